// What strace wrote of a server's calls: whether each answer that was said to be recorded was on the disk before it was said. Told by the calls alone, and by nothing that the server says of itself.

/** A write to a file or socket, or a sync of a file; in the order in which they were made. */
export type Call =
  | { readonly type: 'write'; readonly to: string; readonly text: string }
  | { readonly type: 'sync'; readonly to: string };

export interface Judged {
  /** How many answers were said to be recorded. */
  readonly said: number;
  /** A sentence for each of them that was not on the disk. */
  readonly wrong: readonly string[];
}

const WRITES = new Set(['write', 'writev', 'pwrite64', 'pwritev', 'send', 'sendto', 'sendmsg']);
const SYNCS = new Set(['fsync', 'fdatasync']);
/** `pwrite64(21</data/floorcast.sqlite-wal>, "…"..., 4096, 32) = 4096`: the call, what its number stands for, and all behind it. A call that failed did nothing. */
const LINE = /^(?:\d+ +)?(\w+)\(\d+<(.*?)>(.*)\) += \d+/;

export function callsIn(trace: string): Call[] {
  return trace.split('\n').flatMap((line): Call[] => {
    const [, name = '', to = '', text = ''] = LINE.exec(line) ?? [];
    if (WRITES.has(name)) return [{ type: 'write', to, text }];
    return SYNCS.has(name) ? [{ type: 'sync', to }] : [];
  });
}

/** `ids`: of the answers, in the order in which they were said to be recorded on one line. `file` ends the name of the one they are written to first. */
export function judged(calls: readonly Call[], ids: readonly string[], file: string): Judged {
  const wrong: string[] = [];
  /** Written and not synced since; what was synced is taken out. */
  let [written, onDisk] = ['', new Set<string>()];
  let said = 0;
  for (const call of calls) {
    if (call.to.endsWith(file)) {
      if (call.type === 'write') written += call.text;
      else {
        for (const id of ids) if (written.includes(id)) onDisk = onDisk.add(id);
        written = '';
      }
    } else if (call.type === 'write' && isRecorded(call.text)) {
      const id = ids[said++];
      if (id === undefined) wrong.push('one more was said to be recorded than was given');
      else if (!onDisk.has(id))
        wrong.push(
          `answer ${said} was said to be recorded ${written.includes(id) ? 'before it was synced' : 'and was never written'}`
        );
    }
  }
  if (said < ids.length) wrong.push(`${ids.length - said} answers were told and their calls are not there`);
  return { said, wrong };
}

/** As strace writes a text: quotes are escaped. */
const isRecorded = (text: string): boolean => text.includes(String.raw`\"type\":\"recorded\"`);

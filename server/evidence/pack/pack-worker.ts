// Makes a pack or its report in a thread of its own, on a connection that only reads: one piece for each that is asked for.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { isRefusal, type Refusal } from '#playlists/site/refusal.ts';
import { readSigningKey } from '../signing-key.ts';
import { gathering, type PackOrder } from './gather.ts';
import { makePack } from './make-pack.ts';
import { reportHtml } from './report-html.ts';
import type { Out } from './zip-out.ts';

export interface PackWork extends PackOrder {
  readonly makes: 'pack' | 'report';
  /** The page that verifies packs; empty for a report. */
  readonly verifier: string;
}

export type PackNews =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'ends' };

const GATHER = 256 * 1024;

if (parentPort !== null) await work(parentPort, workerData as PackWork);

async function work(port: MessagePort, order: PackWork): Promise<void> {
  const say = (news: PackNews): void => port.postMessage(news);
  const { out, flush } = inTurn(port);
  const done = order.makes === 'pack' ? await pack(order, out) : await report(order, out);
  if (isRefusal(done)) say({ type: 'refused', refusal: done });
  else {
    await flush();
    say({ type: 'ends' });
  }
  // Not closed: what was said is to arrive before the thread is over, which it is by itself.
  port.unref();
}

async function pack(order: PackWork, out: Out): ReturnType<typeof makePack> {
  return makePack(order, { key: await readSigningKey(order.folder), verifier: order.verifier }, out);
}

function report(order: PackOrder, out: Out): Promise<true | Refusal> {
  return gathering(order, async (all) => {
    for (const piece of reportHtml(all)) await out(Buffer.from(piece));
    return true as const;
  });
}

/** Small pieces are sent as one, and each waits until it is asked for. */
function inTurn(port: MessagePort): { out: Out; flush: () => Promise<void> } {
  let held: Uint8Array[] = [];
  let length = 0;
  let asked = 0;
  let wake = (): void => undefined;
  // It may be asked for while the next one is being made: then that was not said in vain.
  port.on('message', () => {
    asked++;
    wake();
  });
  async function flush(): Promise<void> {
    if (length === 0) return;
    const bytes = Uint8Array.from(Buffer.concat(held));
    [held, length] = [[], 0];
    while (asked === 0) await new Promise<void>((resolve) => (wake = resolve));
    asked--;
    port.postMessage({ type: 'bytes', bytes } satisfies PackNews, [bytes.buffer]);
  }
  return {
    async out(bytes) {
      held.push(Uint8Array.from(bytes));
      length += bytes.length;
      if (length >= GATHER) await flush();
    },
    flush
  };
}

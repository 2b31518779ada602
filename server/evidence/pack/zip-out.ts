// A ZIP that is written while it is sent: each file is hashed on its way, and nobody runs ahead of who takes the bytes.
import { createHash } from 'node:crypto';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Listed } from '#playlists/evidence/pack/manifest.ts';

export type Out = (bytes: Uint8Array) => Promise<void>;
type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface ZipOut {
  /** Resolves when the file's bytes are taken. `isPacked`: of what is compressed already nothing is gained. */
  add(path: string, content: string | Uint8Array | Pieces, isPacked?: boolean): Promise<void>;
  /** What has been added, in order. */
  readonly listed: readonly Listed[];
  close(): Promise<void>;
}

/** What a date of MS-DOS can say begins here: a server whose clock stands at 1970 must not be kept from it. */
const FIRST_DATE = Date.UTC(1981, 0, 1);
/** Many small pieces go to the packer as one. */
const GATHER = 128 * 1024;

export function zipOut(out: Out, at: number): ZipOut {
  let ready: Uint8Array[] = [];
  let fault: Error | null = null;
  const listed: Listed[] = [];
  const zip = new Zip((error, bytes) => {
    fault ??= error;
    ready.push(bytes);
  });

  async function sent(): Promise<void> {
    if (fault !== null) throw fault;
    const all = ready;
    ready = [];
    for (const bytes of all) if (bytes.length > 0) await out(bytes);
  }

  return {
    listed,
    async add(path, content, isPacked = false) {
      const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      file.mtime = Math.max(at, FIRST_DATE);
      zip.add(file);
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const piece of gathered(content)) {
        hash.update(piece);
        bytes += piece.length;
        file.push(piece);
        await sent();
      }
      file.push(new Uint8Array(), true);
      await sent();
      listed.push({ path, bytes, hash: hash.digest('hex') });
    },
    async close() {
      zip.end();
      await sent();
    }
  };
}

async function* gathered(content: string | Uint8Array | Pieces): AsyncGenerator<Uint8Array> {
  const pieces =
    typeof content === 'string' ? [Buffer.from(content)] : content instanceof Uint8Array ? [content] : content;
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < GATHER) continue;
    yield Buffer.concat(held);
    [held, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(held);
}

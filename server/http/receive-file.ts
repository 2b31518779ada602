// One file of a multipart body, streamed to disk as it comes. What it is shows in its first bytes, and so how large it may be.
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { cleanText } from '#playlists/site/values.ts';
import { diskTrouble } from '../storage/disk-trouble.ts';
import { containerOf } from '../storage/tiled-file.ts';

export type FileKind = 'picture' | 'video';
export type MostBytes = Readonly<Record<FileKind, number>>;
export type Received =
  | { readonly type: 'file'; readonly name: string }
  | { readonly type: 'refused'; readonly status: number; readonly code: string; readonly says: string };

/** Room for a body's boundaries and headers. */
const AROUND_BYTES = 10_000;

/** `wanted` is what the form asks for; null where it takes either. The file at `path` is the caller's, whole or not. */
export async function receiveFile(
  request: IncomingMessage,
  path: string,
  most: MostBytes,
  wanted: FileKind | null
): Promise<Received> {
  const noFile = refused(400, 'invalid', 'Choose a file first.');
  const length = Number(request.headers['content-length'] ?? 0);
  const largest: FileKind = wanted ?? (most.video > most.picture ? 'video' : 'picture');
  if (length > most[largest] + AROUND_BYTES) return tooLarge(largest, most);
  let form: busboy.Busboy;
  try {
    form = busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 0, parts: 2 }
    });
  } catch {
    // Not multipart, or without a boundary.
    return noFile;
  }
  let name: string | null = null;
  let stopped: Received | null = null;
  let saved: Promise<void> = Promise.resolve();
  form.on('file', (_field, stream, about) => {
    name = cleanText(about.filename ?? '').slice(0, 120) || 'file';
    const watch = watched(most, wanted, (why) => (stopped = why));
    saved = pipeline(stream, watch, createWriteStream(path, { mode: 0o600 }));
    // Without a reader for its file the form would wait for ever.
    saved.catch((error: unknown) => form.emit('error', error));
  });
  try {
    await fed(request, form);
    await saved;
  } catch (error) {
    if (stopped !== null) return stopped;
    const disk = diskTrouble(error);
    if (disk !== null) return refused(507, 'storage', disk);
    return refused(400, 'cut-off', 'The upload broke off. Try again.');
  }
  return stopped ?? (name === null ? noFile : { type: 'file', name });
}

/** Resolves when the form has read the whole body. The request is left open, so that a refusal can still be answered. */
async function fed(request: IncomingMessage, form: busboy.Busboy): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      form.once('close', resolve);
      form.on('error', reject);
      request.once('error', reject);
      request.once('close', () => request.complete || reject(new Error('cut off')));
      request.pipe(form);
    });
  } finally {
    request.unpipe(form);
  }
}

/** Lets bytes through until it is known that the file is another than was wanted, or too large for what it is. */
function watched(most: MostBytes, wanted: FileKind | null, stop: (why: Received) => void): Transform {
  let head = Buffer.alloc(0);
  let kind: FileKind | null = null;
  let count = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.length;
      if (kind === null) {
        head = Buffer.concat([head, chunk]);
        if (head.length >= 12) kind = containerOf(head.subarray(0, 12)) === null ? 'picture' : 'video';
      }
      const why =
        kind !== null && wanted !== null && kind !== wanted
          ? another(wanted)
          : count > most[kind ?? 'picture']
            ? tooLarge(kind ?? 'picture', most)
            : null;
      if (why === null) return done(null, chunk);
      stop(why);
      done(new Error('refused'));
    }
  });
}

const another = (wanted: FileKind): Received =>
  refused(
    415,
    'wrong-type',
    wanted === 'picture'
      ? 'This file is a video. Choose a picture here: JPEG, PNG or WebP.'
      : 'This file is not a video we can use. Choose an MP4 with H.264, or a WebM with VP8 or VP9.'
  );

const tooLarge = (kind: FileKind, most: MostBytes): Received =>
  refused(
    413,
    'too-large',
    `This file is too large. A ${kind} may have at most ${Math.floor(most[kind] / 1_000_000)} MB.`
  );

const refused = (status: number, code: string, says: string): Received => ({ type: 'refused', status, code, says });

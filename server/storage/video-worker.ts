// Reads an uploaded video in a thread of its own: a file made to be slow or to fill the memory then ends with this thread, not with the server.
import { open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { EncodedPacketSink, FilePathSource, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny';
import { containerOf, isWhole } from './tiled-file.ts';
import type { FoundVideo } from './playable.ts';

/** Null where the file is no whole video. */
export type VideoAnswer = FoundVideo | null;

parentPort?.postMessage(await read(workerData as string));

async function read(path: string): Promise<VideoAnswer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
    const container = containerOf(buffer.subarray(0, bytesRead));
    if (container === null || !(await isWhole(file, size, container))) return null;
  } finally {
    await file.close();
  }
  const input = new Input({ formats: [MP4, QTFF, WEBM, MATROSKA], source: new FilePathSource(path) });
  try {
    return await found(input);
  } catch {
    // The library throws what it finds wrong with a file as plain errors.
    return null;
  } finally {
    input.dispose();
  }
}

async function found(input: Input): Promise<VideoAnswer> {
  const { name: container } = await input.getFormat();
  const video = await input.getPrimaryVideoTrack();
  if (video === null) return null;
  const sounds = await Promise.all((await input.getAudioTracks()).map((one) => one.getCodecParameterString()));
  const codec = await video.getCodecParameterString();
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
  if (codec === null) return { container, codec, sounds, width, height, durationMs: 0 };
  const sink = new EncodedPacketSink(video);
  const [first, last] = [await sink.getFirstPacket(), await sink.getPacket(Infinity)];
  if (first === null || first.type !== 'key' || last === null || last.byteLength === 0) return null;
  const durationMs = Math.round((await video.computeDuration()) * 1000);
  return { container, codec, sounds, width, height, durationMs };
}

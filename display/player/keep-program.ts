// Brings everything a program shows onto the device, one thing after the other so that a hall of displays does not storm the server,
// and lets go of the rest.
import type { Program } from '#playlists/program/program.ts';
import type { MediaHash } from '#playlists/site/ids.ts';
import { stillOf } from '#playlists/site/template.ts';
import type { DeviceStore } from '../store/device-store.ts';
import type { ContentShelf } from './content-shelf.ts';

/** Stops between two things where `signal` says so. Answers whether everything is on the device now. */
export async function keepProgram(
  programs: readonly Program[],
  shelf: ContentShelf,
  store: DeviceStore,
  url: (hash: MediaHash) => string,
  signal: AbortSignal
): Promise<boolean> {
  const hashes = new Set(programs.flatMap((program) => program.slides.map((slide) => slide.content)));
  const pictures = new Set<MediaHash>();
  let whole = true;
  for (const hash of hashes) {
    if (signal.aborted) return false;
    const content = await shelf.fetch(hash);
    if (content === null) whole = false;
    else {
      const still = stillOf(content.template);
      if (still !== null) pictures.add(still);
    }
  }
  for (const picture of pictures) {
    if (signal.aborted) return false;
    if ((await store.picture(picture)) !== null) continue;
    const blob = await fetchPicture(url(picture), signal);
    if (blob === null) whole = false;
    else await store.keepPicture(picture, blob);
  }
  if (whole && !signal.aborted) {
    shelf.keepOnly(hashes);
    await store.keepOnly(hashes, pictures);
  }
  return whole;
}

async function fetchPicture(url: string, signal: AbortSignal): Promise<Blob | null> {
  try {
    const response = await fetch(url, { signal });
    const isPicture = response.headers.get('content-type')?.startsWith('image/') === true;
    return response.ok && isPicture ? await response.blob() : null;
  } catch {
    return null;
  }
}

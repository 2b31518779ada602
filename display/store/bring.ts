// Gets a thing onto the device: from the store where it is there and still what it was, else from the server.
import type { DeviceStore, KeptBytes, Shelf } from './device-store.ts';
import { download } from './download.ts';
import { sha256Of } from './sha256.ts';
import type { Troubles } from './troubles.svelte.ts';

export type Brought =
  /** On the device, or in memory where the device refuses (`isKept` false). */
  | { readonly type: 'here'; readonly bytes: KeptBytes; readonly isKept: boolean }
  /** The server has not got it; another try is for later days. */
  | { readonly type: 'gone' }
  /** Not to be had now. */
  | { readonly type: 'not-now' };

export async function bring(
  store: DeviceStore,
  troubles: Troubles,
  shelf: Shelf,
  key: string,
  signal: AbortSignal
): Promise<Brought> {
  const kept = await fromStore(store, troubles, shelf, key);
  if (kept !== null) return { type: 'here', bytes: kept, isKept: true };
  const [missing, damaged] =
    shelf === 'contents'
      ? (['content-missing', 'content-damaged'] as const)
      : (['medium-missing', 'medium-damaged'] as const);
  const got = await download(shelf === 'contents' ? `/floor/content/${key}` : `/floor/media/${key}`, signal);
  switch (got.type) {
    case 'whole':
      troubles.over(missing, key);
      troubles.over(damaged, key);
      return { type: 'here', bytes: got.bytes, isKept: await store.put(shelf, key, got.bytes) };
    case 'gone':
      troubles.say(missing, key);
      return got;
    case 'damaged':
      troubles.say(damaged, key);
      return { type: 'not-now' };
    case 'none':
      return { type: 'not-now' };
    default:
      return got satisfies never;
  }
}

/** Null where it is not there. What is not what it was when it was kept is dropped. */
export async function fromStore(
  store: DeviceStore,
  troubles: Troubles,
  shelf: Shelf,
  key: string
): Promise<KeptBytes | null> {
  const kept = await store.get(shelf, key);
  if (kept === null || (await sha256Of(kept.blob)) === kept.sha256) return kept;
  troubles.say('store-damaged', key);
  await store.drop(shelf, key);
  return null;
}

// What looks after the page of a display while it runs, loaded when its first slide stands: that it draws (page-watch.ts), and that it is of the
// server's version (renewal.ts).
import type { Floor } from '../player/floor.svelte.ts';
import { pageVersion } from '../health/page-version.ts';
import { fetchPage } from './fetch-page.ts';
import { leavePicture } from './leave-picture.ts';
import { Renewal } from './renewal.ts';
import { watchPage } from './watch-page.ts';

export interface Kept {
  /** On the monotonic clock: when the glass was last brought to what should stand. */
  lookedAt(): number;
  /** Somebody is in the middle of something here. */
  isBusy(): boolean;
  /** No takeover stands. */
  mayGo(): boolean;
  /** Nobody would see the page go. */
  isQuiet(): boolean;
  /** Tells the server what went wrong. */
  note(error: string): void;
}
export interface Care {
  /** Another slide came to the front. */
  turned(): void;
  /** Call when the server was heard. */
  heard(): void;
  close(): void;
}

const KEY = 'floorcast-renewed';
/** Where the new page did not come after all, another try is for later. */
const AGAIN_AFTER_MS = 1_800_000;

export function lookAfter(floor: Floor, kept: Kept): Care {
  const unwatch = watchPage(kept, (error) => kept.note(error));
  const own = pageVersion();
  const renewal = new Renewal({
    ask: async () => mayTry(floor.serverVersion) && (await floor.link.renew()) === true,
    fetched: async () => {
      const found = await fetchPage(floor.glass?.kind ?? 'screen');
      return found !== null && found !== own && (floor.serverVersion === null || floor.serverVersion === found);
    },
    mayGo: () => kept.mayGo() && !kept.isBusy(),
    isQuiet: () => kept.isQuiet(),
    go: () => {
      leavePicture();
      sessionStorage.setItem(KEY, JSON.stringify([floor.serverVersion, Date.now()]));
      location.reload();
    }
  });
  const close = renewal.open();
  return {
    turned: () => renewal.turned(),
    heard: () => {
      const { serverVersion } = floor;
      if (serverVersion === undefined) return;
      renewal.heard(serverVersion === null ? 'foreign' : serverVersion === own ? 'same' : 'other');
    },
    close() {
      unwatch();
      close();
    }
  };
}

function mayTry(version: string | null | undefined): boolean {
  const [tried, at] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as [string?, number?];
  return tried !== version || Math.abs(Date.now() - (at ?? 0)) >= AGAIN_AFTER_MS;
}

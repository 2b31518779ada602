// A screen on the wall with somebody before it who writes down what is on its glass; its power can be cut.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { launchOn, pullPlug } from '../browser/floor-browser.ts';
import { DEVICE_COOKIE } from '../seed.ts';
import type { Stretch } from './against-glass.ts';
import { observe, type Observer, type Seen } from './glass-observer.ts';

export interface WatchedScreen {
  /** Without power; in order. */
  readonly dead: readonly Stretch[];
  /** Cuts the power, waits, and switches it on again: its slides stand when this is over. */
  powerCut(lastsMs: number): Promise<void>;
  /** Ends it and answers what was seen. */
  close(): Promise<readonly Seen[]>;
}

/** `cookie` is that of the paired display. */
export async function watchedScreen(origin: string, cookie: string): Promise<WatchedScreen> {
  const profile = mkdtempSync(join(tmpdir(), 'floorcast-screen-'));
  const seen: Seen[] = [];
  const dead: Stretch[] = [];
  let on = await switchedOn(profile, origin, cookie);

  async function nobodyLooks(): Promise<void> {
    await on.observer.stop();
    seen.push(...on.observer.seen);
  }
  return {
    dead,
    async powerCut(lastsMs) {
      await pullPlug(on.context, profile);
      const from = Date.now();
      await nobodyLooks();
      await new Promise((resolve) => setTimeout(resolve, lastsMs));
      dead.push({ from, until: Date.now() });
      on = await switchedOn(profile, origin, cookie);
    },
    async close() {
      await nobodyLooks();
      await on.context.close();
      await rm(profile, { recursive: true, force: true });
      return seen;
    }
  };
}

async function switchedOn(
  profile: string,
  url: string,
  cookie: string
): Promise<{ context: BrowserContext; observer: Observer }> {
  const context = await launchOn(profile);
  await context.addCookies([{ name: DEVICE_COOKIE, value: cookie.slice(DEVICE_COOKIE.length + 1), url }]);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${url}/display`);
  await page.locator('[data-showing="slide"]').waitFor();
  return { context, observer: await observe(page) };
}

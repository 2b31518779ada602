// A real browser as it stands on a floor: it reaches the server by a plain-http name, which is no secure context.
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { FLOOR_NAME } from '../floor.ts';
import { findOrGetChromium } from './chromium.ts';

export const FLAGS: readonly string[] = [
  `--host-resolver-rules=MAP ${FLOOR_NAME} 127.0.0.1`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // Chromium refuses its sandbox to root, as containers and CI run it.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

export const glass = { width: 1920, height: 1080 } as const;
export const tablet = { width: 1280, height: 800 } as const;
export const phone = { width: 390, height: 844 } as const;

export async function launch(): Promise<Browser> {
  const found = await findOrGetChromium();
  if (!found.ok) throw new Error(found.says);
  return chromium.launch({ executablePath: found.path, args: [...FLAGS] });
}

/** The browser of one device, whose storage outlives it in `folder`: closed and launched again, it is the device after a power cut. */
export async function launchOn(folder: string): Promise<BrowserContext> {
  const found = await findOrGetChromium();
  if (!found.ok) throw new Error(found.says);
  return chromium.launchPersistentContext(folder, { executablePath: found.path, args: [...FLAGS], viewport: glass });
}

/** Ends such a browser as a power cut does, in the middle of whatever it writes. */
export async function pullPlug(context: BrowserContext, folder: string): Promise<void> {
  // HOST-PID: how Chromium says that a profile is in use.
  const pid = Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1));
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(pid, 'SIGKILL');
  await gone;
}

export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in its pages: uncaught errors and refusals by the content security policy. */
  readonly troubles: readonly string[];
}

/** One device with a storage of its own: a screen, a tablet, a phone, a desk. */
export async function device(browser: Browser, viewport: { width: number; height: number }): Promise<Device> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', hasTouch: viewport === phone });
  const troubles: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Uncaught/.test(message.text())) troubles.push(message.text());
  });
  return { context, page, troubles };
}

// Finds a Chromium for the tests, or gets one: the machine of a newcomer has none, and browser tests are never skipped.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { run, runBin, type Ended } from '../run/program.ts';

export type Found =
  { readonly ok: true; readonly path: string; readonly from: string } | { readonly ok: false; readonly says: string };

const SYSTEM_PATHS: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe')];
  })
];
const DOWNLOAD_MS = 10 * 60_000;

/** The Chromium that is there already, or null. A CHROMIUM_PATH that names no file is a mistake, not a wish to look elsewhere. */
export function findChromium(): Found | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { ok: true, path: named, from: 'CHROMIUM_PATH' };
    return { ok: false, says: `CHROMIUM_PATH names ${named}, and there is no such file` };
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return { ok: true, path: own, from: "Playwright's own" };
  const path = SYSTEM_PATHS.find((one) => existsSync(one));
  return path === undefined ? null : { ok: true, path, from: "the system's" };
}

export async function findOrGetChromium(): Promise<Found> {
  const there = findChromium();
  if (there !== null) return there;
  for (const get of [byPlaywright, byApt]) {
    await get();
    const got = findChromium();
    if (got !== null) return got;
  }
  return { ok: false, says: `no Chromium could be found or installed. ${whatToDo()}` };
}

function byPlaywright(): Promise<Ended> {
  console.log('No Chromium here: npx playwright install --with-deps chromium');
  return runBin('playwright', 'playwright', ['install', '--with-deps', 'chromium'], DOWNLOAD_MS);
}

async function byApt(): Promise<Ended> {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return { ok: false, how: 'no apt-get as root' };
  console.log("Playwright's download failed: apt-get install chromium");
  process.env['DEBIAN_FRONTEND'] = 'noninteractive';
  await run('apt-get', ['update'], DOWNLOAD_MS);
  return run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], DOWNLOAD_MS);
}

function whatToDo(): string {
  return 'Run "npx playwright install --with-deps chromium" (on Debian: "sudo apt-get install chromium"), or set CHROMIUM_PATH to a Chromium, then run again.';
}

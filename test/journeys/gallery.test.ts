// Every template as it stands on the glass, in a real browser: nothing is cut, too small, too faint or beyond the edge, in every script and
// on every shape. The same is looked at by people: /display/gallery.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#display/gallery/words.ts';
import { names } from '#display/gallery/exhibits.ts';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { glassFaults } from '../browser/glass-faults.ts';
import { drawnWith } from '../browser/own-letters.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';

const seen = { viewingDistanceM: 6, diagonalIn: 55 };
const upright = { width: 1080, height: 1920 };
const sixScripts = ['de', 'uk', 'ar', 'hi', 'th', 'zh'];

let floor: Floor;
let browser: Browser;
let board: Server;
let page: Page;
let troubles: readonly string[];

beforeAll(async () => {
  board = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<h1>1,148 parts</h1><script>document.title = "ran"</script>');
  });
  board.listen(0, '127.0.0.1');
  [floor, browser] = await Promise.all([openFloor(), launch()]);
  ({ page, troubles } = await device(browser, glass));
  await page.goto(`${floor.origin}/display/gallery?page=${boardUrl()}`);
});
afterAll(async () => {
  await browser.close();
  await floor.close();
  board.close();
});
shootFailures(() => ({ gallery: page }));

const boardUrl = (): string => `http://127.0.0.1:${(board.address() as AddressInfo).port}/`;

async function hang(name: string, language: string): Promise<void> {
  const hash = `#${encodeURI(name)}/${language}`;
  await page.evaluate((to) => (location.hash = to), hash);
  await page.locator(`[data-ready="${hash}"]`).waitFor();
  await page.evaluate(
    () =>
      new Promise((done) => document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(done))))
  );
}

async function faultsOf(asked: readonly (readonly [string, string])[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, language] of asked) {
    await hang(name, language);
    for (const fault of await page.evaluate(glassFaults, seen)) faults.push(`${name}/${language}: ${fault}`);
  }
  return faults;
}
const each = (all: readonly string[]) => names.flatMap((name) => all.map((language) => [name, language] as const));

describe('nothing is cut, too small, too faint or beyond the edge', () => {
  test.each([
    ['a full-HD panel', glass, sixScripts],
    ['an upright one', upright, sixScripts],
    ['720p', { width: 1280, height: 720 }, ['de', 'he']],
    ['4K', { width: 3840, height: 2160 }, ['el', 'ja']],
    ['4:3', { width: 1024, height: 768 }, ['ko', 'ar']]
  ])('on %s', async (_name, size, spoken) => {
    await page.setViewportSize(size);
    expect(await faultsOf(each(spoken))).toEqual([]);
  });

  test('in every language there is', async () => {
    await page.setViewportSize(glass);
    expect(await faultsOf(languages.map((language) => ['text to confirm', language]))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

test.each([
  ['h1 { font-size: 40px !important }', /40 px for 89/],
  ['.shown-body { color: #5a6b7a !important }', /contrast/],
  ['.main { overflow: hidden; width: 300px }', /cut/],
  ['.where { width: 20px; flex: none !important }', /shortened/]
])('a slide with %s is found out', async (style, fault) => {
  await page.setViewportSize(glass);
  await hang('text', 'de');
  const added = await page.addStyleTag({ content: style });
  expect((await page.evaluate(glassFaults, seen)).join('\n')).toMatch(fault);
  await added.evaluate((element) => (element as unknown as Element).remove());
});

test('words that turn pages say so', async () => {
  await page.setViewportSize(glass);
  await hang('text, too long', 'de');
  expect(await page.locator('.page').textContent()).toMatch(/^[12]\/[234]$/);
  await hang('text', 'de');
  expect(await page.locator('.page').count()).toBe(0);
});

test('right-to-left mirrors the frame, also where a line begins with a part number', async () => {
  await page.setViewportSize(glass);
  const places = async (language: string) => {
    await hang('text, marks between', language);
    const clock = await page.locator('footer .clock').boundingBox();
    const spine = await page.locator('.spine').boundingBox();
    // Where the line's first word stands.
    const number = await page.locator('h1').evaluate((title) => {
      const range = document.createRange();
      range.setStart(title.firstChild as Node, 0);
      range.setEnd(title.firstChild as Node, 4);
      return range.getBoundingClientRect().left;
    });
    return { clock: clock?.x ?? NaN, spine: spine?.x ?? NaN, number };
  };
  for (const language of ['de', 'hi', 'zh']) {
    const { clock, spine, number } = await places(language);
    expect([spine < 20, clock > 1600, number < 300]).toEqual([true, true, true]);
  }
  for (const language of ['ar', 'he']) {
    const { clock, spine, number } = await places(language);
    expect([spine > 1880, clock < 300, number > 1000]).toEqual([true, true, true]);
  }
});

test('the frame wanders over the hour, cuts nothing and leaves no gap', async () => {
  await page.setViewportSize(glass);
  const stood: string[] = [];
  for (const minute of [0, 15, 30, 45]) {
    await page.goto(`${floor.origin}/display/gallery?minute=${minute}#text%20to%20confirm/de`);
    expect(await faultsOf([['text to confirm', 'de']])).toEqual([]);
    expect(await faultsOf([['shift board', 'ar']])).toEqual([]);
    const box = (await page.locator('.frame').boundingBox())!;
    expect(box.x <= 0 && box.y <= 0 && box.x + box.width >= 1920 && box.y + box.height >= 1080).toBe(true);
    stood.push(`${box.x} ${box.y}`);
  }
  expect(new Set(stood).size).toBe(4);
});

describe('every letter is drawn with a typeface that is shipped', () => {
  test.each([
    ['de', 'Atkinson Hyperlegible Next'],
    ['el', 'Noto Sans'],
    ['uk', 'Noto Sans'],
    ['ar', 'Noto Sans Arabic'],
    ['he', 'Noto Sans Hebrew'],
    ['hi', 'Noto Sans'],
    ['th', 'Noto Sans Thai'],
    ['zh', 'Noto Sans SC'],
    ['ja', 'Noto Sans JP'],
    ['ko', 'Noto Sans KR']
  ])('%s: %s', async (language, family) => {
    await page.setViewportSize(glass);
    for (const name of ['text to confirm', 'text, marks between', 'shift board', 'to confirm', 'emergency, drill']) {
      await hang(name, language);
      const { shipped, foreign } = await drawnWith(page, 'data-ready');
      expect([name, ...foreign]).toEqual([name]);
      expect(shipped.join()).toContain(family);
    }
  });

  test('and one that is not is found out', async () => {
    await hang('text', 'de');
    await page.locator('h1').evaluate((title) => (title.style.fontFamily = 'monospace'));
    expect((await drawnWith(page, 'data-ready')).foreign.join()).toMatch(/: Presse 4/);
  });
});

test('typefaces are loaded as they are needed', async () => {
  const files = (script: string) =>
    page.evaluate(
      (part) =>
        performance.getEntriesByType('resource').filter((one) => one.name.includes(part) && one.name.endsWith('.woff2'))
          .length,
      script
    );
  await page.goto(`${floor.origin}/display/gallery#text/de`);
  await page.reload();
  await hang('text', 'de');
  expect(await files('noto-sans-jp')).toBe(0);
  await hang('text', 'ja');
  expect(await files('noto-sans-jp')).toBeGreaterThan(0);
  expect(await files('noto-sans-kr')).toBe(0);
});

describe('a web page', () => {
  test('stands in a frame that can do nothing to the display', async () => {
    await page.goto(`${floor.origin}/display/gallery?page=${boardUrl()}#web%20page/de`);
    const frame = page.locator('iframe');
    await frame.waitFor();
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts allow-same-origin allow-forms');
    await page.frameLocator('iframe').getByText('1,148 parts').waitFor();
  });
  test('that does not come leaves the glass to its words', async () => {
    const gone = createServer();
    await new Promise<void>((listening) => gone.listen(0, '127.0.0.1', listening));
    const { port } = gone.address() as AddressInfo;
    await new Promise((closed) => gone.close(closed));
    await page.goto(`${floor.origin}/display/gallery?page=http://127.0.0.1:${port}/#web%20page/de`);
    await page.locator('iframe').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.locator('h1').evaluate((title) => parseFloat(getComputedStyle(title).fontSize)))
      .toBeGreaterThan(100);
  });
});

test('a video plays without sound, and its poster stands until it moves', async () => {
  await page.goto(`${floor.origin}/display/gallery#video/de`);
  const video = page.locator('video');
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0);
  expect(await video.evaluate((one: HTMLVideoElement) => one.muted)).toBe(true);
  expect(await page.locator('img.shown-filled, img.shown-whole').count()).toBeGreaterThan(0);
});

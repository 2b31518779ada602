// Every sheet of the kiosk as it stands on a tablet, lying and standing, and on a screen with a scanner, in every language: no word is broken,
// cut or covered, and no button smaller than a glove asks for. The same is looked at by people: /display/gallery#kiosk.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { innerNames } from '#display/gallery/inner-exhibits.ts';
import { kioskNames } from '#display/gallery/kiosk-exhibits.ts';
import { spoken } from '#display/words/spoken.ts';
import { device, glass, launch, tablet } from '../browser/floor-browser.ts';
import { kioskFaults } from '../browser/kiosk-faults.ts';
import { seriousFaults } from '../browser/serious-faults.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';

const standing = { width: 800, height: 1280 } as const;
/** As a browser zoomed to 200 % sees a tablet. */
const enlarged = { width: 640, height: 400 } as const;
const opened = ['number', 'pin', 'letters', 'choices', 'camera', 'covered', 'languages'];
const names = [...kioskNames, ...opened, ...innerNames];

let floor: Floor;
let browser: Browser;
let page: Page;
let troubles: readonly string[];

beforeAll(async () => {
  [floor, browser] = await Promise.all([openFloor(), launch()]);
  ({ page, troubles } = await device(browser, tablet));
  await page.goto(`${floor.origin}/display/gallery#kiosk`);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
});
shootFailures(() => ({ kiosk: page }));

/** What is wrong with a sheet in these languages, one after the other in the page: a word with the browser for each would take minutes. */
async function faultsOf(name: string, languages: readonly string[], leastPx: number): Promise<string[]> {
  const hashes = languages.map((language) => `#kiosk/${encodeURI(name)}/${language}`);
  return page.evaluate(
    async ({ hashes, leastPx, faultsIn }) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const look = new Function(`return ${faultsIn}`)() as typeof kioskFaults;
      const faults: string[] = [];
      for (const hash of hashes) {
        location.hash = hash;
        while (document.querySelector<HTMLElement>('[data-ready]')?.dataset['ready'] !== hash) await frame();
        await document.fonts.ready;
        // Sizes are observed at the end of a frame.
        await frame();
        await new Promise((done) => setTimeout(done));
        faults.push(...look(leastPx).map((fault) => `${hash.slice(-2)}: ${fault}`));
      }
      return faults;
    },
    { hashes, leastPx, faultsIn: kioskFaults.toString() }
  );
}

// 20 mm are 119 pixels of a 10-inch tablet's 1280 by 800, half as many where it is enlarged, and 72 of a 24-inch screen's.
describe.each([
  ['a tablet that is lying', tablet, spoken, 118],
  ['a tablet that is standing', standing, spoken, 118],
  ['a tablet at twice the size', enlarged, ['de', 'ur', 'zh'], 59],
  ['a screen with a scanner', glass, ['de', 'el'], 72]
] as const)('on %s no word is broken, cut or covered', (_name, size, languages, leastPx) => {
  test.each(names)('%s', async (name) => {
    await page.setViewportSize(size);
    expect(await faultsOf(name, languages, leastPx)).toEqual([]);
  });
});

test.each([
  ['recorded', '.what { font-size: 14em !important; overflow-wrap: anywhere !important }', /broken|cut/],
  ['notice', '.head { position: relative; top: 60px }', /covered/],
  ['notice', '.answers button { min-width: 0 !important; width: 60px }', /^\w\w: 60 by \d+ pixels: /]
])('a sheet that is spoilt is found out: %s with %s', async (name, style, fault) => {
  await page.setViewportSize(tablet);
  const added = await page.addStyleTag({ content: style });
  expect((await faultsOf(name, ['de'], 118)).join('\n')).toMatch(fault);
  await added.evaluate((element) => (element as unknown as Element).remove());
});

test('and no script failed', () => {
  expect(troubles).toEqual([]);
});

test.each(names)('axe finds nothing in Arabic at twice the size: %s', async (name) => {
  await page.setViewportSize(enlarged);
  await faultsOf(name, ['ar'], 0);
  expect(await seriousFaults(page)).toEqual([]);
});

test('the page that sets up a scanner: a test code is scanned, no camera is found, and every target is for gloves', async () => {
  await page.setViewportSize(tablet);
  await page.goto(`${floor.origin}/kiosk/scanner`);
  await page.getByRole('button', { name: 'Switch the camera on' }).click();
  await page.getByRole('alert').waitFor();
  await page.keyboard.type('SOMETHING-ELSE', { delay: 0 });
  await page.keyboard.press('Enter');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main button, main a, main select, main input:not([type=checkbox])')].flatMap(
      (one) => {
        const { width, height } = one.getBoundingClientRect();
        return Math.min(width, height) < 117.5 ? [`${one.textContent}: ${width} by ${height}`] : [];
      }
    )
  );
  expect(small).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);
  await page.setViewportSize(enlarged);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(enlarged.width);
  expect(await seriousFaults(page)).toEqual([]);
});

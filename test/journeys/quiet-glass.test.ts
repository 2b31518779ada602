// A browser on the floor behaves as a wall: nothing zooms, is marked or opens a menu, no pointer stands on the glass, and the panel stays lit.
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, tablet } from '../browser/floor-browser.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { DEVICE_COOKIE, type Seeded } from '../seed.ts';

/** How a browser's own wake lock may behave, and what the page asked of it. */
type Lock = 'answers' | 'hangs' | 'refuses';
interface Asked {
  asked: number;
  held: number;
  fully: unknown[];
}

let floor: Floor;
let browser: Browser;
let seeded: Seeded;
let context: BrowserContext;
let page: Page;
let fingers: CDPSession;

beforeAll(async () => {
  const made = await seedFolder({ kiosks: 1, screens: 1, workers: 1, notices: 1 });
  seeded = made.seeded;
  [floor, browser] = await Promise.all([openFloor({ dataDir: made.folder }), launch()]);
  ({ context, page } = await opened('kiosk', 'answers'));
  fingers = await context.newCDPSession(page);
});
afterAll(async () => {
  await browser.close();
  await floor.close();
});
shootFailures(() => ({ kiosk: page }));

/** Neither a wake lock on plain http nor Fully is in this browser: both are put in before the page begins, as the devices would. */
async function opened(kind: 'screen' | 'kiosk', lock: Lock): Promise<{ context: BrowserContext; page: Page }> {
  const made = await browser.newContext({ viewport: tablet, hasTouch: true, isMobile: true });
  await made.addInitScript((how: string) => {
    const seen = { asked: 0, held: 0, fully: [] as unknown[] };
    const answer = (): Promise<unknown> => {
      seen.asked++;
      if (how === 'hangs') return new Promise(() => undefined);
      if (how === 'refuses') return Promise.reject(new Error('low battery'));
      seen.held++;
      const sentinel = new EventTarget();
      return Promise.resolve(Object.assign(sentinel, { release: () => Promise.resolve() }));
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request: answer } });
    Object.assign(window, {
      seen,
      fully: { setBooleanSetting: (...given: unknown[]) => void seen.fully.push(given) }
    });
  }, lock);
  const { cookie } = (kind === 'kiosk' ? seeded.kiosks : seeded.screens)[0]!;
  await made.addCookies([{ name: DEVICE_COOKIE, value: cookie.slice(DEVICE_COOKIE.length + 1), url: floor.origin }]);
  const page = await made.newPage();
  await page.goto(`${floor.origin}/${kind === 'kiosk' ? 'kiosk' : 'display'}`);
  await page.waitForFunction(() => (window as unknown as { seen: Asked }).seen.asked > 0);
  return { context: made, page };
}

const seen = (on: Page): Promise<Asked> => on.evaluate(() => (window as unknown as { seen: Asked }).seen);
const zoom = (on: Page): Promise<number> => on.evaluate(() => window.visualViewport?.scale ?? 1);
const cursor = (on: Page): Promise<string> => on.evaluate(() => getComputedStyle(document.body).cursor);

describe('on a kiosk', () => {
  test('two fingers and double taps do not zoom', async () => {
    await fingers.send('Input.synthesizePinchGesture', { x: 600, y: 400, scaleFactor: 2.5 });
    expect(await zoom(page)).toBe(1);
    await fingers.send('Input.synthesizeTapGesture', { x: 600, y: 60, tapCount: 2 });
    expect(await zoom(page)).toBe(1);
  });

  test('which the same fingers do on a page of the desk', async () => {
    const phone = await browser.newContext({ viewport: tablet, hasTouch: true, isMobile: true });
    const desk = await phone.newPage();
    await desk.goto(`${floor.origin}/sign-in`);
    const on = await phone.newCDPSession(desk);
    await on.send('Input.synthesizePinchGesture', { x: 600, y: 400, scaleFactor: 2.5 });
    expect(await zoom(desk)).toBeGreaterThan(1.5);
    await phone.close();
  });

  test('there is no menu, no marked text and no zoom by wheel or keys', async () => {
    await page.evaluate(() => {
      const left: string[] = [];
      for (const name of ['contextmenu', 'selectstart', 'dragstart', 'wheel'])
        window.addEventListener(name, (event) => !event.defaultPrevented && left.push(name));
      window.addEventListener('keydown', (event) => event.key === '=' && !event.defaultPrevented && left.push('='));
      Object.assign(window, { left });
    });
    await page.mouse.click(600, 400, { button: 'right' });
    await page.mouse.dblclick(600, 200);
    await page.keyboard.press('Control+A');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.press('=');
    await page.keyboard.up('Control');
    const left = await page.evaluate(() => (window as unknown as { left: string[] }).left);
    expect(left).toEqual([]);
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
  });

  test('the pointer shows while a mouse moves, and no finger brings it', async () => {
    await page.mouse.move(300, 300);
    await expect.poll(() => cursor(page)).not.toBe('none');
    await expect.poll(() => cursor(page), { timeout: 15_000 }).toBe('none');
    await page.touchscreen.tap(600, 60);
    expect(await cursor(page)).toBe('none');
  });

  test('nothing is pulled down or swiped away', async () => {
    const styles = await page.evaluate(() => {
      const { overscrollBehaviorX, overscrollBehaviorY } = getComputedStyle(document.documentElement);
      return [overscrollBehaviorX, overscrollBehaviorY];
    });
    expect(styles).toEqual(['none', 'none']);
  });
});

describe('the panel stays lit', () => {
  test('by one wake lock and by Fully', async () => {
    expect(await seen(page)).toEqual({ asked: 1, held: 1, fully: [['keepScreenOn', true]] });
  });

  test.each(['hangs', 'refuses'] as const)('and where the wake lock %s, the slides are the same', async (how) => {
    const screen = await opened('screen', how);
    await screen.page.getByText('Hinweis 1').first().waitFor();
    expect((await seen(screen.page)).held).toBe(0);
    await screen.context.close();
  });
});

test('installed as an app it has a name, icons and the whole glass', async () => {
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await fetch(floor.local + href)).json()) as {
    start_url: string;
    display: string;
    icons: { src: string; type: string }[];
  };
  expect(manifest).toMatchObject({ start_url: '/kiosk', display: 'fullscreen' });
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(floor.local + src);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, type]);
  }
});

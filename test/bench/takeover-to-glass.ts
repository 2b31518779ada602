// A takeover is published by the API; how long until two real browsers, each a process of its own, have painted it.
import type { Browser, Page } from 'playwright';
import { api, takeover } from '../api.ts';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { openFloor } from '../floor.ts';
import { DEVICE_COOKIE } from '../seed.ts';
import { startBare } from './child.ts';
import { measure, median, type Measure } from './measure.ts';
import { painted, want, watchPaint } from './painted.ts';
import { seedFolder } from '../seed-folder.ts';

const RUNS = 11;
const now = (): number => performance.timeOrigin + performance.now();

export async function takeoverToGlass(): Promise<Measure> {
  const { seeded, folder } = await seedFolder({ screens: 2, notices: 3 });
  const floor = await openFloor({ dataDir: folder });
  const bare = await startBare('bare-sockets.ts');
  const browsers = [await launch(), await launch()];
  const { change } = api(floor.local, seeded.token);

  const glasses = await opened(browsers, `${floor.origin}/display`, (index) => seeded.screens[index]?.cookie ?? '');
  await Promise.all(
    glasses.map((page) =>
      page
        .getByText(/Hinweis|Notice/)
        .first()
        .waitFor()
    )
  );
  const values: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const asked = { ...takeover(), texts: { de: { title: `Halle räumen ${run}`, body: '' } } };
    values.push(await untilPainted(glasses, `Halle räumen ${run}`, () => change(seeded.site, asked)));
    await change(seeded.site, { type: 'end-takeover', id: asked.id });
    await Promise.all(
      glasses.map((page) =>
        page
          .getByText(/Hinweis|Notice/)
          .first()
          .waitFor()
      )
    );
  }

  const pages = await opened(browsers, bare.local, () => '');
  await Promise.all(pages.map((page) => page.waitForLoadState('networkidle')));
  const limits: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const body = JSON.stringify({ shown: `Halle räumen ${run}` });
    limits.push(await untilPainted(pages, `Halle räumen ${run}`, () => fetch(bare.local, { method: 'POST', body })));
  }

  for (const browser of browsers) await browser.close();
  await bare.close();
  await floor.close();
  const against = 'bare Socket.IO setting one headline in the same two browsers';
  return measure('takeover published to painted on two browsers', 'ms', median(values), median(limits), against);
}

async function opened(browsers: readonly Browser[], url: string, cookie: (index: number) => string): Promise<Page[]> {
  return Promise.all(
    browsers.map(async (browser, index) => {
      const { context, page } = await device(browser, glass);
      const value = cookie(index).slice(DEVICE_COOKIE.length + 1);
      if (value !== '') await context.addCookies([{ name: DEVICE_COOKIE, value, url }]);
      await watchPaint(page);
      await page.goto(url);
      return page;
    })
  );
}

async function untilPainted(pages: readonly Page[], text: string, act: () => Promise<unknown>): Promise<number> {
  await Promise.all(pages.map((page) => want(page, text)));
  const startedAt = now();
  await act();
  const all = await Promise.all(pages.map(painted));
  return Math.max(...all) - startedAt;
}

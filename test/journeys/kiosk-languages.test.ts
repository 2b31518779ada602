// A kiosk in the worker's language: chosen by a tap among all that a notice has, and from right to left. How every sheet looks in every language:
// kiosk-sheets.test.ts.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Words } from '#display/words/catalogue.ts';
import { en } from '#display/words/en.ts';
import { languageName } from '#display/words/language-name.ts';
import { loaders } from '#display/words/loaders.ts';
import { spoken } from '#display/words/spoken.ts';
import { api } from '../api.ts';
import { device, launch, tablet } from '../browser/floor-browser.ts';
import { openKiosk, scan } from '../browser/kiosk-page.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seriousFaults } from '../browser/serious-faults.ts';
import { seedFolder } from '../seed-folder.ts';

let floor: Floor;
let browser: Browser;
let page: Page;
const catalogues = new Map<string, Words>([['en', en]]);
const words = (language: string): Words => catalogues.get(language) ?? en;

beforeAll(async () => {
  for (const [language, load] of Object.entries(loaders)) catalogues.set(language, await load());
  const { seeded, folder } = await seedFolder({ kiosks: 1, workers: 1 });
  [floor, browser] = await Promise.all([openFloor({ dataDir: folder }), launch()]);
  const script = api(floor.local, seeded.token);
  const wording = (language: string) => ({
    title: words(language).phone.title,
    body: words(language).holdBadge,
    alt: ''
  });
  await script.change(seeded.site, {
    type: 'draft-announcement',
    id: 'everywhere',
    draft: {
      template: { type: 'text' },
      kind: 'safety',
      texts: Object.fromEntries(spoken.map((language) => [language, wording(language)])),
      asksAcknowledgement: true
    },
    audience: { crews: [] },
    validFrom: null,
    validUntil: null
  });
  await script.change(seeded.site, { type: 'publish-announcement', id: 'everywhere' });
  const person = { firstName: 'Ana', lastName: 'Seed', crew: null };
  const readers = [['en', 'de'], ['fa']].map((languages, index) => ({
    ...person,
    id: `reader-${index}`,
    number: `7${index}`,
    languages,
    badges: [`reader-${index}`]
  }));
  const put = await fetch(`${floor.local}/api/v1/sites/${seeded.site}/workers`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${seeded.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ workers: readers })
  });
  expect([put.status, put.status === 200 ? '' : await put.text()]).toEqual([200, '']);
  page = await openKiosk((await device(browser, tablet)).context, floor.origin, seeded.kiosks[0]!);
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
});
shootFailures(() => ({ kiosk: page }));

const button = (name: string) => page.getByRole('button', { name, exact: true, disabled: false });

test('any of 25 languages is chosen by two taps, and everything that stands on the sheet is in it', async () => {
  await scan(page, 'reader-0', en.mustBeConfirmed, en);
  await button(en.answers.cannot).waitFor();
  for (const language of ['de', 'zh', 'ar']) {
    await page.locator('.chips button').last().click();
    const all = page.getByRole('dialog').getByRole('button');
    expect(await all.count()).toBe(spoken.length);
    await all.and(page.getByText(languageName(language), { exact: true })).click();
    const said = words(language);
    await button(said.answers.cannot).click();
    await button(said.reasons.language).waitFor();
    await button(said.backToNotice).click();
    await button(said.answers.cannot).waitFor();
  }
});

test('in Persian everything runs from right to left, and axe finds nothing, also at twice the size', async () => {
  const said = words('fa');
  await page.setViewportSize(tablet);
  await scan(page, 'reader-1', said.mustBeConfirmed, said);
  for (const size of [tablet, { width: tablet.width / 2, height: tablet.height / 2 }]) {
    await page.setViewportSize(size);
    await button(said.answers.understood).waitFor();
    await button(said.answers.cannot).waitFor();
    expect(await page.locator('[lang=fa]').first().getAttribute('dir')).toBe('rtl');
    const [green, last] = await Promise.all(
      [said.answers.understood, said.answers.cannot].map((name) => button(name).boundingBox())
    );
    // The largest stands first, which is at the right.
    expect((green?.x ?? 0) > (last?.x ?? 0)).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
  }
});

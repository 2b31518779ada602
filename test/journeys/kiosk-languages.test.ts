// Every button of the kiosk in every language it speaks, on a tablet lying and standing.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Words } from '#display/words/catalogue.ts';
import { en } from '#display/words/en.ts';
import { languageName } from '#display/words/language-name.ts';
import { loaders } from '#display/words/loaders.ts';
import { spoken } from '#display/words/spoken.ts';
import { api } from '../api.ts';
import { clippedButtons } from '../browser/clipped-buttons.ts';
import { device, launch, tablet } from '../browser/floor-browser.ts';
import { openKiosk, scan } from '../browser/kiosk-page.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seriousFaults } from '../browser/serious-faults.ts';
import { seedFolder } from '../seed-folder.ts';

/** 20 mm on a 10-inch tablet of 1280 by 800. */
const TARGET = 119;
const standing = { width: 800, height: 1280 };
/** As many as a worker's record may name. */
const A_WORKER = 8;
const inEights = Array.from({ length: Math.ceil(spoken.length / A_WORKER) }, (_, eight) =>
  spoken.slice(eight * A_WORKER, (eight + 1) * A_WORKER)
);

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
  const readers = [...inEights, ['fa']].map((languages, index) => ({
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
const faults = async (where: string): Promise<string[]> =>
  (await page.evaluate(clippedButtons, TARGET)).map((fault) => `${where}: ${fault}`);

/** By the chips, or by the sheet of all languages behind the last of them. */
async function choose(language: string): Promise<string[]> {
  await page.locator('.chips button').last().click();
  await page.getByRole('dialog').waitFor();
  const found = await faults(`the languages, before ${language}`);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: languageName(language), exact: true })
    .click();
  await button(words(language).answers.cannot).waitFor();
  return found;
}

describe.each([
  ['lying', tablet],
  ['standing', standing]
])('on a tablet that is %s', (_name, size) => {
  test.each(inEights.map((languages, index) => [languages.join(' '), languages, index] as const))(
    'no button is cut, broken or too small in %s',
    async (_languages, languages, index) => {
      await page.setViewportSize(size);
      const first = words(languages[0] ?? 'en');
      await scan(page, `reader-${index}`, first.mustBeConfirmed, first);
      await button(first.answers.cannot).waitFor();
      const found: string[] = [];
      for (const language of languages) {
        found.push(...(await choose(language)));
        const said = words(language);
        await button(said.answers.understood).waitFor();
        found.push(...(await faults(`${language}, answers`)));
        await button(said.answers.cannot).click();
        await button(said.reasons.language).waitFor();
        found.push(...(await faults(`${language}, reasons`)));
        await button(said.backToNotice).click();
        await button(said.answers.cannot).waitFor();
      }
      expect(found).toEqual([]);
    }
  );
});

test.each([
  ['.large { font-size: 4em !important }', /broken|cut/],
  ['.answers button { min-width: 0 !important; width: 60px }', /^60 by \d+ pixels: /]
])('a button that is spoilt by %s is found out', async (style, fault) => {
  await page.setViewportSize(tablet);
  const de = words('de');
  await scan(page, 'reader-0', words('en').mustBeConfirmed, words('en'));
  await choose('de');
  await button(de.answers.understood).waitFor();
  const added = await page.addStyleTag({ content: style });
  expect((await page.evaluate(clippedButtons, TARGET)).join('\n')).toMatch(fault);
  await added.evaluate((element) => (element as unknown as Element).remove());
});

test('in Persian everything runs from right to left, and axe finds nothing, also at twice the size', async () => {
  const said = words('fa');
  await page.setViewportSize(tablet);
  await scan(page, `reader-${inEights.length}`, said.mustBeConfirmed, said);
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

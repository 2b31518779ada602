// A worker's half minute at a real kiosk: what is demanded of an answer, a notice that changes while it is read, the next worker's badge, and
// a browser that is killed in the middle.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { de } from '#display/words/de.ts';
import { api, takeover, type Api } from '../api.ts';
import { device, launch, launchOn, pullPlug, tablet } from '../browser/floor-browser.ts';
import { openKiosk, scan, seeing } from '../browser/kiosk-page.ts';
import { shootFailures } from '../browser/shots.ts';
import { openFloor, type Floor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import type { Seeded } from '../seed.ts';

let floor: Floor;
let browser: Browser;
let seeded: Seeded;
let script: Api;
let page: Page;

beforeAll(async () => {
  const made = await seedFolder({ kiosks: 2, workers: 30 });
  seeded = made.seeded;
  [floor, browser] = await Promise.all([openFloor({ dataDir: made.folder }), launch()]);
  script = api(floor.local, seeded.token);
  page = await openKiosk((await device(browser, tablet)).context, floor.origin, seeded.kiosks[0]!);
});
afterAll(async () => {
  await browser?.close();
  await floor?.close();
});
shootFailures(() => ({ kiosk: page }));

interface Row {
  readonly worker: string;
  readonly announcement: string;
  readonly version: number;
  readonly outcome: string;
  readonly reason: string | null;
  readonly presentedFrom: string;
  readonly presentedUntil: string;
  readonly toTheEnd: boolean;
  readonly choices: readonly number[] | null;
  readonly passed: boolean | null;
}
const answersOf = async (worker: string): Promise<Row[]> => {
  const path = `/sites/${seeded.site}/acknowledgements?limit=1000`;
  const { body } = await script.get<{ acknowledgements: Row[] }>(path);
  return body.acknowledgements.filter((row) => row.worker === worker);
};

const long = Array.from(
  { length: 24 },
  (_, line) => `Punkt ${line + 1}: Die Haube bleibt zu, solange die Presse läuft.`
);
const nothing = { leastSeconds: 0, toTheEnd: false, check: null, demands: 'badge' };
const questions = ['Was bleibt zu?', 'Wann darf sie auf?'].map((asks, right) => ({
  texts: { de: { asks, choices: ['Die Haube', 'Wenn die Presse steht', 'Das Tor'] } },
  right
}));

/** Publishes a notice (or its next version) for one worker, in German where nothing else is said. */
async function ask(id: string, worker: number, over: object = {}, confirming: object = {}): Promise<void> {
  const draft = {
    template: { type: 'text' },
    kind: 'safety',
    texts: { de: { title: `Hinweis ${id}`, body: 'Die Haube bleibt zu.', alt: '' } },
    asksAcknowledgement: true,
    confirming: { ...nothing, ...confirming },
    ...over
  };
  const audience = { crews: [], workers: [`w-${worker}`] };
  await script.change(seeded.site, {
    type: 'draft-announcement',
    id,
    draft,
    audience,
    validFrom: null,
    validUntil: null
  });
  await script.change(seeded.site, { type: 'publish-announcement', id });
}
const texts = (title: string, body: string) => ({ texts: { de: { title, body, alt: '' } } });

const green = () => page.getByRole('button', { name: de.answers.understood });
const ready = () => page.getByRole('button', { name: de.answers.understood, disabled: false }).waitFor();
const recorded = () => page.getByRole('status').getByText(de.recorded).waitFor();
const atRest = () => page.getByText(de.holdBadge).first().waitFor();
const pick = (says: string) => page.getByRole('button', { name: says, disabled: false }).click();
async function understood(): Promise<void> {
  await ready();
  await green().click();
}
/** Answers the check, each question with its right choice, or each with the wrong one. */
async function takeCheck(right: boolean): Promise<void> {
  for (let asked = 1; asked <= 2; asked++) {
    await page.getByText(de.questionOf(asked, 2)).waitFor();
    const isFirst = await page.getByRole('heading', { name: 'Was bleibt zu?' }).isVisible();
    await pick(!right ? 'Das Tor' : isFirst ? 'Die Haube' : 'Wenn die Presse steht');
  }
}
async function readToTheEnd(): Promise<void> {
  while (await page.getByRole('button', { name: de.down, disabled: false }).isVisible())
    await page.getByRole('button', { name: de.down }).click();
}

describe('what is demanded of an answer', () => {
  test('its end, its least time and its check, in this order, and after a failed check all of it anew', async () => {
    const all = { leastSeconds: 3, toTheEnd: true, check: { questions, passMark: 2 } };
    await ask('presse', 1, texts('Haube der Presse', long.join('\n\n')), all);
    await scan(page, 'badge-1', 'Haube der Presse');
    await page.getByText(de.readToEnd).waitFor();
    expect(await green().isDisabled()).toBe(true);
    await readToTheEnd();
    await understood();
    await page.getByText(de.questionOf(1, 2)).waitFor();
    await takeCheck(false);
    await page.getByText(de.readAgain).waitFor();
    expect(await answersOf('w-1')).toEqual([]);
    expect(await green().isDisabled()).toBe(true);
    await readToTheEnd();
    await understood();
    await takeCheck(true);
    await recorded();
    const [row, ...others] = await answersOf('w-1');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ outcome: 'understood', toTheEnd: true, choices: [0, 1], passed: true });
    expect(row).toMatchObject({ statement: de.answers.understood });
    const stood = Date.parse(row!.presentedUntil) - Date.parse(row!.presentedFrom);
    expect(stood).toBeGreaterThanOrEqual(3000);
    await page.getByText(de.allDone).waitFor();
    await atRest();
  });

  test('a takeover that covers it begins its least time anew', async () => {
    await ask('alarm', 3, {}, { leastSeconds: 3 });
    await scan(page, 'badge-3', 'Hinweis alarm');
    const alarm = takeover();
    await script.change(seeded.site, alarm);
    await page.getByText('Halle räumen').first().waitFor();
    const coveredAt = Date.now();
    // So that before it and after it can be told apart by any clock.
    await page.waitForTimeout(1500);
    await script.change(seeded.site, { type: 'end-takeover', id: alarm.id });
    await page.getByText('Halle räumen').first().waitFor({ state: 'hidden' });
    await understood();
    await recorded();
    const [row, ...others] = await answersOf('w-3');
    expect(others).toEqual([]);
    expect(Date.parse(row!.presentedFrom)).toBeGreaterThan(coveredAt + 500);
    expect(Date.parse(row!.presentedUntil) - Date.parse(row!.presentedFrom)).toBeGreaterThanOrEqual(3000);
    await atRest();
  });

  test('a notice shorter than the glass has its end in sight at once', async () => {
    await ask('kurz', 2, {}, { toTheEnd: true });
    await scan(page, 'badge-2', 'Hinweis kurz');
    await understood();
    await recorded();
    expect(await answersOf('w-2')).toMatchObject([{ toTheEnd: true }]);
  });

  test('who cannot follow says why with one tap more', async () => {
    await ask('brille', 4);
    await scan(page, 'badge-4', 'Hinweis brille');
    await pick(de.answers.cannot);
    await page.getByRole('heading', { name: de.whyNotHere }).waitFor();
    await pick(de.backToNotice);
    await pick(de.answers.cannot);
    await pick(de.reasons['no-glasses']);
    await recorded();
    expect(await answersOf('w-4')).toMatchObject([
      {
        outcome: 'cannot',
        reason: 'no-glasses',
        statement: de.reasons['no-glasses'],
        page: expect.stringMatching(/\w/)
      }
    ]);
  });
});

describe('what is outstanding', () => {
  test('is said first, the most urgent first, and then comes one by one with one tap each', async () => {
    await ask('tor', 5, { kind: 'news', ...texts('Tor 3', 'Ab heute offen.') });
    await ask('gas', 5, { kind: 'safety', ...texts('Gasleitung', 'Nicht öffnen.') });
    await ask('oel', 5, { kind: 'warning', ...texts('Öl am Boden', 'Vorsicht.') });
    await scan(page, 'badge-5', de.toConfirm(3));
    expect(await page.getByRole('listitem').allInnerTexts()).toMatchObject(
      ['Gasleitung', 'Öl am Boden', 'Tor 3'].map((title) => expect.stringContaining(title))
    );
    await page.getByRole('button', { name: de.down }).click();
    for (const title of ['Gasleitung', 'Öl am Boden', 'Tor 3']) {
      await page.getByRole('heading', { name: title }).waitFor();
      await understood();
      await recorded();
    }
    await page.getByText(de.allDone).waitFor();
    expect((await answersOf('w-5')).map((row) => row.announcement)).toEqual(['gas', 'oel', 'tor']);
  });
});

describe('the next worker’s badge', () => {
  test('ends the session with nothing recorded, and the first begins again with theirs', async () => {
    await ask('eins', 6, {}, { check: { questions, passMark: 2 } });
    await ask('zwei', 7);
    await scan(page, 'badge-6', 'Hinweis eins');
    await understood();
    await page.getByText(de.questionOf(1, 2)).waitFor();
    await page.getByRole('button', { name: 'Das Tor', disabled: false }).click();
    await scan(page, 'badge-7', 'Hinweis zwei');
    expect(await page.getByText('Worker 6').count()).toBe(0);
    await understood();
    await recorded();
    await scan(page, 'badge-6', 'Hinweis eins');
    expect(await answersOf('w-6')).toEqual([]);
    await understood();
    await takeCheck(true);
    await recorded();
    expect(await answersOf('w-6')).toHaveLength(1);
    expect(await answersOf('w-7')).toMatchObject([{ announcement: 'zwei' }]);
  });
});

describe('a notice that is another while it is read', () => {
  test('a new version stands there at once, with what is new marked, and is what is confirmed', async () => {
    await ask('haube', 8, texts('Haube', 'Die Haube bleibt **zu**.\n\nDas Licht bleibt an.'));
    await scan(page, 'badge-8', 'Das Licht bleibt an');
    await ask('haube', 8, texts('Haube', 'Die Haube bleibt **offen**.\n\nDas Licht bleibt an.'));
    await page.getByText(de.newIsMarked).waitFor();
    expect(await page.locator('ins').allInnerTexts()).toEqual(['offen']);
    expect(await page.locator('del').allInnerTexts()).toEqual(['zu']);
    await understood();
    await recorded();
    expect(await answersOf('w-8')).toMatchObject([{ version: 2 }]);
  });

  test('who confirmed the one before sees what is new since', async () => {
    await atRest();
    await ask('haube', 8, texts('Haube der Presse', 'Die Haube bleibt **offen**.\n\n- Das Licht bleibt aus.'));
    await scan(page, 'badge-8', de.newIsMarked);
    expect(await page.locator('ins').allInnerTexts()).toEqual([' der Presse', 'aus']);
    await understood();
    await recorded();
  });

  test('a withdrawn one is gone at once, and its reader is thanked', async () => {
    await ask('weg', 9);
    await scan(page, 'badge-9', 'Hinweis weg');
    await script.change(seeded.site, { type: 'withdraw-announcement', id: 'weg' });
    await page.getByRole('alert').getByText(de.noticeOver).waitFor();
    expect(await page.getByText('Hinweis weg').count()).toBe(0);
    await page.getByText(/Worker 9/).waitFor();
    await atRest();
    expect(await answersOf('w-9')).toEqual([]);
  });
});

describe('read aloud', () => {
  test('no button where the device has no voice', async () => {
    await ask('still', 10);
    await scan(page, 'badge-10', 'Hinweis still');
    await ready();
    expect(await page.getByRole('button', { name: de.readAloud }).count()).toBe(0);
  });

  test('with a voice of its own it reads the whole notice, until somebody else comes', async () => {
    const one = await device(browser, tablet);
    await one.context.addInitScript(() => {
      const heard: string[] = [];
      class Utterance extends EventTarget {
        voice = null;
        lang = '';
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      const far = { lang: 'de-DE', localService: false };
      const near = { lang: 'de-DE', localService: true };
      const speech = Object.assign(new EventTarget(), {
        getVoices: () => [far, near],
        speak: (said: { text: string; voice: unknown }) => heard.push(said.voice === near ? said.text : 'by a server'),
        cancel: () => heard.push('stop')
      });
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      Object.assign(window, { SpeechSynthesisUtterance: Utterance, heard });
    });
    const kiosk = await openKiosk(one.context, floor.origin, seeded.kiosks[1]!);
    await ask('laut', 11, texts('Laut', 'Erste Zeile.\n\n- Tom & Jerry'));
    await scan(kiosk, 'badge-11', 'Erste Zeile');
    await kiosk.getByRole('button', { name: de.readAloud }).click();
    await kiosk.getByRole('button', { name: de.stopReading }).waitFor();
    const heard = () => kiosk.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect((await heard()).find((said) => said !== 'stop')).toMatch(/^Laut\. Erste Zeile\..*Tom & Jerry/);
    await scan(kiosk, 'badge-12', /Worker 12/);
    expect((await heard()).at(-1)).toBe('stop');
    expect(one.troubles).toEqual([]);
    await one.context.close();
  });
});

describe('a kiosk’s browser that is killed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'floorcast-kiosk-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('in the middle of a check: nothing is recorded, and the next worker finds nothing of it', async () => {
    await ask('mitten', 13, {}, { check: { questions, passMark: 2 } });
    const context = await launchOn(folder);
    const kiosk = await openKiosk(context, floor.origin, seeded.kiosks[1]!);
    await scan(kiosk, 'badge-13', 'Hinweis mitten');
    await kiosk.getByRole('button', { name: de.answers.understood, disabled: false }).click();
    await kiosk.getByRole('button', { name: 'Das Tor', disabled: false }).click();
    await pullPlug(context, folder);
    const again = await launchOn(folder);
    const after = await openKiosk(again, floor.origin, seeded.kiosks[1]!);
    expect(await after.getByText('Worker 13').count()).toBe(0);
    await scan(after, 'badge-14', /Worker 14/);
    expect(await after.getByText('Hinweis mitten').count()).toBe(0);
    expect(await answersOf('w-13')).toEqual([]);
    expect(await answersOf('w-14')).toEqual([]);
    await again.close();
  });

  test('as the answer is given: it is recorded once or not at all, and what is not is asked again', async () => {
    for (const [index, wait] of [0, 5, 20, 60].entries()) {
      const worker = 15 + index;
      await ask(`kill-${worker}`, worker);
      const context = await launchOn(folder);
      const kiosk = await openKiosk(context, floor.origin, seeded.kiosks[1]!);
      await scan(kiosk, `badge-${worker}`, `Hinweis kill-${worker}`);
      await kiosk.getByRole('button', { name: de.answers.understood, disabled: false }).waitFor();
      const clicked = kiosk
        .getByRole('button', { name: de.answers.understood })
        .click()
        .catch(() => undefined);
      await kiosk.waitForTimeout(wait);
      await pullPlug(context, folder);
      await clicked;
      const again = await launchOn(folder);
      const after = await openKiosk(again, floor.origin, seeded.kiosks[1]!);
      await scan(after, `badge-${worker}`, new RegExp(`Worker ${worker}`));
      const green = after.getByRole('button', { name: de.answers.understood, disabled: false });
      await green.or(after.getByText(de.nothingToConfirm)).first().waitFor();
      const before = await answersOf(`w-${worker}`);
      expect(await green.isVisible()).toBe(before.length === 0);
      if (before.length === 0) {
        await seeing(after.getByRole('status').getByText(de.recorded), () => green.click());
      }
      expect(await answersOf(`w-${worker}`)).toHaveLength(1);
      await again.close();
    }
  });
});

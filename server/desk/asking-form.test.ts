import { describe, expect, it } from 'vitest';
import { parse } from '#playlists/site/parse.ts';
import { confirming } from '#playlists/site/confirming.ts';
import { due } from '#playlists/site/audience.ts';
import type { Announcement, Content } from '#playlists/site/announcement.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import { valuesOf } from './form-values.ts';
import { rawConfirming, rawDue, readAsking, typedAsking } from './asking-form.ts';

const zone = 'Europe/Berlin' as TimeZone;
const CHECK = 'draft.confirming.check';
const read = (fields: Readonly<Record<string, string | readonly string[]>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ 'due.type': 'whenever', ...fields }))
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  return readAsking(valuesOf(form))!;
};
const question = (index: number, language: string, asks: string, ...choices: string[]) =>
  Object.fromEntries([
    [`${CHECK}.questions.${index}.texts.${language}.asks`, asks],
    ...choices.map((choice, place) => [`${CHECK}.questions.${index}.texts.${language}.choices.${place}`, choice])
  ]) as Record<string, string>;
const faults = (fields: Readonly<Record<string, string>>) => {
  const parsed = parse(confirming, rawConfirming(read(fields)));
  return parsed.ok ? [] : parsed.faults.map((fault) => fault.field);
};

describe('what an answer takes', () => {
  it('is nothing where nothing is filled in', () => {
    expect(rawConfirming(read({ 'draft.confirming.demands': 'badge' }))).toBeUndefined();
    expect(rawConfirming(read({ ...question(0, 'de', ' ', '', '') }))).toBeUndefined();
  });

  it('is read whole: questions in each language, all of them to be right where nothing else is said', () => {
    const typed = read({
      'draft.confirming.leastSeconds': '20',
      'draft.confirming.toTheEnd': 'yes',
      ...question(0, 'de', 'Wann?', 'Immer', 'Nie', '', ''),
      ...question(0, 'pl', 'Kiedy?', 'Zawsze', 'Nigdy'),
      ...question(0, 'tr', '', ''),
      [`${CHECK}.questions.0.right`]: '1',
      ...question(1, 'de', '', ''),
      ...question(2, 'de', 'Wo?', 'Hier', 'Dort')
    });
    expect(parse(confirming, rawConfirming(typed))).toEqual({
      ok: true,
      value: {
        leastSeconds: 20,
        toTheEnd: true,
        demands: 'badge',
        check: {
          questions: [
            {
              texts: {
                de: { asks: 'Wann?', choices: ['Immer', 'Nie'] },
                pl: { asks: 'Kiedy?', choices: ['Zawsze', 'Nigdy'] }
              },
              right: 1
            },
            { texts: { de: { asks: 'Wo?', choices: ['Hier', 'Dort'] } }, right: 0 }
          ],
          passMark: 2
        }
      }
    });
  });

  it.each<[string, Record<string, string>, string]>([
    ['seconds that are none', { 'draft.confirming.leastSeconds': 'soon' }, 'leastSeconds'],
    ['seconds beyond the most', { 'draft.confirming.leastSeconds': '601' }, 'leastSeconds'],
    ['a question without words', question(0, 'de', '', 'Ja', 'Nein'), 'check.questions.0.texts.de.asks'],
    ['a question with one choice', question(0, 'de', 'Wann?', 'Immer'), 'check.questions.0.texts.de.choices'],
    ['a hole among choices', question(0, 'de', 'Wann?', 'A', '', 'C'), 'check.questions.0.texts.de.choices.1'],
    ['a demand nobody knows', { 'draft.confirming.demands': 'oath' }, 'demands']
  ])('%s is refused beside its field', (_name, fields, field) => {
    expect(faults(fields)).toContain(field);
  });

  it('goes out as it came in', () => {
    const value = {
      leastSeconds: 5,
      toTheEnd: true,
      demands: 'proven',
      check: { questions: [{ texts: { de: { asks: 'Wann?', choices: ['A', 'B'] } }, right: 1 }], passMark: 1 }
    };
    expect(rawConfirming(typedAsking(null, { confirming: value } as unknown as Content, zone))).toEqual(value);
  });
});

describe('until when', () => {
  it.each<[string, Record<string, string>, unknown]>([
    ['no date', {}, { type: 'whenever' }],
    [
      'a date of the wall clock',
      { 'due.type': 'by', 'due.at': '2026-12-01T06:00' },
      { type: 'by', at: '2026-12-01T05:00:00.000Z' }
    ],
    ['a worked shift', { 'due.type': 'worked-shift', 'due.nth': '2' }, { type: 'worked-shift', nth: 2 }]
  ])('%s', (_name, fields, value) => {
    const parsed = parse(due, rawDue(read(fields), zone));
    expect(parsed).toEqual({ ok: true, value });
    expect(
      rawDue(typedAsking({ due: value, audience: { workers: [] } } as unknown as Announcement, undefined, zone), zone)
    ).toEqual(value);
  });

  it.each([
    [{ 'due.type': 'by', 'due.at': '' }, 'at'],
    [{ 'due.type': 'by', 'due.at': 'tomorrow' }, 'at'],
    [{ 'due.type': 'worked-shift', 'due.nth': '0' }, 'nth'],
    [{ 'due.type': 'worked-shift', 'due.nth': '1.5' }, 'nth'],
    [{ 'due.type': 'someday' }, 'type']
  ])('%j is refused at %s', (fields, field) => {
    const parsed = parse(due, rawDue(read(fields as never), zone));
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.field)).toContain(field);
  });
});

it('a form without these fields says nothing of them', () => {
  expect(readAsking(valuesOf(new FormData()))).toBeNull();
});

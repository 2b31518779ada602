import { describe, expect, it } from 'vitest';
import { change } from '#playlists/site/change.ts';
import type { Display } from '#playlists/site/display.ts';
import { parse } from '#playlists/site/parse.ts';
import { displayFrom, freshDisplay } from './display-form.ts';
import { valuesOf } from './form-values.ts';

const night = {
  'dark.type': 'dates',
  'dark.dates.type': 'every-day',
  'dark.hours.type': 'between',
  'dark.hours.from': '22:00',
  'dark.hours.until': '05:00'
};
function asked(fields: Readonly<Record<string, string>>, before?: Display) {
  const form = new FormData();
  const all = { name: 'Press line', kind: 'screen', viewingDistanceM: '6,5', diagonalIn: '55', ...fields };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  return parse(change, displayFrom(valuesOf(form), 'press-line', before));
}
const dark = {
  type: 'dates',
  dates: { type: 'every-day' },
  hours: { type: 'between', from: '22:00', until: '05:00' },
  firstDate: null,
  lastDate: null,
  off: [],
  added: []
};
const before = { languageMode: 'two-at-once', dark } as unknown as Display;

describe('a display’s form', () => {
  it.each<[string, Record<string, string>, Display | undefined, object]>([
    ['dark hours are a rule', { hasDark: 'hours', ...night }, undefined, { dark }],
    ['none are null, whatever stands in their fields', { hasDark: 'never', ...night }, before, { dark: null }],
    ['a form without them keeps them', {}, before, { dark, languageMode: 'two-at-once' }],
    ['two languages stand at once', { languageMode: 'two-at-once' }, undefined, { languageMode: 'two-at-once' }],
    ['a distance has a decimal comma', {}, undefined, { viewingDistanceM: 6.5 }]
  ])('%s', (_name, fields, had, wanted) => {
    const answer = asked(fields, had);
    expect(answer.ok && answer.value).toMatchObject(wanted);
  });

  it.each([
    [{ hasDark: 'hours', ...night, 'dark.hours.until': '' }, 'dark.hours.until'],
    [{ hasDark: 'hours', ...night, 'dark.hours.from': '' }, 'dark.hours.from'],
    [{ languageMode: 'three-at-once' }, 'languageMode'],
    [{ viewingDistanceM: 'far' }, 'viewingDistanceM']
  ])('%j is refused at %s', (fields, field) => {
    const answer = asked(fields as unknown as Record<string, string>);
    expect(answer.ok ? [] : answer.faults.map((fault) => fault.field)).toContain(field);
  });

  it('a display that has just been paired can be put', () => {
    expect(parse(change, freshDisplay('x', 'kiosk', 'K', '')).ok).toBe(true);
  });
});

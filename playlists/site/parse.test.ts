import { describe, expect, test } from 'vitest';
import { display, draft, item, newSite, schedule, weekly } from '../testing/small-floor.ts';
import { change } from './change.ts';
import { parse } from './parse.ts';
import { displayId } from './ids.ts';
import { site } from './site.ts';
import { after } from '../testing/small-floor.ts';
import { status } from '../wire/floor.ts';

function faultsOf(value: unknown, schema: Parameters<typeof parse>[0] = change): string[] {
  const parsed = parse(schema, value);
  return parsed.ok ? [] : parsed.faults.map(({ field, says }) => `${field}: ${says}`);
}

const put = display('d1');
const without = (value: object, key: string) =>
  Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));

describe('a fault names its field and says what is wrong', () => {
  test.each<[string, unknown, string[]]>([
    ['what is known parses', put, []],
    ['an unknown field', { ...put, role: 'admin' }, ['role: is not known here']],
    ['a missing field', without(put, 'name'), ['name: is missing']],
    ['several at once', { ...without(put, 'name'), role: 1 }, ['name: is missing', 'role: is not known here']],
    ['no type', without(put, 'type'), ['type: is missing']],
    [
      'an unknown type',
      { ...put, type: 'drop-site' },
      [expect.stringMatching(/^type: must be one of make-site, put-settings, .*, end-takeover$/)]
    ],
    [
      'a nested unknown field',
      { ...schedule('s', 'p'), rule: { ...weekly('06:00', '07:00'), cron: '* *' } },
      ['rule.cron: is not known here']
    ],
    [
      'a nested variant',
      { ...schedule('s', 'p'), rule: weekly('6:00', '07:00') },
      ['rule.hours.from: must be a time such as 06:00']
    ],
    [
      'a nested variant’s type',
      { ...schedule('s', 'p'), rule: { type: 'cron' } },
      ['rule.type: must be one of always, dates, windows, shifts']
    ],
    [
      'an entry of a list',
      { ...schedule('s', 'p'), targets: { type: 'some', displays: ['ok', 'Not ok'], tags: [] } },
      ['targets.displays.1: must be 1 to 40 of a-z, 0-9 and inner hyphens']
    ],
    [
      'a record’s key',
      {
        ...draft('a'),
        draft: {
          template: { type: 'text' },
          kind: 'news',
          texts: { DE: { title: 'x', body: '', alt: '' } },
          asksAcknowledgement: false
        }
      },
      ['draft.texts.DE: must be a language tag such as de, pl or pt-BR']
    ],
    [
      'a value in a record',
      {
        ...draft('a'),
        draft: {
          template: { type: 'text' },
          kind: 'news',
          texts: { de: { title: ' ', body: '', alt: '' } },
          asksAcknowledgement: false
        }
      },
      ['draft.texts.de.title: must not be empty']
    ],
    ['not an object', 'put-display', [': must be an object']],
    ['a list', [], ['type: is missing']],
    ['null', null, [': must be an object']],
    ['undefined', undefined, [': is missing']],
    ['a number as text', { ...put, diagonalIn: '55' }, ['diagonalIn: must be a number']],
    ['an empty name', { ...put, name: '' }, ['name: must not be empty']],
    ['null for a name', { ...put, name: null }, ['name: must be text']],
    ['a reserved word as an id', { ...put, id: 'constructor' }, ['id: must be 1 to 40 of a-z, 0-9 and inner hyphens']]
  ])('%s', (_name, value, expected) => {
    expect(faultsOf(value)).toEqual(expected);
  });

  test.each([NaN, Infinity, -Infinity, 1e309, -1, 0, 2 ** 53])('a diagonal of %s is refused', (diagonalIn) => {
    expect(faultsOf({ ...put, diagonalIn })).toHaveLength(1);
  });

  test.each([NaN, Infinity, -1, 0, 2.5, 3601, 2 ** 53, '10', null])('%s seconds are refused', (seconds) => {
    const value = { type: 'put-playlist', id: 'p', name: 'P', items: [{ ...item('a'), seconds }] };
    expect(faultsOf(value)).toEqual([expect.stringMatching(/^items\.0\.seconds: must be /)]);
  });

  test('an offset that is no number does not come in by socket', () => {
    const body = { revision: null, shows: { type: 'card' }, clockOffsetMs: NaN };
    expect(faultsOf(body, status)).toEqual(['clockOffsetMs: must be a number']);
  });

  test('a long name of an unknown field is cut', () => {
    expect(faultsOf({ ...put, ['x'.repeat(100_000)]: 1 })).toEqual([`${'x'.repeat(64)}: is not known here`]);
  });

  test('at most 50 are listed', () => {
    expect(
      faultsOf({ ...put, ...Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x${i}`, 1])) }).length
    ).toBeLessThanOrEqual(50);
  });
});

describe('names of the prototype', () => {
  const hostile = (json: string) => JSON.parse(json) as object;

  test('an own __proto__ changes nothing, wherever it stands', () => {
    const parsed = parse(change, { ...hostile(`{"__proto__":{"name":"evil"}}`), ...without(put, 'name') });
    expect(parsed.ok).toBe(false);
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  test('it is no language and no id', () => {
    const texts = hostile('{"__proto__":{"title":"x","body":"","alt":""}}');
    const value = {
      ...draft('a'),
      draft: { template: { type: 'text' }, kind: 'news', texts, asksAcknowledgement: false }
    };
    expect(faultsOf(value)).toEqual(['draft.texts: must have a text in at least one language']);
    expect(['__proto__', 'constructor', 'prototype', 'toString'].map((id) => parse(displayId, id).ok)).toEqual([
      false,
      false,
      false,
      false
    ]);
  });
});

test('a site that was made parses, and one whose key is not its entry’s id does not', () => {
  const made = after(null, [newSite(), display('d1')]);
  expect(parse(site, JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, value: made });
  expect(faultsOf({ ...made, displays: { d2: made.displays['d1' as never] } }, site)).toEqual([
    'displays: must keep each entry by its own id'
  ]);
});

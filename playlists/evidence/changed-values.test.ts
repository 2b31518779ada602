import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedValues } from './changed-values.ts';

test('of what differs both values stand there, of what is the same neither', () => {
  const before = { id: 'press-4', kind: 'safety', validFrom: null, audience: { crews: ['a'] }, number: 3 };
  const after = { ...before, validFrom: '2026-11-23T06:00:00.000Z', audience: { crews: ['a', 'b'] } };
  expect(changedValues(before, after)).toEqual({
    before: { validFrom: null, 'audience.crews': ['a'] },
    after: { validFrom: '2026-11-23T06:00:00.000Z', 'audience.crews': ['a', 'b'] }
  });
});

test('of what is new or gone one side is null', () => {
  expect(changedValues(null, { id: 'a' })).toEqual({ before: null, after: { id: 'a' } });
  expect(changedValues({ id: 'a', name: 'Jana' }, undefined)).toEqual({ before: { id: 'a', name: '…' }, after: null });
});

test('a text is only said to be another', () => {
  expect(changedValues({ title: 'Ask Jana' }, { title: 'Ask Marek' })).toEqual({
    before: { title: '…' },
    after: { title: '…' }
  });
});

test('a long list, or one of things, is a number', () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({ worker: `w-${index}` }));
  expect(changedValues({ rows: [], days: [1] }, { rows, days: Array.from({ length: 21 }, () => 1) })).toEqual({
    before: { rows: [], days: [1] },
    after: { rows: 30, days: 21 }
  });
});

test('of very many values the first stand there, and how many are left out', () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`k${index}`, index]));
  const { after } = changedValues({}, many);
  expect(Object.keys(after!)).toHaveLength(61);
  expect(after!['…']).toBe(40);
});

test('whatever is typed under whatever key that is none of a list, no word of it is kept', () => {
  const typed = fc.string({ minLength: 2 }).map((text) => `N${text}`);
  const key = fc.constantFrom(
    'name',
    'title',
    'body',
    'note',
    'place',
    'text',
    'choices',
    'question',
    'address',
    'tags'
  );
  fc.assert(
    fc.property(fc.dictionary(key, fc.oneof(typed, fc.array(typed), fc.record({ deep: typed }))), (thing) => {
      const said = JSON.stringify(changedValues(null, thing));
      expect(said.replaceAll(/"(?:…|[a-z]+(?:\.deep)?)"/gu, '')).not.toMatch(/"/u);
    })
  );
});

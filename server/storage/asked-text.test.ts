import { expect, test } from 'vitest';
import type { Asked } from '#playlists/answer/denominator.ts';
import type { CrewId, WorkerId } from '#playlists/site/ids.ts';
import { askedHash, fromAskedText, toAskedText, withStandIns } from './asked-text.ts';

const asked = (worker: string, crew: string | null): Asked => ({
  ...{ worker: worker as WorkerId, crew: crew as CrewId | null, since: 5 },
  rule: { type: 'everybody' }
});
const three = [asked('w-1', 'blue'), asked('w-2', null), asked('w-3', 'blue')];
const stood = new Map([['w-2' as WorkerId, 'nobody-1' as WorkerId]]);

test('who was asked comes back as it went, and a crew is written once', () => {
  const text = toAskedText(three);
  expect(fromAskedText(text)).toEqual(three);
  expect(text.match(/blue/g)).toHaveLength(1);
});

test('the same people give another hash each time: nobody can try out who is in it', () => {
  expect(askedHash(toAskedText(three))).not.toBe(askedHash(toAskedText(three)));
});

test('with somebody in the place of one the hash stays, and what the one was known by is gone', () => {
  const text = toAskedText(three);
  const seal = (JSON.parse(text) as { asked: string[][] }).asked[1]![3]!;
  const after = withStandIns(text, stood)!;
  expect(fromAskedText(after).map(({ worker }) => worker)).toEqual(['w-1', 'nobody-1', 'w-3']);
  expect(askedHash(after)).toBe(askedHash(text));
  expect(after).not.toContain(seal);
  expect(withStandIns(after, stood)).toBeNull();
});

test('somebody else in their place is another hash', () => {
  const text = toAskedText(three);
  expect(askedHash(text.replace('w-3', 'w-4'))).not.toBe(askedHash(text));
});

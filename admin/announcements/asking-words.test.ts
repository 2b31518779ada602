import { expect, test } from 'vitest';
import { EVERYBODY, WHENEVER, type Audience, type Due } from '#playlists/site/audience.ts';
import type { Confirming } from '#playlists/site/confirming.ts';
import { askingWords } from './asking-words.ts';

const site = { timeZone: 'Europe/Berlin', crews: { b: { id: 'b', name: 'Crew B' }, c: { id: 'c', name: 'Crew C' } } };
const now = Date.parse('2026-11-22T12:00:00Z');
const says = (audience: object, due: Due = WHENEVER, confirming?: object) =>
  askingWords(
    site as never,
    { ...EVERYBODY, ...audience } as Audience,
    due,
    confirming && ({ leastSeconds: 0, toTheEnd: false, check: null, demands: 'badge', ...confirming } as Confirming),
    now
  );
const questions = (count: number, passMark: number) => ({ check: { questions: Array(count).fill({}), passMark } });

test.each<[string, string]>([
  [says({}), 'Asks everybody; with no date.'],
  [
    says({ crews: ['b', 'c'], onDuty: true }, { type: 'worked-shift', nth: 1 }, questions(2, 2)),
    'Asks Crew B and Crew C on duty; due by the end of the next shift they work; with 2 questions.'
  ],
  [says({ crews: ['b'], roles: ['Forklift', 'Crane'] }), 'Asks Crew B with the role Forklift or Crane; with no date.'],
  [says({ onDuty: true }), 'Asks everybody on duty; with no date.'],
  [says({ workers: ['w'] }), 'Asks 1 named worker; with no date.'],
  [
    says({ tags: ['New'], workers: ['w', 'v'] }),
    'Asks everybody tagged New, and 2 named workers besides; with no date.'
  ],
  [says({}, { type: 'worked-shift', nth: 3 }), 'Asks everybody; due by the end of the 3rd shift they work.'],
  [says({}, { type: 'by', at: '2026-11-26T06:00:00.000Z' } as Due), 'Asks everybody; due by Thu 26 Nov 07:00.'],
  [
    says({}, WHENEVER, { leastSeconds: 20, toTheEnd: true, demands: 'proven', ...questions(3, 2) }),
    'Asks everybody; with no date; stands at least 20 s; read to its end; with 3 questions, 2 of them right; with PIN.'
  ],
  [
    says({}, WHENEVER, { demands: 'witnessed', ...questions(1, 1) }),
    'Asks everybody; with no date; with 1 question; before a witness.'
  ]
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});

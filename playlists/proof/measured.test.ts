// Which part of a stretch is covered by reports.
import { describe, expect, test } from 'vitest';
import { measuredOf } from './measured.ts';
import type { Play, Played } from './played.ts';

const play = (from: number, until: number, type: Played['type'] = 'card', uncertaintyMs: number | null = 5): Play =>
  ({ shows: { type }, revision: 'r', from, until, uncertaintyMs }) as Play;
const told = (plays: readonly Play[], from = 0, until = 100): string => {
  const { pieces, missing } = measuredOf(plays, from, until);
  return [
    ...pieces.map((one) => `${one.play.shows.type} ${one.from}+${one.ms}`),
    ...missing.map((one) => `nothing ${one.from}-${one.until}`)
  ].join(', ');
};

describe('measured', () => {
  test.each<[string, readonly Play[], string]>([
    ['no report at all', [], 'nothing 0-100'],
    ['reports that meet leave nothing out', [play(-10, 40), play(40, 100)], 'card 0+40, card 40+60'],
    [
      '[G2] what lies between reports is missing',
      [play(10, 30), play(60, 70)],
      'card 10+20, card 60+10, nothing 0-10, nothing 30-60, nothing 70-100'
    ],
    ['cut to the stretch', [play(-50, 500)], 'card 0+100'],
    ['what lies outside does not count', [play(-50, 0), play(100, 120)], 'nothing 0-100'],
    [
      '[G3] of two that overlap the earlier one stands',
      [play(0, 60), play(20, 100, 'kiosk')],
      'card 0+60, kiosk 60+40'
    ],
    ['[G3] one within another is counted once', [play(0, 100), play(20, 40, 'kiosk')], 'card 0+100'],
    ['[G2] hidden is measured', [play(0, 100, 'hidden')], 'hidden 0+100'],
    ['[G6] lost proves nothing', [play(0, 50, 'lost'), play(50, 100)], 'card 50+50, nothing 0-50'],
    [
      '[G6] a clock that nobody set proves nothing',
      [play(0, 50, 'card', null), play(50, 100)],
      'card 50+50, nothing 0-50'
    ]
  ])('%s', (_, plays, answer) => expect(told(plays)).toBe(answer));
});

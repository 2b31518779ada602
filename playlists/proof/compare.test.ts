// Planned against confirmed, on a display with two slides of ten seconds each.
import { describe, expect, test } from 'vitest';
import { compile } from '../program/compile.ts';
import type { Program } from '../program/program.ts';
import { showing } from '../program/showing.ts';
import {
  after,
  announcement,
  display,
  displayNamed,
  ms,
  newSite,
  playlist,
  settings,
  SUNDAY
} from '../testing/small-floor.ts';
import { compare, type Plan } from './compare.ts';
import type { Play, Played } from './played.ts';

const START = ms(SUNDAY);
const at = (seconds: number): number => START + seconds * 1000;
const site = after(null, [
  newSite(),
  display('d'),
  ...announcement('a'),
  ...announcement('b'),
  playlist('p', ['a', 'b']),
  settings({ defaultPlaylist: 'p' })
]);
const program = compile(site, displayNamed('d'), START, at(3600)) as Program;
const plan = (from: number, until: number): Plan => ({ program, from: at(from), until: at(until) });
const slide = (name: string, version = 1): Played =>
  ({
    type: 'slide',
    announcement: name,
    version,
    content: 'f'.repeat(64),
    language: 'de',
    beside: null
  }) as unknown as Played;
const play = (shows: Played, from: number, until: number, uncertaintyMs: number | null = 5): Play => ({
  shows,
  revision: 'r',
  from: at(from),
  until: at(until),
  uncertaintyMs
});
const first = showing(program, START).type === 'slide' ? 'a' : 'none';
const told = (plans: readonly Plan[], plays: readonly Play[]): Record<string, string> => {
  const { rows } = compare(plans, plays);
  const name = (row: (typeof rows)[number]): string =>
    row.subject.type === 'announcement' ? `${row.subject.announcement}${row.subject.version}` : row.subject.type;
  const seconds = (amount: number | null): string => (amount === null ? 'unknown' : String(amount / 1000));
  return Object.fromEntries(
    rows.map((row) => [
      name(row),
      `${seconds(row.expectedMs)}: ${seconds(row.confirmedMs)} + ${seconds(row.unmeasuredMs)}`
    ])
  );
};

describe('compared', () => {
  test('the plan begins with a', () => expect(first).toBe('a'));

  test('shown as planned', () => {
    expect(told([plan(0, 20)], [play(slide('a'), 0, 10), play(slide('b'), 10, 20)])).toEqual({
      a1: '10: 10 + 0',
      b1: '10: 10 + 0'
    });
  });

  test('[G5] without a report nothing is known, and nothing is said to be missing', () => {
    expect(told([plan(0, 20)], [])).toEqual({ a1: '10: unknown + 10', b1: '10: unknown + 10' });
  });

  test('[G5] what was measured is known, what was not is counted apart', () => {
    expect(told([plan(0, 40)], [play(slide('a'), 0, 10), play(slide('b'), 10, 15)])).toEqual({
      a1: '20: 10 + 10',
      b1: '20: 5 + 15'
    });
    expect(told([plan(0, 20)], [play(slide('a'), 0, 10)])).toEqual({ a1: '10: 10 + 0', b1: '10: unknown + 10' });
  });

  test('[G2] a hidden page showed nothing, and that is known', () => {
    const plays = [play(slide('a'), 0, 10), play({ type: 'hidden' }, 10, 20)];
    expect(told([plan(0, 20)], plays)).toEqual({ a1: '10: 10 + 0', b1: '10: 0 + 0' });
    expect(compare([plan(0, 20)], plays).hiddenMs).toBe(10_000);
  });

  test('what was shown and not planned has a row of its own', () => {
    const plays = [play(slide('a', 2), 0, 10), play({ type: 'card' }, 10, 20)];
    expect(told([plan(0, 20)], plays)).toEqual({
      a1: '10: 0 + 0',
      b1: '10: 0 + 0',
      a2: '0: 10 + 0',
      card: '0: 10 + 0'
    });
  });

  test('[G6] what was stamped by a clock that nobody had set is unmeasured', () => {
    expect(told([plan(0, 20)], [play(slide('a'), 0, 10, null), play(slide('b'), 10, 20)])).toEqual({
      a1: '10: unknown + 10',
      b1: '10: 10 + 0'
    });
  });

  test('where there was no display nothing is expected, and nothing is unmeasured', () => {
    const answer = compare([plan(0, 10), plan(30, 40)], [play(slide('a'), 0, 10)]);
    expect(answer.unmeasured).toEqual([{ from: at(30), until: at(40) }]);
    expect(answer.rows.reduce((sum, row) => sum + row.expectedMs, 0)).toBe(20_000);
  });

  test('unmeasured stretches that meet where the plan changed are one, and the clock’s largest error is told', () => {
    const other: Program = { ...program };
    const plans = [plan(0, 15), { ...plan(15, 40), program: other }];
    const answer = compare(plans, [play(slide('a'), 0, 10, 4), play(slide('b'), 30, 40, 80)]);
    expect(answer.unmeasured).toEqual([{ from: at(10), until: at(30) }]);
    expect(answer.uncertaintyMs).toBe(80);
    expect(compare(plans, []).uncertaintyMs).toBeNull();
  });
});

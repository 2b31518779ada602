import { describe, expect, test } from 'vitest';
import type { Language } from '../site/values.ts';
import { localAt, daysSince } from './clock.ts';
import type { Program, Segment, Slide, TakeoverSlide } from './program.ts';
import { showing } from './showing.ts';
import { LONGEST_WAIT_MS, takesEffectAt } from './takes-effect.ts';
import type { LocalDate } from '../site/values.ts';
import { NOTHING_CARRIED } from '../testing/nothing-carried.ts';

const slide = (announcement: string, dwellMs: number) =>
  ({ announcement, version: 1, content: 'f'.repeat(64), language: 'de' as Language, dwellMs }) as unknown as Slide;
const alarm = { id: 't', until: 2000, startedAt: 1000, texts: [] } as unknown as TakeoverSlide;
const why = { level: 'site-default', ids: ['p'], added: [] } as const;
const loop = (from: number, until: number, start: number, index = 0): Segment => ({
  from,
  until,
  shows: { type: 'loop', loop: index, start, interrupted: null },
  why
});

/** Slides a (100), b (200), c (300) from 0, a takeover from 1000, then c alone, the card from 3000 to 4000. */
const program: Program = {
  format: 1,
  ...NOTHING_CARRIED,
  siteName: 'Plant',
  timeZone: 'Europe/Berlin',
  from: 0,
  until: 4000,
  offsets: [{ from: 0, minutes: 60 }],
  slides: [slide('a', 100), slide('b', 200), slide('c', 300)],
  passes: [[0, 1, 2], [2]],
  loops: [[0], [1]],
  interruptions: [],
  takeovers: [alarm],
  segments: [
    loop(0, 1000, -50),
    {
      from: 1000,
      until: 2000,
      shows: { type: 'takeover', takeover: 0 },
      why: { level: 'takeover', ids: ['t'], added: [] }
    },
    loop(2000, 3000, 2500, 1),
    { from: 3000, until: 4000, shows: { type: 'card', interrupted: null }, why: { level: 'card', ids: [], added: [] } }
  ]
};

function told(at: number): string {
  const now = showing(program, at);
  const name = now.type === 'slide' ? `${now.slide.announcement} ${now.index + 1}/${now.count}` : now.type;
  return `${name} ${now.since}-${now.until} then ${now.next?.announcement ?? 'none'}`;
}

describe('showing', () => {
  test.each([
    ['the first slide, cut by the program’s start', 0, 'a 1/3 0-50 then b'],
    ['to its last instant', 49, 'a 1/3 0-50 then b'],
    ['[S1] half-open', 50, 'b 2/3 50-250 then c'],
    ['round again', 550, 'a 1/3 550-650 then b'],
    ['[S4] nothing next where a takeover comes', 900, 'c 3/3 850-1000 then none'],
    ['a takeover, and what comes after it', 1000, 'takeover 1000-2000 then c'],
    ['[S2] before a start that lies ahead', 2000, 'c 1/1 2000-2200 then c'],
    ['[S2] counted backwards', 2300, 'c 1/1 2200-2500 then c'],
    ['from its start', 2500, 'c 1/1 2500-2800 then c'],
    ['[S4] nothing next where the card comes', 2999, 'c 1/1 2800-3000 then none'],
    ['the card', 3500, 'card 3000-4000 then none'],
    ['[S3] the card for ever after the end', 4000, 'card 4000-8640000000000000 then none'],
    ['[S3] the first segment before the start', -700, 'c 3/3 -700--650 then a'],
    ['[S2] a part of a millisecond', 49.5, 'a 1/3 0-50 then b']
  ])('%s', (_name, at, expected) => {
    expect(told(at)).toBe(expected);
  });

  test('[S1] walking meets every slide', () => {
    const walked: string[] = [];
    for (let at = 0; at < program.until; at = showing(program, at).until) walked.push(told(at).split(' ')[0] as string);
    expect(walked.join(' ')).toBe('a b c a b c takeover c c c c card');
  });

  test('why is the segment’s', () => {
    expect(showing(program, 1500).why).toEqual({ level: 'takeover', ids: ['t'], added: [] });
  });

  test.each([
    ['no segments', { ...program, segments: [] }],
    ['a loop that is not there', { ...program, loops: [] }],
    ['passes that are not there', { ...program, passes: [] }],
    ['slides that are not there', { ...program, slides: [] }],
    ['a takeover that is not there', { ...program, takeovers: [], segments: program.segments.slice(1, 2) }]
  ])('%s: the card, and time goes on', (_name, broken) => {
    const now = showing(broken, 500);
    expect(now.type).toBe('card');
    expect(now.until).toBeGreaterThan(500);
  });
});

describe('[C1] when a change takes effect', () => {
  const of = (dwellMs: number, segments = [loop(0, 1e9, 0)]): Program => ({
    ...program,
    until: 1e9,
    slides: [slide('x', dwellMs)],
    passes: [[0]],
    loops: [[0]],
    segments
  });
  test.each([
    ['at once where there is no program', [], 0],
    ['at once where no slide is on', [program], 0, 1500],
    ['at the end of the slide', [of(7000)], 7000],
    ['at the latest of several ends', [of(7000), of(9000), of(3000)], 9000],
    ['leaving out those that stay too long', [of(7000), of(60_000)], 7000],
    ['after ten seconds where all stay longer', [of(60_000), of(11_000)], LONGEST_WAIT_MS],
    ['ten seconds are not too long', [of(10_000), of(3000)], 10_000]
  ] as [string, Program[], number, number?][])('%s', (_name, programs, wait, at = 0) => {
    expect(takesEffectAt(programs, at)).toBe(at + wait);
  });
});

describe('the clock of a program', () => {
  const HOUR = 3_600_000;
  const offsets = [
    { from: 10 * HOUR, minutes: 60 },
    { from: 20 * HOUR, minutes: 150 }
  ];
  test.each([
    [9, '1970-01-01', '10:00'],
    [10, '1970-01-01', '11:00'],
    [20, '1970-01-01', '22:30'],
    [22, '1970-01-02', '00:30']
  ])('after %i hours', (hours, date, time) => {
    expect(localAt({ offsets }, hours * HOUR)).toEqual({ date, time });
  });
  test.each([
    [20, '1970-01-01', 0],
    [22, '1970-01-01', 1],
    [22, '1970-01-05', -3]
  ])('after %i hours, days since %s', (hours, date, days) => {
    expect(daysSince({ offsets }, date as LocalDate, hours * HOUR)).toBe(days);
  });
});

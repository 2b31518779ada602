import { expect, test } from 'vitest';
import type { Language } from '../site/values.ts';
import type { Interruption, Program, Slide } from './program.ts';
import { showing } from './showing.ts';
import { NOTHING_CARRIED } from '../testing/nothing-carried.ts';

const slide = (announcement: string, seconds: number) =>
  ({
    announcement,
    version: 1,
    content: 'f'.repeat(64),
    language: 'de' as Language,
    dwellMs: seconds * 1000
  }) as unknown as Slide;
const HOUR = 3_600_000;

/** Slides a, b, c of so many seconds below, counting from `start` (the card where there is none); x and y break in. */
function floor(below: readonly number[], breaks: readonly Interruption[], start = 0): Program {
  const why = { level: 'site-default', ids: ['p'], added: [] } as const;
  const shows =
    below.length === 0
      ? ({ type: 'card', interrupted: 0 } as const)
      : ({ type: 'loop', loop: 1, start: start * 1000, interrupted: 0 } as const);
  return {
    format: 1,
    ...NOTHING_CARRIED,
    siteName: 'Plant',
    timeZone: 'UTC',
    from: -HOUR,
    until: 100 * HOUR,
    offsets: [{ from: 0, minutes: 0 }],
    slides: [slide('x', 12), slide('y', 12), ...below.map((seconds, index) => slide('abc'.charAt(index), seconds))],
    passes: [[0, 1], below.map((_, index) => index + 2)],
    loops: [[0], [1]],
    interruptions: [breaks],
    takeovers: [],
    segments: [{ from: -HOUR, until: 100 * HOUR, shows, why }]
  };
}
const breaksIn = (times: number, seconds: number): Interruption => ({
  schedule: 's',
  loop: 0,
  times,
  ms: seconds * 1000
});

/** `x10 a8.333`: what is on from one instant to another, and for how many seconds. */
function walked(program: Program, from: number, until: number): string {
  const met: string[] = [];
  for (let at = from * 1000; at < until * 1000;) {
    const now = showing(program, at);
    expect(now.since).toBe(at);
    met.push(`${now.type === 'slide' ? now.slide.announcement : 'card'}${(now.until - now.since) / 1000}`);
    at = now.until;
  }
  return met.join(' ');
}

const everyMinute = [breaksIn(60, 10)];
test.each<[string, Program, number, number, string]>([
  [
    '[I3] its slides take turns; [I5] whole slides between, shortened or stretched',
    floor([10, 15], everyMinute),
    0,
    180,
    'x10 a10 b15 a10 b15 y10 a10 b15 a10 b15 x10 a10 b15 a10 b15'
  ],
  [
    '[I5] what does not fit evenly ends at the nearest boundary',
    floor([10, 20, 30], everyMinute),
    0,
    120,
    'x10 a8.333 b16.667 c25 y10 a16.666 b33.334'
  ],
  ['[I5] the first slide starts where the loop does', floor([10, 15], everyMinute, 35), 35, 60, 'a10 b15'],
  ['[I5] and what lies before it is fitted by itself', floor([10, 15], everyMinute, 35), 0, 35, 'x10 a10 b15'],
  [
    '[I5] a slide longer than the time between stays on, and gets its share',
    floor([300, 100], everyMinute),
    0,
    480,
    'x10 a50 y10 a50 x10 a50 y10 a50 x10 a50 y10 a50 x10 b50 y10 b50'
  ],
  ['[P8] the card too is broken into', floor([], everyMinute), 0, 120, 'x10 card50 y10 card50'],
  [
    '[I4] showings of two that would be too close come together',
    floor([10], [breaksIn(2, 20), { ...breaksIn(2, 30), schedule: 't' }]),
    1780,
    1870,
    'a10 a10 y20 y30 a10 a10'
  ]
])('%s', (_name, program, from, until, expected) => {
  expect(walked(program, from, until)).toBe(expected);
});

test('[P8] why names the schedule that breaks in', () => {
  const why = [0, 30_000].map((at) => showing(floor([10], everyMinute), at).why);
  expect(why).toEqual([
    { level: 'schedule', ids: ['s'], added: [] },
    { level: 'site-default', ids: ['p'], added: [] }
  ]);
});

test('[I1] any sixty minutes have the seconds, exactly', () => {
  const program = floor([10, 20, 30], [breaksIn(25, 12), { ...breaksIn(8, 7.5), schedule: 't' }]);
  for (const from of [0, 777_777, 2_000_001]) {
    const seconds = new Map<string, number>();
    for (let at = from; at < from + HOUR;) {
      const { why, until } = showing(program, at);
      const ends = Math.min(until, from + HOUR);
      seconds.set(why.ids[0] ?? '', (seconds.get(why.ids[0] ?? '') ?? 0) + ends - at);
      at = ends;
    }
    expect(Object.fromEntries(seconds)).toEqual({ s: 300_000, t: 60_000, p: 3_240_000 });
  }
});

test('[I1] [I5] interruptions that lead nowhere leave the loop alone', () => {
  const program = floor([10], [{ ...breaksIn(60, 10), loop: 7 }]);
  expect(showing(program, 5000)).toMatchObject({ type: 'slide', why: { level: 'site-default' } });
});

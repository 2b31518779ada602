import { expect, test } from 'vitest';
import type { Program } from '#playlists/program/program.ts';
import { showing } from '#playlists/program/showing.ts';
import { hashesOf, nextHour, WALL_AHEAD_MS } from './wall.ts';
import { NOTHING_CARRIED } from '#playlists/testing/nothing-carried.ts';

const at = Date.parse('2026-11-22T10:00:00Z');
const minute = 60_000;
const slide = (name: string) => ({ announcement: name, version: 1, content: name, language: 'en', dwellMs: 10_000 });
const why = { level: 'schedule' as const, ids: [], added: [] };
const loop = (index: number, start: number, interrupted: number | null = null) => ({
  type: 'loop',
  loop: index,
  start,
  interrupted
});
const program = {
  format: 1,
  ...NOTHING_CARRIED,
  siteName: 'Nordhafen',
  timeZone: 'Europe/Berlin',
  from: at - 60 * minute,
  until: at + 600 * minute,
  offsets: [{ from: 0, minutes: 60 }],
  slides: ['past', 'a', 'b', 'later', 'alarm', 'never'].map(slide),
  passes: [[0], [1, 2], [3, 1], [4], [5, 0]],
  loops: [[0], [1, 1], [2], [3], [4, 0]],
  interruptions: [[{ schedule: 'i', loop: 3, times: 60, ms: 5000 }], [{ schedule: 'j', loop: 4, times: 60, ms: 5000 }]],
  takeovers: [],
  segments: [
    { from: at - 60 * minute, until: at, shows: loop(0, at - 60 * minute), why },
    { from: at, until: at + 30 * minute, shows: loop(1, at - 7 * minute), why },
    { from: at + 30 * minute, until: at + 90 * minute, shows: { type: 'card', interrupted: 0 }, why },
    { from: at + 90 * minute, until: at + 600 * minute, shows: loop(2, at, 1), why }
  ]
} as unknown as Program;

test('within its hour the cut program shows what the whole one shows', () => {
  const cut = nextHour(program, at);
  for (let later = 0; later < WALL_AHEAD_MS; later += 7919) {
    const { next: _whole, ...whole } = showing(program, at + later);
    const { next: _part, ...part } = showing(cut, at + later);
    expect(part).toEqual(whole);
  }
});

test('what is on later is sent along no further than its place needs', () => {
  const { passes, loops } = nextHour(program, at);
  expect({ passes, loops }).toEqual({ passes: [[0], [1, 2], [3], [4], [5]], loops: [[0], [1, 1], [2], [3], [4]] });
});

test('only content that is on within the hour is sent along', () => {
  expect(hashesOf(nextHour(program, at))).toEqual(['a', 'b', 'alarm']);
});

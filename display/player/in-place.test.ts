// What stands in place of a slide that cannot be drawn.
import { expect, test } from 'vitest';
import type { Program } from '#playlists/program/program.ts';
import { NOTHING_CARRIED } from '#playlists/testing/nothing-carried.ts';
import { begun, onGlassAt } from './held-programs.ts';
import { inPlace } from './in-place.ts';
import { sceneKey } from './scene.ts';

const T = 1_800_000_000_000;
const SLIDE_MS = 10_000;

/** Loops of those announcements, each as long as one round, one segment after the other. */
function held(...loops: readonly string[]) {
  const names = [...new Set(loops.join(''))];
  const slides = names.map((announcement) => ({
    announcement,
    version: 1,
    content: announcement.repeat(64),
    language: 'en',
    dwellMs: SLIDE_MS
  }));
  const why = { level: 'site-default', ids: [], added: [] };
  let from = T;
  const segments = loops.map((loop, index) => {
    const shows = { type: 'loop', loop: index, start: from, interrupted: null };
    return { from, until: (from += loop.length * SLIDE_MS), shows, why };
  });
  const program = {
    format: 1,
    ...NOTHING_CARRIED,
    siteName: 'Plant',
    timeZone: 'Europe/Berlin',
    from: T,
    until: from,
    offsets: [{ from: T, minutes: 60 }],
    slides,
    passes: loops.map((loop) => [...loop].map((name) => names.indexOf(name))),
    loops: loops.map((_, index) => [index]),
    interruptions: [],
    takeovers: [],
    segments
  } as unknown as Program;
  return begun({ revision: 'r', takesEffectAt: T, program }, true);
}

/** What stands in each slide's time, by its letter; `-` is the card. */
function standing(loops: readonly string[], broken: string): string {
  const programs = held(...loops);
  const keys = new Map<string, number>();
  for (const name of broken) {
    const slide = { announcement: name, version: 1, content: name.repeat(64), language: 'en', beside: undefined };
    keys.set(sceneKey({ type: 'slide', slide } as never), Infinity);
  }
  return [...loops.join('')]
    .map((_, index) => {
      const at = T + index * SLIDE_MS + 1;
      const on = inPlace(programs, onGlassAt(programs, at), at, keys);
      expect(on.until).toBe(T + (index + 1) * SLIDE_MS);
      return on.showing.type === 'slide' ? on.showing.slide.announcement : '-';
    })
    .join('');
}

test.each([
  ['nothing is broken', ['abc'], '', 'abc'],
  ['the next one stands longer', ['abc'], 'b', 'acc'],
  ['two in a row', ['abcd'], 'bc', 'addd'],
  ['the last of a segment has nothing after it that may be shown', ['abc', 'd'], 'c', 'ab-d'],
  ['all of them', ['ab'], 'ab', '--'],
  ['the only one', ['a', 'b'], 'a', '-b']
])('%s', (_what, loops, broken, expected) => {
  expect(standing(loops, broken)).toBe(expected);
});

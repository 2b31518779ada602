// Two programs and the instant between them.
import { describe, expect, test } from 'vitest';
import type { Program } from '#playlists/program/program.ts';
import type { ProgramMessage } from '#playlists/wire/floor.ts';
import { hold, newestRevision, onGlassAt } from './held-programs.ts';
import { NOTHING_CARRIED } from '#playlists/testing/nothing-carried.ts';

const T = 1_800_000_000_000;

function message(revision: string, takesEffectAt: number): ProgramMessage {
  const slide = { announcement: revision, version: 1, content: 'c'.repeat(64), language: 'en', dwellMs: 10_000 };
  const program = {
    format: 1,
    ...NOTHING_CARRIED,
    siteName: 'Plant',
    timeZone: 'Europe/Berlin',
    from: T,
    until: T + 86_400_000,
    offsets: [{ from: T, minutes: 60 }],
    slides: [slide],
    passes: [[0]],
    loops: [[0]],
    interruptions: [],
    takeovers: [],
    segments: [
      {
        from: T,
        until: T + 86_400_000,
        shows: { type: 'loop', loop: 0, start: T, interrupted: null },
        why: { level: 'site-default', ids: [], added: [] }
      }
    ]
  };
  return { revision, takesEffectAt, program: program as unknown as Program };
}

describe('a program that waits', () => {
  const held = hold(hold(null, message('a', T), T), message('b', T + 13_000), T + 4000);

  test('leaves the glass as it is until its instant', () => {
    expect(onGlassAt(held, T + 5000)).toMatchObject({ revision: 'a', until: T + 10_000 });
    expect(onGlassAt(held, T + 12_999)).toMatchObject({ revision: 'a', until: T + 13_000 });
  });

  test('rules from its instant on', () => {
    expect(onGlassAt(held, T + 13_000)).toMatchObject({ revision: 'b', until: T + 20_000 });
  });

  test('is what the display says it holds', () => {
    expect(newestRevision(held)).toBe('b');
  });

  test('gives way to a newer one, without the older one being lost before', () => {
    const newer = hold(held, message('c', T + 15_000), T + 6000);
    expect(onGlassAt(newer, T + 14_000).revision).toBe('a');
    expect(onGlassAt(newer, T + 15_000).revision).toBe('c');
  });

  test('rules on while the next one waits, once its own instant is over', () => {
    const newer = hold(held, message('c', T + 25_000), T + 20_000);
    expect(onGlassAt(newer, T + 21_000).revision).toBe('b');
  });
});

test.each([
  ['nothing is held', null, T + 99_000],
  ['its instant is over', hold(null, message('a', T), T), T]
])('a program rules at once where %s', (_where, held, takesEffectAt) => {
  expect(onGlassAt(hold(held, message('b', takesEffectAt), T + 1), T + 1).revision).toBe('b');
});

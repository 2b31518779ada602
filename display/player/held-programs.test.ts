// The programs a display holds: what is whole and what is not, the instant between two, and takeovers that wait for neither.
import { describe, expect, test } from 'vitest';
import type { Program } from '#playlists/program/program.ts';
import type { ProgramMessage } from '#playlists/wire/floor.ts';
import { NOTHING_CARRIED } from '#playlists/testing/nothing-carried.ts';
import {
  becomeWhole,
  begun,
  goBack,
  isLeftOpen,
  newestRevision,
  onGlassAt,
  settle,
  take,
  type HeldPrograms
} from './held-programs.ts';

const T = 1_800_000_000_000;
const DAY = 86_400_000;

/** Slides of ten seconds, and a takeover where `alarm` says from when to when (seconds after T). */
function message(revision: string, takesEffectAt: number, alarm?: readonly [number, number]): ProgramMessage {
  const slide = { announcement: revision, version: 1, content: 'c'.repeat(64), language: 'en', dwellMs: 10_000 };
  const why = { level: 'site-default', ids: [], added: [] };
  const loop = { type: 'loop', loop: 0, start: T, interrupted: null };
  const [from, until] = (alarm ?? [0, 0]).map((second) => T + second * 1000) as [number, number];
  const takeover = { id: `alarm-${revision}`, startedAt: from, until };
  const segments = [
    { from: T, until: from, shows: loop, why },
    { from, until, shows: { type: 'takeover', takeover: 0 }, why },
    { from: until, until: T + DAY, shows: loop, why }
  ].filter((one) => one.from < one.until);
  const program = {
    format: 1,
    ...NOTHING_CARRIED,
    siteName: 'Plant',
    timeZone: 'Europe/Berlin',
    from: T,
    until: T + DAY,
    offsets: [{ from: T, minutes: 60 }],
    slides: [slide],
    passes: [[0]],
    loops: [[0]],
    interruptions: [],
    takeovers: [takeover],
    segments
  };
  return { revision, takesEffectAt, program: program as unknown as Program };
}

const whole = (revision: string, alarm?: readonly [number, number]): HeldPrograms =>
  begun(message(revision, T, alarm), true);
const on = (held: HeldPrograms, second: number): string => {
  const { revision, showing } = onGlassAt(held, T + second * 1000);
  return `${showing.type} of ${revision}`;
};

describe('a program that comes', () => {
  const coming = take(whole('a'), message('b', T + 13_000), T + 4000);
  const ready = becomeWhole(coming, 'b', T + 5000);

  test('is not live before its instant', () => {
    expect(onGlassAt(ready, T + 5000)).toMatchObject({ revision: 'a', until: T + 10_000 });
    expect(onGlassAt(ready, T + 12_999)).toMatchObject({ revision: 'a', until: T + 13_000 });
    expect(onGlassAt(ready, T + 13_000)).toMatchObject({ revision: 'b', until: T + 20_000 });
  });

  test('is not live before it is whole, however late that is', () => {
    expect(on(coming, 13)).toBe('slide of a');
    expect(on(coming, 600)).toBe('slide of a');
  });

  test('lets the slide finish where it became whole after its instant', () => {
    const late = becomeWhole(coming, 'b', T + 604_000);
    expect(onGlassAt(late, T + 604_000)).toMatchObject({ revision: 'a', until: T + 610_000 });
    expect(on(late, 610)).toBe('slide of b');
  });

  test('does not wait for a slide to finish on a clock that was set back meanwhile', () => {
    const late = becomeWhole(coming, 'b', T + 604_000);
    expect(settle(late, T + 604_000)).toBe(late);
    expect(on(settle(late, T + 300_000), 300)).toBe('slide of b');
  });

  test('rules where what was live has ended', () => {
    expect(on(take(whole('a'), message('b', T), T), DAY / 1000)).toBe('card of b');
  });

  test('is what the display says it holds', () => {
    expect(newestRevision(coming)).toBe('b');
    expect(newestRevision(settle(ready, T + 13_000))).toBe('b');
  });

  test('gives way to a newer one that came while it was fetched', () => {
    const newer = take(coming, message('c', T + 15_000), T + 6000);
    expect(becomeWhole(newer, 'b', T + 7000)).toBe(newer);
    expect(on(becomeWhole(newer, 'c', T + 8000), 15)).toBe('slide of c');
  });

  test('rules on while the next one is fetched, once it was whole', () => {
    const newer = take(ready, message('c', T + 25_000), T + 20_000);
    expect(on(newer, 300)).toBe('slide of b');
  });

  test('is held as it was when it is sent again', () => {
    expect(take(ready, message('b', T + 13_000), T + 6000)).toBe(ready);
  });

  test('is dropped when what is live comes again', () => {
    const back = take(coming, message('a', T + 20_000), T + 15_000);
    expect(newestRevision(back)).toBe('a');
    expect(on(back, 30)).toBe('slide of a');
  });
});

describe('a takeover', () => {
  test('cuts before its program is whole, and what is whole comes back at its end', () => {
    const held = take(whole('a'), message('b', T + 3000, [3, 60]), T + 3000);
    expect(onGlassAt(held, T + 3000)).toMatchObject({ showing: { type: 'takeover' }, until: T + 60_000 });
    expect(on(held, 60)).toBe('slide of a');
  });

  test('that begins later in a program that is not whole is not slept through', () => {
    const held = take(whole('a'), message('b', T, [5, 60]), T);
    expect(onGlassAt(held, T + 1000).until).toBe(T + 5000);
    expect(on(held, 5)).toBe('takeover of b');
  });

  test('ends before the program that ends it is whole', () => {
    const held = take(whole('a', [0, 60]), message('b', T + 20_000), T + 20_000);
    expect(on(held, 19)).toBe('takeover of a');
    expect(on(held, 20)).toBe('slide of b');
    expect(on(held, 60)).toBe('slide of a');
  });

  test('stands while an edit after it waits for its instant', () => {
    const alarm = take(whole('a'), message('b', T + 3000, [3, 60]), T + 3000);
    const edited = take(alarm, message('c', T + 13_000, [3, 60]), T + 5000);
    expect(on(edited, 6)).toBe('takeover of b');
    expect(on(edited, 13)).toBe('takeover of c');
  });

  test('is withheld until the server was heard, for as long as its lease', () => {
    const held = { ...whole('a', [0, 60]), showsTakeovers: false };
    expect(onGlassAt(held, T)).toMatchObject({ showing: { type: 'card' }, isWithheld: true, until: T + 60_000 });
    expect(onGlassAt(held, T + 60_000)).toMatchObject({ showing: { type: 'slide' }, isWithheld: false });
  });
});

describe('a takeover that is withheld', () => {
  const alone = { ...whole('a', [0, 60]), showsTakeovers: false };
  const heard = (second: number, alarm?: readonly [number, number]): HeldPrograms => ({
    ...take(alone, message('b', T + second * 1000, alarm), T + 1000),
    showsTakeovers: true
  });

  test('and was ended meanwhile never shows, though what the server says now is in effect a little later', () => {
    expect(on(heard(9), 1)).toBe('slide of b');
    expect(on(becomeWhole(heard(9), 'b', T + 2000), 3)).toBe('slide of b');
  });

  test('and still holds shows as soon as the server is heard', () => {
    expect(on(heard(9, [0, 60]), 1)).toBe('takeover of b');
  });
});

describe('a takeover is left open', () => {
  const held = whole('a', [10, 60]);
  const at = (second: number): number => T + second * 1000;

  test.each([
    ['while its lease runs', 20, 59, false],
    ['once its lease ran out without a line', 20, 60, true],
    ['and for as long as there is no line', 20, 80_000, true],
    ['not where the line was there at its end', 60, 61, false],
    ['not while it lies ahead', 1, 5, false]
  ])('%s', (_, goneAt, now, is) => {
    expect(isLeftOpen(held, at(goneAt), at(now))).toBe(is);
  });

  test('not while there is a line', () => {
    expect(isLeftOpen(held, null, at(70))).toBe(false);
  });
});

describe('a page', () => {
  test('begins with what the server wrote into it', () => {
    expect(on(begun(message('b', T)), 0)).toBe('slide of b');
  });

  test('goes back to what is whole where the line went first, and on when the rest has come', () => {
    const held = goBack(begun(message('b', T)), message('a', T));
    expect(on(held, 1)).toBe('slide of a');
    expect(on(becomeWhole(held, 'b', T + 1000), 10)).toBe('slide of b');
    expect(goBack(becomeWhole(begun(message('b', T)), 'b', T), message('a', T)).live.revision).toBe('b');
  });

  test('that went back keeps the takeovers of what it began with', () => {
    expect(on(goBack(begun(message('b', T, [0, 60])), message('a', T)), 1)).toBe('takeover of b');
  });
});

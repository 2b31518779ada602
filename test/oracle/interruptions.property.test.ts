// What interruptions promise, looked at on the glass and not by the oracle's hour: seconds that are exact, showings that are even [I].
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#playlists/program/compile.ts';
import type { Showing } from '#playlists/program/showing.ts';
import {
  after,
  announcement,
  asked,
  display,
  displayNamed,
  item,
  ms,
  newSite,
  schedule
} from '#playlists/testing/small-floor.ts';
import { check, patience, seed } from './chance.ts';
import { type Interrupter as OracleInterrupter, timesAnHour } from './interruptions.ts';
import { walk } from './walk.ts';

const HOUR_MS = 3_600_000;
const [BEGINS, FROM] = [ms('2026-11-21T09:17:23Z'), ms('2026-11-22T00:00:00Z')];
const HOURS = 2;
const ALWAYS = { type: 'always', firstDate: null, lastDate: null, off: [] };

const seconds = fc.oneof(fc.constantFrom(3, 10, 30), fc.integer({ min: 3, max: 900 }));
const slides = fc.oneof(
  fc.constant<number[]>([3]),
  ...[2, 3, 4].map((maxLength) => fc.array(seconds, { minLength: 1, maxLength }))
);
const interrupter = fc.record({
  slides,
  secondsPerHour: fc.oneof(fc.constantFrom(3, 60, 300, 1800), fc.integer({ min: 3, max: 1800 })),
  priority: fc.integer({ min: 5, max: 7 })
});
type Interrupter = typeof interrupter extends fc.Arbitrary<infer T> ? T : never;
/** Nothing below is the card. */
const below = fc.option(slides);

describe(`interruptions (seed ${seed})`, patience, () => {
  test('[I1] [I2] of one schedule are exact in any hour, and even', () => {
    fc.assert(
      fc.property(below, interrupter, fc.nat(HOUR_MS), (loop, one, offset) => {
        const steps = shown(loop, [one]);
        const showings = steps.filter((step) => isOf(step, 0));
        expect(time(showings, FROM + offset, FROM + offset + HOUR_MS)).toBe(one.secondsPerHour * 1000);
        expect(new Set(showings.map(({ since, until }) => until - since)).size).toBe(1);
        expect(showings.length / HOURS).toBe(timesAnHour(asInterrupter(one)));
        expect(showings[0]!.since).toBe(FROM);
        const apart = HOUR_MS / (showings.length / HOURS);
        expect(showings.filter(({ since }, index) => since !== FROM + index * apart)).toEqual([]);
      }),
      check(40)
    );
  });

  test('[I4] of several are exact in any hour, and even over the time that they leave', () => {
    fc.assert(
      fc.property(
        below,
        fc.array(interrupter, { minLength: 2, maxLength: 5 }),
        fc.nat(HOUR_MS),
        (loop, all, offset) => {
          const steps = shown(loop, all);
          const taken = thoseThatFit(all);
          const own = ownTimes(steps);
          const left = HOUR_MS - taken.reduce((sum, index) => sum + all[index]!.secondsPerHour * 1000, 0);
          for (const [index, one] of all.entries()) {
            const showings = steps.filter((step) => isOf(step, index));
            const due = taken.includes(index) ? one.secondsPerHour * 1000 : 0;
            expect(time(showings, FROM + offset, FROM + offset + HOUR_MS)).toBe(due);
            expect(new Set(showings.map(({ since, until }) => until - since)).size).toBe(due === 0 ? 0 : 1);
            const anHour = showings.length / HOURS;
            const forward = showings.map(({ since }, nth) => (nth * left) / anHour - own.get(since)!);
            // Drawn forward to the first within three seconds, never put off.
            expect(forward.filter((each) => each < 0 || each >= 3001)).toEqual([]);
          }
        }
      ),
      check(40)
    );
  });

  test('[I4] leave three seconds or nothing to what is below, where the hour does not end', () => {
    fc.assert(
      fc.property(below, fc.array(interrupter, { minLength: 1, maxLength: 5 }), (loop, all) => {
        for (const { from, until } of between(shown(loop, all)))
          if (until % HOUR_MS !== 0) expect(until - from).toBeGreaterThanOrEqual(3000);
      }),
      check(40)
    );
  });

  test('[I5] let the loop below go on where it was', () => {
    fc.assert(
      fc.property(slides, fc.array(interrupter, { minLength: 1, maxLength: 3 }), (loop, all) => {
        const steps = shown(loop, all);
        const own = steps.filter((step) => !isInterruption(step));
        for (const [nth, step] of own.entries()) {
          const before = own[nth - 1];
          if (step.type !== 'slide' || before?.type !== 'slide') continue;
          const ahead = (step.index - before.index + step.count) % step.count;
          // Within one stretch the next slide follows; after an interruption a slide that is longer may stay.
          const isNext = ahead === 1 % step.count;
          const stays = ahead === 0 && before.until !== step.since;
          if (!isNext && !stays) throw new Error(`slide ${step.index} follows ${before.index} at ${step.since}`);
        }
      }),
      check(40)
    );
  });
});

/** Two hours of a floor with these interruptions over this loop. */
function shown(loop: readonly number[] | null, interrupters: readonly Interrupter[]): Showing[] {
  const playlist = (id: string, seconds: readonly number[]) =>
    asked({
      type: 'put-playlist',
      id,
      name: id,
      items: seconds.map((each, index) => item(`n${index}`, each))
    });
  const floor = after(
    null,
    [
      newSite('Asia/Kolkata'),
      display('d0'),
      ...['n0', 'n1', 'n2', 'n3'].flatMap((id) => announcement(id)),
      playlist('below', loop ?? []),
      ...interrupters.map(({ slides }, index) => playlist(`p${index}`, slides)),
      schedule('below', 'below', { rule: ALWAYS }),
      ...interrupters.map(({ secondsPerHour, priority }, index) =>
        schedule(`s${index}`, `p${index}`, { rule: ALWAYS, mode: { type: 'interrupt', secondsPerHour }, priority })
      )
    ],
    { at: new Date(BEGINS).toISOString(), takesEffectAt: new Date(BEGINS).toISOString() } as never
  );
  const program = compile(floor, displayNamed('d0'), FROM, FROM + HOURS * HOUR_MS)!;
  return [...walk(program)];
}

const asInterrupter = ({ slides, secondsPerHour }: Interrupter): OracleInterrupter => ({
  schedule: '',
  ms: secondsPerHour * 1000,
  slides: slides.map((each) => ({ dwellMs: each * 1000 }) as OracleInterrupter['slides'][number])
});

const isOf = ({ why }: Showing, index: number): boolean => why.ids[0] === `s${index}`;
const isInterruption = ({ why }: Showing): boolean => why.ids[0]?.startsWith('s') ?? false;

/** How much of the stretch these showings have. */
const time = (showings: readonly Showing[], from: number, until: number): number =>
  showings.reduce((sum, one) => sum + Math.max(0, Math.min(until, one.until) - Math.max(from, one.since)), 0);

/** How much was left to the rest before each step, by its `since`. */
function ownTimes(steps: readonly Showing[]): Map<number, number> {
  let passed = 0;
  return new Map(
    steps.map((step) => {
      const before = passed;
      if (!isInterruption(step)) passed += step.until - step.since;
      return [step.since, before];
    })
  );
}

/** By priority, then id, as many as fit into half an hour; indexes. */
function thoseThatFit(all: readonly Interrupter[]): number[] {
  const order = all.map((_, index) => index).sort((a, b) => all[b]!.priority - all[a]!.priority || a - b);
  let sum = 0;
  return order.filter((index) => {
    const more = sum + all[index]!.secondsPerHour;
    if (more > 1800) return false;
    sum = more;
    return true;
  });
}

/** The stretches in which no interruption is on. */
function between(steps: readonly Showing[]): { from: number; until: number }[] {
  const found: { from: number; until: number }[] = [];
  for (const step of steps.filter((one) => !isInterruption(one))) {
    const last = found.at(-1);
    if (last?.until === step.since) last.until = step.until;
    else found.push({ from: step.since, until: step.until });
  }
  return found;
}

// What is taken from displays.
import { describe, expect, test } from 'vitest';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { PlaysBatch } from '#playlists/wire/plays.ts';
import type { NumberedPlay } from '../storage/display-stores.ts';
import { takePlays } from './take-plays.ts';

const NOW = Date.parse('2026-11-22T06:00:00Z');
const DAY_MS = 86_400_000;
const [site, display] = ['halle' as SiteId, 'press' as DisplayId];
const boot = 'f'.repeat(32);

function taking(isSure = true) {
  const kept: Omit<NumberedPlay, 'boot'>[] = [];
  const warned: object[] = [];
  const take = takePlays({
    plays: { add: async (_site, _display, _boot, all) => kept.push(...all) },
    now: () => NOW,
    isSure: () => isSure,
    monotonic: () => 0,
    log: { warn: (facts: object) => void warned.push(facts) } as never,
    keepMs: 90 * DAY_MS
  });
  return { kept, warned, take: (...plays: [number, number, (number | null)?][]) => take(site, display, batch(plays)) };
}
function batch(plays: readonly [number, number, (number | null)?][]): PlaysBatch {
  const pieces = plays.map(([from, until, uncertaintyMs = 5], n) => ({
    n,
    from: NOW + from,
    until: NOW + until,
    shows: n % 2,
    revision: 0,
    uncertaintyMs
  }));
  return { boot, shows: [{ type: 'card' }, { type: 'kiosk' }], revisions: ['r'], plays: pieces };
}

describe('taking plays', () => {
  test('what comes from the future stays with the display while the server does not know the time', async () => {
    const { take, kept, warned } = taking(false);
    expect(await take([DAY_MS, DAY_MS + 1000])).toMatchObject({ type: 'later' });
    expect([kept, warned]).toEqual([[], []]);
    expect(await take([-2000, -1000])).toEqual({ type: 'kept' });
    expect(kept).toHaveLength(1);
  });

  test('they are kept with what they name', async () => {
    const { take, kept } = taking();
    expect(await take([-2000, -1000], [-1000, 0])).toEqual({ type: 'kept' });
    expect(kept.map(({ shows, revision }) => [shows.type, revision])).toEqual([
      ['card', 'r'],
      ['kiosk', 'r']
    ]);
  });

  test('what lies ahead is left out, as far as no uncertainty explains it, and said', async () => {
    const { take, kept, warned } = taking();
    expect(await take([0, 4000], [0, 60_000, 70_000], [0, 60_000])).toEqual({ type: 'kept' });
    expect(kept.map(({ n }) => n)).toEqual([0, 1]);
    expect(warned).toEqual([{ site, display, pieces: 1 }]);
  });

  test('what would be forgotten at once is not kept, but the display may forget it', async () => {
    const { take, kept } = taking();
    expect(await take([-91 * DAY_MS, -91 * DAY_MS + 1000], [-89 * DAY_MS, -89 * DAY_MS + 1000])).toEqual({
      type: 'kept'
    });
    expect(kept).toHaveLength(1);
  });

  test('a flood is asked to come later, and nothing of it is kept', async () => {
    const { take, kept } = taking();
    const full = Array.from({ length: 150 }, (_, n): [number, number] => [-1000 * (n + 1), -1000 * n]);
    const answers = await Promise.all(Array.from({ length: 60 }, () => take(...full)));
    const types = answers.map(({ type }) => type);
    expect(types.lastIndexOf('kept')).toBe(32);
    expect(types.slice(33)).toEqual(Array.from({ length: 27 }, () => 'later'));
    expect(kept.length).toBe(33 * 150);
  });
});

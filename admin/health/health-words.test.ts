import { describe, expect, test } from 'vitest';
import type { DisplayHealth, DisplayState } from '#playlists/wire/desk.ts';
import { healthLines } from './health-words.ts';

const health: DisplayHealth = {
  at: 0,
  version: 'screen-1a2b',
  isOutdated: false,
  clockUncertaintyMs: 3.4,
  storage: { usedBytes: 12_300_000, quotaBytes: 2_000_000_000 },
  frames: { changes: 120, dropped: 0, longestMs: 17 },
  troubles: [],
  errors: [],
  playsWaiting: 0
};
const status = (clockOffsetMs: number): DisplayState['status'] => ({
  revision: 'r',
  shows: { type: 'card' },
  clockOffsetMs,
  visible: true
});
const said = (of: Partial<DisplayHealth>, offset = 0) =>
  Object.fromEntries(
    healthLines({ status: status(offset), health: { ...health, ...of } }).map(({ name, says, isWrong }) => [
      name,
      isWrong ? `! ${says}` : says
    ])
  );

describe('how a display is', () => {
  test('nothing is said of one that told nothing', () => {
    expect(healthLines({ status: status(5), health: null })).toEqual([]);
  });

  test('well', () => {
    expect(said({})).toEqual({
      'Server’s time': 'known to ± 3.4 ms',
      'Its own clock': 'the same as the server’s',
      Storage: '12 MB of 2.0 GB',
      'Slide changes': 'no frame dropped in 120, the longest took 17 ms',
      'Proof of play': 'all sent',
      Version: 'screen-1a2b, the newest'
    });
  });

  test.each<[string, Partial<DisplayHealth>, string]>([
    ['Server’s time', { clockUncertaintyMs: 41.6 }, '! known to ± 42 ms'],
    ['Server’s time', { clockUncertaintyMs: null }, '! not known: it has not heard the server'],
    ['Storage', { storage: null }, 'its browser does not say'],
    ['Storage', { storage: { usedBytes: 950_000, quotaBytes: 1_000_000 } }, '! 0.9 MB of 1.0 MB'],
    [
      'Slide changes',
      { frames: { changes: 3, dropped: 1, longestMs: 50 } },
      '1 frame dropped in 3, the longest took 50 ms'
    ],
    ['Slide changes', { frames: { changes: 0, dropped: 0, longestMs: 0 } }, 'none told yet'],
    ['Proof of play', { playsWaiting: 40 }, '40 reports to be sent'],
    ['Version', { isOutdated: true }, '! screen-1a2b, the server has a newer one'],
    ['Version', { version: '' }, 'not told'],
    ['Trouble', { troubles: [{ code: 'store-full', what: '' }] }, '! No room left for all of its program'],
    ['Trouble', { troubles: [{ code: 'of-tomorrow', what: 'f'.repeat(64) }] }, '! of-tomorrow (ffffffffffff)']
  ])('%s: %j', (name, of, says) => {
    expect(said(of)[name]).toBe(says);
  });

  test.each<[number, string]>([
    [12, '12 ms behind the server’s'],
    [-6 * 3_600_000, '! 6 h ahead of the server’s']
  ])('its own clock, %i ms to add', (offset, says) => {
    expect(said({}, offset)['Its own clock']).toBe(says);
  });
});

// What the server keeps of what displays say.
import { expect, test } from 'vitest';
import type { Status } from '#playlists/wire/floor.ts';
import type { Health } from '#playlists/wire/health.ts';
import { lastHeard } from './last-heard.ts';

const KEY = 'halle/press';
const health = (over: Partial<Health> = {}): Health => ({
  version: 'screen-a',
  clockUncertaintyMs: 3,
  storage: null,
  frames: { changes: 1, dropped: 2, longestMs: 50 },
  troubles: [],
  errors: [],
  playsWaiting: 0,
  ...over
});
const status = (one?: Health): Status => ({
  revision: 'r',
  shows: { type: 'card' },
  clockOffsetMs: 0,
  visible: true,
  ...(one && { health: one })
});
const error = (says: string, times = 1) => ({ says, times });

test('a report without health leaves what was said of it before', () => {
  const heard = lastHeard(() => false);
  heard.said(KEY, status(health()), 1000);
  heard.said(KEY, status(), 2000);
  expect(heard.of(KEY).health).toMatchObject({ at: 1000, version: 'screen-a' });
  expect(heard.of(KEY).status).not.toHaveProperty('health');
});

test('frames are added up as long as the line stands, errors by what they say, the newest first', () => {
  const heard = lastHeard(() => false);
  heard.said(KEY, status(health({ errors: [error('a'), error('b')] })), 1000);
  heard.said(KEY, status(health({ errors: [error('b', 3)], frames: { changes: 1, dropped: 0, longestMs: 17 } })), 2000);
  expect(heard.of(KEY).health).toMatchObject({
    frames: { changes: 2, dropped: 2, longestMs: 50 },
    errors: [
      { says: 'b', times: 4, at: 2000 },
      { says: 'a', times: 1, at: 1000 }
    ]
  });
  heard.went(KEY, 3000);
  heard.came(KEY);
  expect(heard.of(KEY).health?.frames).toEqual({ changes: 0, dropped: 0, longestMs: 0 });
  expect(heard.of(KEY).health?.errors).toHaveLength(2);
});

test('errors in ever new words push out the oldest', () => {
  const heard = lastHeard(() => false);
  for (let n = 0; n < 50; n++) heard.said(KEY, status(health({ errors: [error(String(n))] })), n);
  const { errors } = heard.of(KEY).health ?? { errors: [] };
  expect(errors.map(({ says }) => Number(says))).toEqual(Array.from({ length: 20 }, (_, index) => 49 - index));
});

test('what was said stays after the line is gone, until the display is forgotten', () => {
  const heard = lastHeard((_, version) => version !== 'screen-b');
  heard.said(KEY, status(health()), 1000);
  heard.went(KEY, 5000);
  expect(heard.of(KEY)).toMatchObject({
    goneSince: 5000,
    status: { shows: { type: 'card' } },
    health: { isOutdated: true }
  });
  heard.forget(KEY);
  expect(heard.of(KEY)).toEqual({ status: null, health: null, goneSince: null });
});

import { expect, test } from 'vitest';
import type { DisplayState } from '#playlists/wire/desk.ts';
import { statusWords } from './status-words.ts';

const now = Date.parse('2026-11-26T10:00:00Z');
const state = (with_: Partial<DisplayState>): DisplayState => ({
  display: 'canteen',
  paired: true,
  online: false,
  goneSince: null,
  status: null,
  health: null,
  incident: null,
  ...with_
});

test.each<[DisplayState | null, string, string]>([
  [null, 'not paired', 'muted'],
  [state({ paired: false, online: true }), 'not paired', 'muted'],
  [state({ online: true }), 'on line', 'good'],
  [state({ online: true, incident: { why: 'wrong-glass', from: 0 } }), 'shows something else', 'gone'],
  [state({ goneSince: now - 4 * 60_000 }), 'gone 4 min', 'gone'],
  [state({}), 'gone', 'gone']
])('a display is said to be as it is: %j', (of, says, tone) => {
  expect(statusWords(of, now)).toEqual({ says, tone });
});

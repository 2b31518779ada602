// How a display is, in words: lines of a name and what is to be said of it, and which of them somebody should look at.
import { counted } from '#playlists/calendar/in-words.ts';
import type { DisplayState } from '#playlists/wire/desk.ts';
import { howLong, sortableTime } from '../times.ts';
import { troubleWords } from './trouble-words.ts';

export interface HealthLine {
  readonly name: string;
  readonly says: string;
  readonly isWrong: boolean;
}

/** Displays in step are within this of the server: what a LAN gives. */
const IN_STEP_MS = 20;
/** A device's own clock may be wrong; what is wrong by more is worth setting right, for it counts after a power cut without the server. */
const CLOCK_MS = 60_000;
const FULL = 0.9;

/** Empty where the display has told nothing since the server started. */
export function healthLines({ status, health }: Pick<DisplayState, 'status' | 'health'>): readonly HealthLine[] {
  if (health === null) return [];
  const { clockUncertaintyMs, storage, frames, playsWaiting, keptAnswers } = health;
  return [
    clockUncertaintyMs === null
      ? wrong('Server’s time', 'not known: it has not heard the server')
      : line('Server’s time', `known to ± ${milliseconds(clockUncertaintyMs)}`, clockUncertaintyMs > IN_STEP_MS),
    ...(status === null
      ? []
      : [line('Its own clock', clockWords(status.clockOffsetMs), Math.abs(status.clockOffsetMs) > CLOCK_MS)]),
    storage === null
      ? line('Storage', 'its browser does not say', false)
      : line(
          'Storage',
          `${bytes(storage.usedBytes)} of ${bytes(storage.quotaBytes)}`,
          storage.usedBytes > storage.quotaBytes * FULL
        ),
    line('Slide changes', framesWords(frames), false),
    line('Proof of play', playsWaiting === 0 ? 'all sent' : `${counted(playsWaiting, 'report')} to be sent`, false),
    ...(keptAnswers === undefined ? [] : [keptWords(keptAnswers)]),
    health.isOutdated
      ? line('Version', `${health.version}, the server has a newer one`, true)
      : line('Version', health.version === '' ? 'not told' : `${health.version}, the newest`, false),
    ...health.troubles.map(({ code, what }) => wrong('Trouble', troubleWords(code, what)))
  ];
}

/** `since` is ISO 8601 in UTC's place: the page's own zone says it elsewhere. */
function keptWords({ count, since }: NonNullable<NonNullable<DisplayState['health']>['keptAnswers']>): HealthLine {
  if (count === 0) return line('Kept answers', 'none wait on the kiosk', false);
  const from = since === null ? '' : `, the oldest since ${sortableTime(since, 'UTC')} UTC`;
  return wrong('Kept answers', `${counted(count, 'answer')} on the kiosk, to be sent${from}`);
}

const line = (name: string, says: string, isWrong: boolean): HealthLine => ({ name, says, isWrong });
const wrong = (name: string, says: string): HealthLine => line(name, says, true);

/** The offset is what the display adds to its own clock to have the server's. */
function clockWords(offsetMs: number): string {
  const size = Math.abs(offsetMs);
  if (size === 0) return 'the same as the server’s';
  return `${size < 1000 ? milliseconds(size) : howLong(size)} ${offsetMs > 0 ? 'behind' : 'ahead of'} the server’s`;
}

function framesWords({ changes, dropped, longestMs }: { changes: number; dropped: number; longestMs: number }): string {
  if (changes === 0) return 'none told yet';
  const lost = dropped === 0 ? 'no frame dropped' : `${counted(dropped, 'frame')} dropped`;
  return `${lost} in ${changes}, the longest took ${milliseconds(longestMs)}`;
}

/** With a tenth where that says something. */
const milliseconds = (ms: number): string => `${ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)} ms`;

function bytes(count: number): string {
  if (count >= 1e9) return `${(count / 1e9).toFixed(1)} GB`;
  return `${(count / 1e6).toFixed(count < 1e7 ? 1 : 0)} MB`;
}

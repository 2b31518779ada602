// What an alarm about the record says, in words for whoever has to find out why.
import { dayAndTime } from '../times.ts';
import type { AlarmLine } from './record-now.ts';

type Told = Pick<AlarmLine, 'why' | 'size' | 'signedAt' | 'display' | 'rows'>;

export function alarmWords({ why, size, signedAt, display, rows }: Told, timeZone: string, now: number): string {
  const saw = `${display} kept its signed state of ${dayAndTime(signedAt, timeZone, now)}, with ${rowWords(size)}.`;
  switch (why) {
    case 'rows-lost':
      return `${saw} The record had only ${rows} when it came back: an older one was put in its place, as a restored backup does.`;
    case 'rewritten':
      return `${saw} The record does not go on from there: rows were lost or changed since, as after a restored backup, or by somebody who reached the server’s disk.`;
    case 'unknown-key':
      return `${saw} This server does not know the key that signed it, as after it was set up anew without a backup.`;
    default:
      return why satisfies never;
  }
}

const rowWords = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);

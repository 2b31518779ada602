// A badge code of our own, for workers who have none: short enough for a dense QR, too long to guess.
import { randomInt } from 'node:crypto';
import type { BadgeCode } from '#playlists/site/worker.ts';

// Without 0/O, 1/I/L, 5/S and 8/B, for the day somebody types it.
const ALPHABET = '234679ACDEFGHJKMNPQRTUVWXYZ';
const LENGTH = 12;

export function newBadge(): BadgeCode {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('') as BadgeCode;
}

// Which demands the editor offers: those that a kiosk can fulfil. What an announcement demands already stays in sight besides.
import type { Demand } from '#playlists/site/confirming.ts';

export const offered: {
  readonly leastSeconds: boolean;
  readonly toTheEnd: boolean;
  readonly check: boolean;
  readonly demands: readonly Demand[];
} = { leastSeconds: true, toTheEnd: true, check: true, demands: ['badge', 'proven', 'witnessed'] };

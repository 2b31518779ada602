// Who has left is nobody a kiosk or phone knows.
import { mayCheckIn } from '#playlists/answer/employment.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { localDateAt } from '#playlists/time/zone.ts';

export const stillHere = (worker: Worker | null, site: Pick<Site, 'timeZone'>, at: number): Worker | null =>
  worker !== null && mayCheckIn(worker, localDateAt(at, site.timeZone)) ? worker : null;

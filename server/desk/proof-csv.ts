// A day's proof of play as a file: one row per display and thing. Seconds, for spreadsheets add them.
import type { Site } from '#playlists/site/site.ts';
import { csvFile } from '../transfer/csv.ts';
import type { ProofOfDay } from './proof-of-day.ts';

const head = [
  'Site',
  'Day',
  'Display',
  'Place',
  'Shown',
  'Version',
  'Planned (s)',
  'Confirmed (s)',
  'Unmeasured (s)',
  'Page out of sight, whole display (s)',
  'Clock off by at most (ms)'
];

export function proofCsv(site: Site, { day, displays }: ProofOfDay): string {
  const rows = (displays ?? []).flatMap(({ name, place, things, hiddenMs, uncertaintyMs }) =>
    things.map(({ title, version, expectedMs, confirmedMs, unmeasuredMs }) => [
      site.name,
      day,
      name,
      place,
      title,
      version ?? '',
      seconds(expectedMs),
      confirmedMs === null ? 'unmeasured' : seconds(confirmedMs),
      seconds(unmeasuredMs),
      seconds(hiddenMs),
      uncertaintyMs ?? ''
    ])
  );
  return csvFile([head, ...rows]);
}

const seconds = (ms: number): number => ms / 1000;

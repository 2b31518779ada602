// Where the sample floor's announcements show: the site, its crews and their shifts, the displays and what runs on them.
import type * as v from 'valibot';
import type { change } from '#playlists/site/change.ts';

export type Asked<T extends string> = Extract<v.InferInput<typeof change>, { type: T }>;

export const sampleSite: Asked<'make-site'> = {
  type: 'make-site',
  id: 'nordhafen',
  name: 'Nordhafen plant',
  timeZone: 'Europe/Berlin',
  languages: ['de', 'pl', 'en']
};

export const sampleCrews: readonly Asked<'put-crew'>[] = [
  { type: 'put-crew', id: 'crew-a', name: 'Crew A' },
  { type: 'put-crew', id: 'crew-b', name: 'Crew B' },
  { type: 'put-crew', id: 'crew-c', name: 'Crew C' },
  { type: 'put-crew', id: 'crew-d', name: 'Crew D' }
];

const display = {
  type: 'put-display',
  kind: 'screen',
  languages: [] as string[],
  languageMode: 'in-turn',
  dark: null,
  defaultPlaylist: null
} as const;

export const sampleDisplays: readonly Asked<'put-display'>[] = [
  {
    ...display,
    id: 'press-line',
    name: 'Press line',
    place: 'Hall 2, press line',
    tags: ['hall-2', 'press-line'],
    languages: ['de', 'pl'],
    viewingDistanceM: 5,
    diagonalIn: 55
  },
  {
    ...display,
    id: 'assembly',
    name: 'Assembly',
    place: 'Hall 1, assembly',
    tags: ['hall-1', 'assembly'],
    viewingDistanceM: 6,
    diagonalIn: 75
  },
  {
    ...display,
    id: 'canteen',
    name: 'Canteen',
    place: 'Canteen, by the counter',
    tags: ['canteen'],
    viewingDistanceM: 4,
    diagonalIn: 55
  },
  {
    ...display,
    id: 'gate-kiosk',
    name: 'Gate kiosk',
    place: 'Gate, changing room',
    kind: 'kiosk',
    tags: ['gate'],
    viewingDistanceM: 0.6,
    diagonalIn: 15.6
  }
];

/** An entry as it mostly is: once in a pass, on every display, always. */
const item = (announcement: string, seconds: number): Asked<'put-playlist'>['items'][number] => ({
  type: 'announcement',
  announcement,
  seconds,
  weight: 1,
  tags: [],
  rule: null,
  validFrom: null,
  validUntil: null
});

export const samplePlaylists: readonly Asked<'put-playlist'>[] = [
  {
    type: 'put-playlist',
    id: 'daily-loop',
    name: 'Daily loop',
    items: [
      item('press-4-wait', 20),
      item('days-without-accident', 14),
      item('gate-3-stop-line', 20),
      item('canteen-late', 16),
      item('ear-protection', 16),
      item('line-2-first-parts', 22),
      item('defibrillators', 22),
      item('escape-route', 16)
    ]
  },
  {
    type: 'put-playlist',
    id: 'safety-loop',
    name: 'Safety loop',
    items: [
      item('press-4-wait', 22),
      item('line-2-first-parts', 24),
      item('ear-protection', 15),
      item('escape-route', 15)
    ]
  },
  {
    type: 'put-playlist',
    id: 'canteen-loop',
    name: 'Canteen loop',
    items: [item('canteen-late', 18), item('days-without-accident', 14), item('defibrillators', 22)]
  },
  { type: 'put-playlist', id: 'first-parts', name: 'First parts', items: [item('line-2-first-parts', 24)] },
  { type: 'put-playlist', id: 'ears', name: 'Ear protection', items: [item('ear-protection', 15)] }
];

export const sampleSettings: Asked<'put-settings'> = {
  type: 'put-settings',
  name: sampleSite.name,
  timeZone: sampleSite.timeZone,
  languages: sampleSite.languages,
  defaultPlaylist: 'daily-loop',
  qr: true,
  logo: null,
  webOrigins: [],
  counts: { onWalls: false, leastGroup: 10 }
};

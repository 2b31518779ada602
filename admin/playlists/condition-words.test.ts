import { expect, it } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import type { TypedItem } from '#server/desk/playlist-form.ts';
import { conditionWords } from './condition-words.ts';
import { ANY_TIME, typedHours } from './item-hours.ts';

const site = { dayparts: { night: { name: 'Night', from: '22:00', until: '06:00' } } } as unknown as Site;
const words = (over: Partial<TypedItem>) =>
  conditionWords({ tags: '', validFrom: '', validUntil: '', hours: ANY_TIME, ...over } as TypedItem, site);
const once = { date: '2026-12-24', time: '06:00' };
const windows = typedHours({ type: 'windows', windows: [{ from: once, until: { ...once, time: '18:00' } }] } as never);

it.each<[Partial<TypedItem>, string]>([
  [{}, ''],
  [{ tags: 'hall-2, canteen' }, 'only on hall-2 and canteen'],
  [{ tags: ' , hall-2,' }, 'only on hall-2'],
  [{ validFrom: '2026-11-22T06:00' }, 'from 22 Nov 2026 06:00'],
  [{ validUntil: '2026-12-24T18:00', tags: 'hall-2' }, 'only on hall-2 · until 24 Dec 2026 18:00'],
  [{ hours: { ...ANY_TIME, type: 'between' } }, 'every day 06:00–14:00'],
  [{ hours: { ...ANY_TIME, type: 'between', days: ['fri', 'mon'] } }, 'Mon and Fri 06:00–14:00'],
  [{ hours: { ...ANY_TIME, type: 'daypart', daypart: 'night' } }, 'every day in “Night” (22:00–06:00)'],
  [{ hours: { ...ANY_TIME, type: 'all-day', days: ['sat', 'sun'] } }, 'Sat and Sun all day'],
  [{ hours: windows }, 'on 24 Dec 2026 06:00–18:00'],
  [{ hours: { ...ANY_TIME, type: 'between', from: '' } }, 'at hours that are not complete yet'],
  [{ hours: { ...ANY_TIME, type: 'kept', kept: '{"type":"dates"}' } }, 'at hours that are not complete yet']
])('%j is %j', (over, said) => expect(words(over)).toBe(said));

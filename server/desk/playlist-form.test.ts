import { describe, expect, it } from 'vitest';
import { folded } from '#admin/playlists/folded.ts';
import { newItem } from '#admin/playlists/new-item.ts';
import { change } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import type { Playlist, PlaylistItem } from '#playlists/site/playlist.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import {
  after,
  announcement,
  EVERY_DAY,
  item,
  newSite,
  playlist,
  UNCONDITIONAL,
  weekly
} from '#playlists/testing/small-floor.ts';
import { valuesOf } from './form-values.ts';
import { playlistChange, readPlaylist, typedPlaylist, type TypedItem } from './playlist-form.ts';

const zone = 'Europe/Berlin' as TimeZone;

/** What the page posts for these entries. */
function posted(items: readonly Partial<TypedItem>[]): FormData {
  const form = new FormData();
  form.append('name', 'Daily loop');
  for (const [index, { hours, ...fields }] of items.entries()) {
    for (const [name, value] of Object.entries(fields)) form.append(`items.${index}.${name}`, value);
    if (hours === undefined) continue;
    form.append(`items.${index}.rule.type`, hours.type);
    for (const day of hours.days) form.append(`items.${index}.rule.dates.days`, day);
    form.append(`items.${index}.rule.hours.from`, hours.from);
    form.append(`items.${index}.rule.hours.until`, hours.until);
    form.append(`items.${index}.rule.hours.daypart`, hours.daypart);
    form.append(`items.${index}.rule.kept`, hours.kept);
  }
  return form;
}
/** The same while their conditions are folded away. */
const asFolded = (items: readonly TypedItem[]) =>
  posted(
    items.map(({ type, id, seconds, weight, ...conditions }) => {
      return { type, id, seconds, weight, folded: folded(conditions) } as Partial<TypedItem>;
    })
  );
const known = (...items: unknown[]): Playlist => ({ id: 'daily', name: 'Daily loop', items, since: '' }) as never;
const answerTo = (form: FormData, before: Playlist | null = null) =>
  parse(change, playlistChange(readPlaylist(valuesOf(form)), 'daily', zone, before));
const itemsOf = (answer: ReturnType<typeof answerTo>): readonly PlaylistItem[] => {
  if (!answer.ok || answer.value.type !== 'put-playlist') throw new Error(JSON.stringify(answer));
  return answer.value.items;
};
const fieldsOf = (answer: ReturnType<typeof answerTo>) => (answer.ok ? [] : answer.faults.map(({ field }) => field));
const typed = (one: Playlist) => typedPlaylist(one, zone).items;

const inPageOrder = (one: TypedItem) => ({
  ...one,
  hours: { ...one.hours, days: EVERY_DAY.filter((day) => one.hours.days.includes(day)) }
});
const always = { type: 'always', firstDate: null, lastDate: null, off: [] };
const unbounded = { firstDate: null, lastDate: null, off: [], added: [] };

describe('a playlist form', () => {
  it('keeps its entries in the order of their numbers', () => {
    const form = new FormData();
    for (const [index, id] of [
      [10, 'c'],
      [2, 'b'],
      [0, 'a']
    ])
      for (const [name, value] of Object.entries({ type: 'announcement', id: String(id), seconds: '9', weight: '1' }))
        form.append(`items.${index}.${name}`, value);
    form.append('name', 'Daily loop');
    expect(itemsOf(answerTo(form))).toEqual([item('a', 9), item('b', 9), item('c', 9)]);
  });

  it.each([
    ['an announcement', item('a', 12)],
    ['a playlist', { type: 'playlist', playlist: 'week', ...UNCONDITIONAL, weight: 3 }],
    ['tags', item('a', 9, { tags: ['hall-2', 'canteen north'] })],
    ['an end and a start', item('a', 9, { validFrom: '2026-07-01T04:00:00Z', validUntil: '2026-12-01T05:00:00.000Z' })],
    ['a time that fields cannot say', item('a', 9, { validFrom: '2026-10-25T01:30:15.250Z' })],
    ['hours of every day', item('a', 9, { rule: weekly('22:00', '06:00') })],
    ['hours of some days', item('a', 9, { rule: weekly('06:00', '14:00', { days: ['mon', 'fri'] }) })],
    ['days in an order of their own', item('a', 9, { rule: weekly('06:00', '14:00', { days: ['fri', 'mon'] }) })],
    ['every day of the week by name', item('a', 9, { rule: weekly('06:00', '14:00', { days: EVERY_DAY }) })],
    [
      'a daypart',
      item('a', 9, {
        rule: {
          type: 'dates',
          dates: { type: 'every-day' },
          hours: { type: 'daypart', daypart: 'night' },
          ...unbounded
        }
      })
    ],
    [
      'whole days',
      item('a', 9, {
        rule: { type: 'dates', dates: { type: 'weekdays', days: ['sat'] }, hours: { type: 'all-day' }, ...unbounded }
      })
    ],
    ['always', item('a', 9, { rule: always })],
    ['a range', item('a', 9, { rule: weekly('06:00', '14:00', { lastDate: '2026-12-24' }) })],
    ['dates off', item('a', 9, { rule: weekly('06:00', '14:00', { off: ['2026-12-24'] }) })],
    ['dates added', item('a', 9, { rule: weekly('06:00', '14:00', { added: ['2026-12-24'] }) })],
    [
      'dates of the month',
      item('a', 9, { rule: { ...weekly('06:00', '14:00'), dates: { type: 'days-of-month', days: [1, 'last'] } } })
    ],
    [
      'single windows',
      item('a', 9, {
        rule: {
          type: 'windows',
          windows: [{ from: { date: '2026-12-24', time: '06:00' }, until: { date: '2026-12-25', time: '06:00' } }]
        }
      })
    ],
    [
      'shifts',
      item('a', 9, {
        rule: {
          type: 'shifts',
          pattern: 'plant',
          crews: ['b'],
          shifts: ['N'],
          afterDaysOff: 2,
          part: { type: 'last', minutes: 15 },
          firstDate: null,
          lastDate: null,
          off: []
        }
      })
    ]
  ])('gives %s back as it was', (_, one) => {
    const before = known(one);
    expect(itemsOf(answerTo(posted(typed(before)), before))).toEqual([one]);
    expect(itemsOf(answerTo(asFolded(typed(before)), before))).toEqual([one]);
    // And not only because it is the one that was known.
    const again = known(...itemsOf(answerTo(posted(typed(before)))));
    expect(typed(again)).toEqual(typed(before).map(inPageOrder));
    expect(itemsOf(answerTo(asFolded(typed(before))))).toEqual(again.items);
  });

  it('has fields outweigh the fold: a page without a script sends both', () => {
    const [one] = typed(known(item('a', 9, { tags: ['hall-2'] })));
    const form = posted([{ ...one!, tags: 'canteen' }]);
    form.append('items.0.folded', folded(one!));
    expect(itemsOf(answerTo(form))).toEqual([item('a', 9, { tags: ['canteen'] })]);
  });

  it.each(['{"tags":"hall-2"}', '[', '"any"'])('refuses the fold %s, which was never folded', (text) => {
    const form = asFolded(typed(known(item('a', 9))));
    form.set('items.0.folded', text);
    expect(fieldsOf(answerTo(form)).join()).toMatch(/^items\.0\.rule/);
  });

  it('changes of an entry only what was typed: a rule that its fields cannot say stays', () => {
    const before = known(item('a', 9, { rule: always }), item('b', 9));
    const [first, second] = typed(before);
    const answer = answerTo(posted([second!, { ...first, weight: '4' }]), before);
    expect(itemsOf(answer)).toEqual([item('b', 9), item('a', 9, { rule: always, weight: 4 })]);
  });

  it('takes times from the wall clock of the site', () => {
    const [blank] = typed(known(item('a', 9)));
    const form = posted([{ ...blank, validFrom: '2026-07-01T06:00', validUntil: '2026-12-01T06:00' }]);
    const [one] = itemsOf(answerTo(form));
    expect([one?.validFrom, one?.validUntil]).toEqual(['2026-07-01T04:00:00.000Z', '2026-12-01T05:00:00.000Z']);
  });

  it('takes what the page adds', () => {
    const site = after(null, [newSite(), ...announcement('a'), playlist('week', ['a'])]);
    const added = ['announcement a', 'playlist week'].map((chosen) => newItem(chosen, site)!);
    expect(itemsOf(answerTo(posted(added)))).toEqual([
      item('a', 8),
      { type: 'playlist', playlist: 'week', ...UNCONDITIONAL }
    ]);
    expect(['', 'announcement b', 'playlist constructor', 'poster a'].map((chosen) => newItem(chosen, site))).toEqual([
      null,
      null,
      null,
      null
    ]);
  });

  const [blank] = typed(known(item('a', 9)));
  const hours = blank!.hours;
  it.each<[string, Partial<TypedItem>, string[]]>([
    ...['', '2', '3601', '4.5', 'long'].map((seconds): [string, Partial<TypedItem>, string[]] => [
      'seconds',
      { seconds },
      ['seconds']
    ]),
    ...['', '0', '21', '1.5'].map((weight): [string, Partial<TypedItem>, string[]] => [
      'weight',
      { weight },
      ['weight']
    ]),
    ['a type nobody knows', { type: 'poster' }, ['type']],
    ['a tag of signs', { tags: 'hall-2, !' }, ['tags.1']],
    ['no instant', { validFrom: 'soon' }, ['validFrom']],
    ['no time', { hours: { ...hours, type: 'between', from: '' } }, ['rule.hours.from']],
    ['no day', { hours: { ...hours, type: 'between', days: [] } }, ['rule.dates.days']],
    ['no daypart', { hours: { ...hours, type: 'daypart' } }, ['rule.hours.daypart']],
    ['hours of no known kind', { hours: { ...hours, type: 'at-noon' } }, ['rule.hours.type']],
    ['a kept rule that is none', { hours: { ...hours, type: 'kept', kept: '{"type":' } }, ['rule']],
    [
      'a kept rule of a kind that is none',
      { hours: { ...hours, type: 'kept', kept: '{"type":"cron"}' } },
      ['rule.type']
    ]
  ])('refuses %s by the entry and its field: %j', (_, wrong, fields) => {
    const answer = answerTo(posted([blank!, { ...blank!, ...wrong }]));
    expect(fieldsOf(answer)).toEqual(fields.map((field) => `items.1.${field}`));
  });
});

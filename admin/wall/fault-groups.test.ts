import { describe, expect, it } from 'vitest';
import { type About, fault, type FaultKind } from '#playlists/faults/site-fault.ts';
import {
  after,
  announcement,
  asked,
  display,
  newSite,
  playlist,
  schedule,
  SUNDAY,
  stamp,
  takeover
} from '#playlists/testing/small-floor.ts';
import { faultGroups } from './fault-groups.ts';

const site = after(
  null,
  [
    newSite(),
    display('d'),
    ...announcement('a'),
    playlist('p', ['a']),
    schedule('s', 'p'),
    asked({ type: 'put-daypart', id: 'night', name: 'Night', from: '22:00', until: '06:00' }),
    takeover('t', '2026-11-22T09:00:00Z')
  ],
  stamp(SUNDAY)
);
const about = (type: About['type'], id: string): About => ({ type, id, field: '' });
const some = (kind: FaultKind, ...ids: string[]) => ids.map((id) => fault(kind, about('schedule', id), `“${id}”.`));

describe('the faults of a site on its home page', () => {
  it.each([
    ['schedule', 's', 'Schedule s', '/admin/plant/schedules/s'],
    ['playlist', 'p', 'Playlist p', '/admin/plant/playlists/p'],
    ['announcement', 'a', 'a de', '/admin/plant/announcements/a'],
    ['display', 'd', 'Display d', '/admin/plant/displays/d'],
    ['takeover', 't', 'Alarm t', '/admin/plant/takeover'],
    ['daypart', 'night', 'Night', '/admin/plant/dayparts'],
    ['schedule', 'gone', 'gone', '/admin/plant/schedules/gone']
  ] as const)('lead to the %s %s by its name', (type, id, name, href) => {
    const [group] = faultGroups([fault('schedule-over', about(type, id), 'It is over.')], site);
    expect(group?.shown).toEqual([{ says: 'It is over.', name, href }]);
  });

  it('stay in the order of their gravity, and those of which nothing comes are urgent', () => {
    const groups = faultGroups([...some('schedule-never-runs', 's'), ...some('schedule-over', 'x')], site);
    expect(groups.map(({ kind, urgent }) => [kind, urgent])).toEqual([
      ['schedule-never-runs', true],
      ['schedule-over', false]
    ]);
  });

  it.each([
    [3, 3, 0],
    [4, 4, 0],
    [5, 3, 2],
    [40, 3, 37]
  ])('of %d of a kind %d are shown at once and %d folded away', (count, shown, more) => {
    const ids = Array.from({ length: count }, (_, index) => `s${index}`);
    const [group, ...others] = faultGroups(some('schedule-over', ...ids), site);
    expect([group?.shown.length, group?.more.length, others.length]).toEqual([shown, more, 0]);
    expect([...group!.shown, ...group!.more].map(({ name }) => name)).toEqual(ids);
  });
});

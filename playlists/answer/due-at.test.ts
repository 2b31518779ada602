import { describe, expect, test } from 'vitest';
import type { Due } from '../site/audience.ts';
import type { Announcement } from '../site/announcement.ts';
import { after, announcement, ms, newSite, says, stamp } from '../testing/small-floor.ts';
import { byBadge, visitor, worker } from '../testing/people.ts';
import type { Attendance } from './attendance.ts';
import { type Confirmation, isConfirmed, lastConfirmed } from './confirmation.ts';
import { due } from './due.ts';
import { dueAt } from './due-at.ts';

const HOUR = 3_600_000;
const worked = (...hours: readonly (readonly [number, number])[]): Attendance[] =>
  hours.map(([checkedIn, until]) => ({ duty: null, checkedInAt: checkedIn * HOUR, until: until * HOUR }));
const nth = (count: number): Due => ({ type: 'worked-shift', nth: count });
const by = (hour: number) => ({ type: 'by', at: new Date(hour * HOUR).toISOString() }) as Due;
const hours = (of: number | null) => (of === null ? null : of / HOUR);

describe('[A8] an answer is due', () => {
  const shifts = worked([6, 14], [30, 38], [54, 62]);
  test.each<[string, Due, number, number | null]>([
    ['never, where nothing is said', { type: 'whenever' }, 0, null],
    ['by the date', by(20), 7, 20],
    ['by the end of the next shift worked', nth(1), 5, 14],
    ['not of one they had checked in to before it asked', nth(1), 7, 38],
    ['of the one they check in to at that very instant', nth(1), 6, 14],
    ['of the second', nth(2), 0, 38],
    ['of no shift yet', nth(4), 0, null],
    ['by the end of the next shift where the date was over before it asked them', by(20), 20, 38],
    ['or of none yet', by(20), 60, null]
  ])('%s', (_name, asked, from, expected) => {
    expect(hours(dueAt(asked, from * HOUR, shifts))).toBe(expected);
  });
});

describe('[A4] among notices of a kind', () => {
  const asks = (id: string, over: object) =>
    announcement(id, { draft: { ...says(id), asksAcknowledgement: true }, ...over });
  const early = stamp('1970-01-01T00:00:00Z');
  const site = after(
    null,
    [
      newSite(),
      ...asks('open', {}),
      ...asks('ends', { validUntil: '1970-01-02T20:00:00Z' }),
      ...asks('dated', { due: by(43) }),
      ...asks('next-shift', { due: nth(1) })
    ],
    early
  );
  const order = (over: object) => due(site, visitor(worker('w'), over), 2 * HOUR).map((one) => one.announcement.id);
  test('what is due sooner comes first, a shift once it is worked', () => {
    expect(order({})).toEqual(['dated', 'ends', 'next-shift', 'open']);
    expect(order({ worked: worked([1, 9]) })).toEqual(['next-shift', 'dated', 'ends', 'open']);
  });
  test('[A7] who joined later has the time from then on', () => {
    const dueTo = (joinedAt: number | null) =>
      due(site, visitor(worker('w'), { worked: worked([1, 9], [25, 33], [49, 57]), joinedAt }), 50 * HOUR)
        .filter((one) => one.announcement.due.type !== 'whenever')
        .map((one) => [one.announcement.id, hours(one.dueAt)]);
    expect(dueTo(null)).toEqual([
      ['next-shift', 9],
      ['dated', 43]
    ]);
    expect(dueTo(48 * HOUR)).toEqual([
      ['dated', 57],
      ['next-shift', 57]
    ]);
  });
});

describe('what a confirmation stands for', () => {
  const published = (over: object, demands?: string) =>
    ({
      id: 'n',
      published: { number: 4, content: { confirming: demands && { demands } }, ...over }
    }) as unknown as Announcement;
  const sure = (assurance: string) => ({ ...byBadge('n:4'), assurance }) as Confirmation;

  test('[A11] its own version, and those that differ in minor things alone', () => {
    const minor = published({ minorTo: { number: 2, publishedAt: '2026-11-01T00:00:00Z' } });
    const confirmed = [1, 2, 3, 4, 5].filter((version) => isConfirmed(minor, [byBadge(`n:${version}`)]));
    expect(confirmed).toEqual([2, 3, 4]);
    expect([1, 2, 3, 4, 5].filter((version) => isConfirmed(published({}), [byBadge(`n:${version}`)]))).toEqual([4]);
    expect(isConfirmed(minor, [byBadge('m:4')])).toBe(false);
  });
  test('the version shown against what is new is the last they confirmed', () => {
    expect(lastConfirmed(published({}), ['n:1', 'n:3', 'm:9'].map(byBadge))).toBe(3);
    expect(lastConfirmed(published({}), [byBadge('m:1')])).toBeNull();
  });
  test.each([
    [undefined, ['badge', 'badge-pin', 'presence-code', 'witnessed']],
    ['badge', ['badge', 'badge-pin', 'presence-code', 'witnessed']],
    ['proven', ['badge-pin', 'presence-code', 'witnessed']],
    ['witnessed', ['witnessed']]
  ])('[A12] where %s is demanded', (demands, enough) => {
    const all = ['shown', 'unverified-badge', 'badge', 'badge-pin', 'presence-code', 'witnessed'];
    expect(all.filter((one) => isConfirmed(published({}, demands), [sure(one)]))).toEqual(enough);
  });
});

test('[A8] a minor version gives nobody more time', () => {
  const first = after(null, [
    newSite(),
    ...announcement('n', { draft: { ...says('n'), asksAcknowledgement: true }, due: nth(1) })
  ]);
  const notice = Object.values(first.announcements)[0] as Announcement;
  const minorTo = { number: 1, publishedAt: notice.published?.publishedAt };
  const second = {
    ...notice,
    published: { ...notice.published, number: 2, publishedAt: '2026-11-25T00:00:00Z', minorTo }
  };
  const shift: Attendance[] = [
    { duty: null, checkedInAt: ms('2026-11-23T05:00:00Z'), until: ms('2026-11-23T13:00:00Z') }
  ];
  const dueOf = (one: unknown) =>
    due({ announcements: { n: one } } as never, visitor(worker('w'), { worked: shift }), ms('2026-11-26T00:00:00Z'))[0]
      ?.dueAt;
  expect(dueOf(second)).toBe(shift[0]?.until);
  expect(dueOf({ ...second, published: { ...second.published, minorTo: undefined } })).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Announcement } from '../site/announcement.ts';
import type { AnnouncementId, WorkerId } from '../site/ids.ts';
import { after, announcement, crew, draft, newSite, says } from '../testing/small-floor.ts';
import { worker } from '../testing/people.ts';
import { type Candidate, type Scope, freeze, frozenAfter, joined, tally } from './denominator.ts';
import { type Excusal, excusedBy } from './excusal.ts';

const id = (text: string) => text as WorkerId;
const notice = (over: object = {}): Announcement =>
  after(null, [
    newSite(),
    crew('a'),
    ...announcement('n', { draft: { ...says('n'), asksAcknowledgement: true }, ...over })
  ]).announcements['n' as AnnouncementId] as Announcement;
const one = (name: string, over: Readonly<Record<string, unknown>> = {}): Candidate => ({
  ...worker(name, over),
  onDuty: false,
  hereFrom: null,
  hereUntil: null
});
const whole = { type: 'version' } as Scope;
const shift = {
  type: 'shift',
  pattern: 'p',
  crew: 'a',
  shift: 'D',
  startsOn: '2026-11-23',
  from: 100,
  until: 200
} as unknown as Scope;
const frozen = (of: readonly Candidate[], over: object = {}, scope = whole) => {
  const made = freeze(notice(over), scope, of, 50);
  if (made === null) throw new Error('nothing published');
  return made;
};
const away = (
  worker: string,
  reason: Excusal['reason'],
  from: number,
  until: number | null,
  of: string | null = null
) => ({ worker, reason, from, until, announcement: of, by: 'boss' }) as unknown as Excusal;

describe('[A18] the denominator', () => {
  test('holds those who are asked, with the rule that put each in', () => {
    const { asked, version } = frozen([one('y', { crew: 'a' }), one('x'), one('z', { crew: 'a' })], {
      audience: { crews: ['a'], workers: ['x'] }
    });
    expect(version).toBe(1);
    expect(asked).toEqual([
      { worker: 'x', rule: { type: 'named' }, crew: null, since: 50 },
      { worker: 'y', rule: expect.objectContaining({ crew: 'a' }), crew: 'a', since: 50 },
      { worker: 'z', rule: expect.objectContaining({ crew: 'a' }), crew: 'a', since: 50 }
    ]);
  });
  test('is none of what is not published', () => {
    const drafted = Object.values(after(null, [newSite(), draft('n')]).announcements)[0] as Announcement;
    expect(freeze(drafted, whole, [one('x')], 50)).toBeNull();
  });
  test('takes in who joins, says when, and lets nobody go', () => {
    const before = frozen([one('x', { crew: 'a' })], { audience: { crews: ['a'] } });
    const next = joined(
      before,
      notice({ audience: { crews: ['a'] } }),
      [one('x'), one('w', { crew: 'a' }), one('v')],
      90
    );
    expect(next.asked.map(({ worker, since }) => [worker, since])).toEqual([
      ['w', 90],
      ['x', 50]
    ]);
    expect(joined(next, notice({ audience: { crews: ['a'] } }), [one('v')], 99)).toBe(next);
  });
});

describe('[A19] excused is', () => {
  const n = 'n' as AnnouncementId;
  test.each<[string, Excusal[], Excusal['reason'] | null]>([
    ['who was away all the time', [away('x', 'sick', 100, 200)], 'sick'],
    ['also without an end', [away('x', 'left', 0, null)], 'left'],
    ['not who came in meanwhile', [away('x', 'sick', 0, 199)], null],
    ['nor who went home', [away('x', 'sick', 101, null)], null],
    ['nor somebody else', [away('y', 'sick', 0, null)], null],
    ['from that notice', [away('x', 'leave', 0, null, 'n')], 'leave'],
    ['not from another', [away('x', 'leave', 0, null, 'm')], null],
    ['by the graver reason', [away('x', 'sick', 0, null), away('x', 'left', 50, null)], 'left']
  ])('%s', (_name, all, reason) => {
    expect(excusedBy(all, id('x'), n, 100, 200)?.reason ?? null).toBe(reason);
  });
  test('not waited for, but was asked; and not excused who confirmed', () => {
    const made = frozen([one('x'), one('y'), one('z')], {}, shift);
    const excusals = [away('x', 'sick', 0, 300), away('y', 'leave', 0, 300)];
    expect(tally(made, new Set([id('y'), id('other')]), excusals, 500)).toEqual({
      asked: 3,
      confirmed: ['y'],
      excused: [{ worker: 'x', reason: 'sick' }],
      waiting: ['z']
    });
  });
  test('of a whole version as of now', () => {
    const made = frozen([one('x')]);
    const waiting = (at: number) => tally(made, new Set(), [away('x', 'sick', 100, 200)], at).waiting.length;
    expect([99, 100, 199, 200].map(waiting)).toEqual([1, 0, 0, 1]);
  });
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const names = ['s', 't', 'u', 'v', 'w'];
const anybody = fc.subarray(names).map((all) => all.map((name) => one(name)));
const anyExcusals = fc.array(
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('sick', 'leave', 'swapped', 'left'),
      fc.nat(300),
      fc.option(fc.nat(300))
    )
    .map(([worker, reason, from, until]) => away(worker, reason as Excusal['reason'], from, until)),
  { maxLength: 6 }
);

test(`[A18] [A19] whoever was asked once is in one list, always (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      anybody,
      fc.array(anybody, { maxLength: 3 }),
      fc.subarray(names),
      anyExcusals,
      fc.integer({ min: 100, max: 400 }),
      fc.boolean(),
      (first, later, sure, excusals, at, inShift) => {
        const made = later.reduce(
          (before, of, index) => joined(before, notice(), of, 60 + index),
          frozen(first, {}, inShift ? shift : whole)
        );
        const asked = made.asked.map((each) => each.worker);
        expect(asked).toEqual([...new Set([...first, ...later.flat()].map((each) => each.id))].sort());
        const { confirmed, excused, waiting } = tally(made, new Set(sure.map(id)), excusals, at);
        expect([...confirmed, ...excused.map((each) => each.worker), ...waiting].sort()).toEqual(asked);
        expect(freeze(notice(), whole, [...first].reverse(), 50)).toEqual(frozen(first));
      }
    ),
    { seed, numRuns: 50 }
  );
});

describe('[A18] since when somebody is asked', () => {
  const sinceOf = (made: { readonly asked: readonly { worker: string; since: number }[] } | null) =>
    made?.asked.map(({ worker, since }) => [worker, since]);
  test('is their first day where that is to come; who has had their last is not', () => {
    const of = [
      one('x'),
      { ...one('y'), hereFrom: 70 },
      { ...one('z'), hereUntil: 50 },
      { ...one('u'), hereUntil: 51 }
    ];
    const made = frozen(of);
    expect(sinceOf(made)).toEqual([
      ['u', 50],
      ['x', 50],
      ['y', 70]
    ]);
    expect([60, 70].map((at) => tally(made, new Set(), [], at).waiting)).toEqual([
      ['u', 'x'],
      ['u', 'x', 'y']
    ]);
  });
  test('is of a shift within it, also where it is frozen when that is over', () => {
    const published = Date.parse(notice().published?.publishedAt ?? '');
    const of = { ...shift, from: published - 100, until: published + 100 } as Scope;
    expect(sinceOf(freeze(notice(), of, [one('x')], published + 500))).toEqual([['x', published]]);
    const later = { ...shift, from: published + 100, until: published + 200 } as Scope;
    expect(sinceOf(freeze(notice(), later, [one('x')], published + 500))).toEqual([['x', published + 100]]);
  });
  test('stays with who is still in a changed audience, and the others are out', () => {
    const before = frozen([one('x', { crew: 'a' }), one('y')]);
    const changed = notice({ audience: { crews: ['a'], workers: ['z'] } });
    const people = [one('x', { crew: 'a' }), one('y'), one('z')];
    expect(sinceOf(frozenAfter(before, changed, people, 90))).toEqual([
      ['x', 50],
      ['z', 90]
    ]);
  });
  test('stays with everybody in a minor version', () => {
    const before = frozen([one('x'), one('y')]);
    const minor = notice();
    const next = { ...minor, published: minor.published && { ...minor.published, number: 2 } };
    const made = frozenAfter(before, next, [one('y'), one('z')], 90);
    expect(made?.version).toBe(2);
    expect(sinceOf(made)).toEqual([
      ['x', 50],
      ['y', 50],
      ['z', 90]
    ]);
  });
});

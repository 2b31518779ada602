// What is true of any floor, whatever was done to it: properties over random changes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affected } from '#playlists/program/affected.ts';
import { compile } from '#playlists/program/compile.ts';
import { type Showing, showing } from '#playlists/program/showing.ts';
import { canonical } from '#playlists/site/canonical.ts';
import { change as changeSchema } from '#playlists/site/change.ts';
import { edit } from '#playlists/site/edit.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import { parse } from '#playlists/site/parse.ts';
import { isRefusal, refusalCodes } from '#playlists/site/refusal.ts';
import { type Site, site as siteSchema } from '#playlists/site/site.ts';
import { after, asked, displayNamed, hash, stamp } from '#playlists/testing/small-floor.ts';
import { busyFloor } from './busy-floor.ts';
import { DAY_MS, check, patience, seed } from './chance.ts';
import { story } from './story.ts';

describe(`any floor (seed ${seed})`, patience, () => {
  test('[E1] is changed into one that parses, or the change is refused in words', () => {
    fc.assert(
      fc.property(story, ({ steps }) => {
        for (const { answer, before } of steps) {
          if (isRefusal(answer)) {
            expect(refusalCodes).toContain(answer.refusal);
            expect(answer.says).toMatch(/^\S.{8,}[.]$/su);
          } else {
            expect(parse(siteSchema, JSON.parse(JSON.stringify(answer)))).toEqual({ ok: true, value: answer });
            if (answer !== before) expect(canonical(answer)).not.toBe(canonical(before));
          }
        }
      }),
      check(20)
    );
  });

  test('[L2] comes out the same when its journal is replayed', () => {
    fc.assert(
      fc.property(story, ({ site, journal }) => {
        let replayed: Site | null = null;
        for (const { change, when } of JSON.parse(JSON.stringify(journal)) as typeof journal) {
          const parsed = parse(changeSchema, change);
          if (!parsed.ok) throw new Error(`${change.type} does not parse again`);
          const next = edit(replayed, parsed.value, when, hash);
          if (isRefusal(next)) throw new Error(`${change.type} is refused when it is replayed: ${next.says}`);
          replayed = next;
        }
        expect(canonical(replayed)).toBe(canonical(site));
      }),
      check(20)
    );
  });

  test('[C2] has the same programs when only those that are affected are compiled again', () => {
    fc.assert(
      fc.property(story, ({ steps }) => {
        for (const { before, answer, when } of steps) {
          if (isRefusal(answer)) continue;
          const named = new Set(affected(before, answer));
          const at = Date.parse(when.at);
          for (const id of displaysOf(answer)) {
            if (named.has(id)) continue;
            const [was, is] = [before, answer].map((site) => canonical(compile(site, id, at, at + 10 * DAY_MS)));
            expect(is).toBe(was);
          }
        }
      }),
      check(100)
    );
  });

  test('[L2] has the same programs whatever the order of its entries', () => {
    fc.assert(
      fc.property(busyFloor(), fc.infiniteStream(fc.nat()), ({ site, at }, order) => {
        const shuffled = inOtherOrder(site, order);
        for (const id of displaysOf(site)) {
          const [one, other] = [site, shuffled].map((each) => canonical(compile(each, id, at, at + 20 * DAY_MS)));
          expect(other).toBe(one);
        }
      }),
      check(30)
    );
  });

  test('[L2] has one program for displays that differ in name and age alone', () => {
    fc.assert(
      fc.property(busyFloor(), ({ site, at }) => {
        const display = site.displays[displayNamed('d0')];
        // It was refused where its default playlist was.
        fc.pre(display !== undefined);
        const { id: _id, name: _name, since: _since, ...same } = display!;
        const twin = asked({ type: 'put-display', id: 'twin', name: 'Twin', ...same });
        const both = after(site, [twin], stamp(new Date(at + 60_000).toISOString()));
        const [one, other] = ['d0', 'twin'].map((id) =>
          canonical(compile(both, displayNamed(id), at, at + 20 * DAY_MS))
        );
        expect(other).toBe(one);
      }),
      check(20)
    );
  });

  test('[L3] shows the same whenever its program was compiled', () => {
    fc.assert(
      fc.property(busyFloor(), fc.nat(20 * DAY_MS), ({ site, at }, later) => {
        for (const id of displaysOf(site)) {
          const [early, late] = [at, at + later].map((from) => compile(site, id, from, at + 40 * DAY_MS)!);
          for (let now = late!.from; now < late!.until; now += 5 * 3_600_000 + 12_345) {
            const first: Showing = showing(early!, now);
            expect(showing(late!, now)).toEqual({ ...first, since: Math.max(first.since, late!.from) });
          }
        }
      }),
      check(30)
    );
  });
});

const displaysOf = (site: Site): DisplayId[] => Object.values(site.displays).map((one) => one.id);

/** The same entries by the same ids, in the order that chance gives each record. */
function inOtherOrder(site: Site, order: fc.Stream<number>): Site {
  const shuffled = <T extends object>(record: T): T =>
    Object.fromEntries(
      Object.entries(record)
        .map((entry) => [order.next().value ?? 0, entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry)
    ) as T;
  const { announcements, dayparts, displays, playlists, schedules, shiftPatterns, takeovers } = site;
  return {
    ...site,
    announcements: shuffled(announcements),
    dayparts: shuffled(dayparts),
    displays: shuffled(displays),
    playlists: shuffled(playlists),
    schedules: shuffled(schedules),
    shiftPatterns: shuffled(shiftPatterns),
    takeovers: shuffled(takeovers)
  };
}

// What is planned on a site as a whole: who is on duty when, and what is wrong with the plan.
import * as v from 'valibot';
import { faults } from '#playlists/faults/faults.ts';
import { type SiteFault, faultKinds } from '#playlists/faults/site-fault.ts';
import { type Duty, dutiesBetween } from '#playlists/time/on-duty.ts';
import { crewId, shiftPatternId, workerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { shiftLetter } from '#playlists/site/shift-pattern.ts';
import { localDate, timestamp } from '#playlists/site/values.ts';
import { breathing } from '../breathe.ts';
import { invalid, ok, operation, trouble, type Reply } from './operation.ts';
import { isTooFar, tooFar } from './past-site.ts';
import { inSite, none } from './shapes.ts';
import { toTime } from './showing-shapes.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 400;
const MOST_SHIFTS = 10_000;

const shiftAnswer = v.object({
  pattern: shiftPatternId,
  crew: v.nullable(crewId),
  worker: v.nullable(workerId),
  shift: v.nullable(shiftLetter),
  startsOn: localDate,
  from: timestamp,
  until: timestamp
});
const faultAnswer = v.object({
  kind: v.picklist(faultKinds),
  gravity: v.picklist(['never', 'partly', 'over']),
  about: v.object({
    type: v.picklist(['takeover', 'schedule', 'playlist', 'announcement', 'display', 'daypart', 'shift-pattern']),
    id: v.string(),
    field: v.string()
  }),
  says: v.string(),
  dates: v.array(localDate)
});

export const planOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/shifts',
    id: 'listShifts',
    says: 'Who is on duty at an instant (now where none is given), or whose shifts meet the time from … until; by the shift patterns as they stand now.',
    access: 'read',
    params: inSite,
    query: v.strictObject({
      at: v.optional(timestamp),
      from: v.optional(timestamp),
      until: v.optional(timestamp),
      pattern: v.optional(shiftPatternId)
    }),
    body: null,
    answers: v.object({ shifts: v.array(shiftAnswer) }),
    call: async ({ app, site: { site }, query }) => {
      const asked = stretch(query, app.now());
      if ('status' in asked) return asked;
      const named = query.pattern === undefined ? undefined : lookup(site.shiftPatterns, query.pattern);
      if (query.pattern !== undefined && named === undefined)
        return trouble(404, 'not-found', 'There is no such shift pattern.', [
          { field: 'pattern', says: 'is no shift pattern of this site' }
        ]);
      const shifts: v.InferInput<typeof shiftAnswer>[] = [];
      const breath = breathing();
      for (const pattern of named === undefined ? Object.values(site.shiftPatterns) : [named]) {
        for (const one of dutiesBetween(pattern, asked.from, asked.until, site.timeZone)) shifts.push(toShift(one));
        if (shifts.length > MOST_SHIFTS)
          return wrong('until', `must leave at most ${MOST_SHIFTS} shifts, or a pattern be named`);
        await breath();
      }
      return ok({ shifts });
    }
  }),
  operation({
    method: 'GET',
    path: '/sites/{site}/faults',
    id: 'listFaults',
    says: 'What will not be shown as it was meant from now on, the gravest first: each is about one part of the site and says what to do.',
    access: 'read',
    params: inSite,
    query: none,
    body: null,
    answers: v.object({ faults: v.array(faultAnswer) }),
    call: ({ app, site: { site } }) => ok({ faults: faults(site, app.now()).map(toFault) })
  })
];

interface Query {
  readonly at?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const wrong = (field: string, says: string): Reply => invalid([{ field, says }]);

function stretch({ at, from, until }: Query, now: number) {
  if (at !== undefined && (from !== undefined || until !== undefined))
    return wrong('at', 'must stand alone, without from and until');
  if (from === undefined && until === undefined) {
    const instant = at === undefined ? now : Date.parse(at);
    return isTooFar(instant, now) ? tooFar('at') : { from: instant, until: instant + 1 };
  }
  if (from === undefined || until === undefined) return wrong(from === undefined ? 'from' : 'until', 'is missing');
  const [begins, ends] = [Date.parse(from), Date.parse(until)];
  if (ends <= begins) return wrong('until', 'must be after from');
  if (ends - begins > MOST_DAYS * DAY_MS) return wrong('until', `must be at most ${MOST_DAYS} days after from`);
  return isTooFar(ends, now) ? tooFar('until') : { from: begins, until: ends };
}

const toShift = ({ from, until, ...one }: Duty): v.InferInput<typeof shiftAnswer> => ({
  ...one,
  from: toTime(from),
  until: toTime(until)
});

const toFault = ({ dates, ...one }: SiteFault): v.InferInput<typeof faultAnswer> => ({ ...one, dates: [...dates] });

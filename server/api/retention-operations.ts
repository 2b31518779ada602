// How long names are kept: the last run, and what is held.
import * as v from 'valibot';
import { announcementId, siteId, workerId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { retention } from '#playlists/site/retention.ts';
import { line, localDate, timestamp } from '#playlists/site/values.ts';
import { endOf, holdFrom } from '../evidence/retention/hold-asked.ts';
import { lastRun } from '../evidence/retention/last-run.ts';
import { holdTypes, type Hold } from '../storage/retention-stores.ts';
import { ok, operation, trouble } from './operation.ts';
import * as shapes from './shapes.ts';
import { refused } from './site-operations.ts';

const count = v.pipe(v.number(), v.integer());
const inHold = v.strictObject({ site: siteId, hold: line(1, 40) });
const holdAnswer = v.object({
  id: v.string(),
  type: v.picklist(holdTypes),
  about: v.pipe(v.string(), v.description('The announcement’s or worker’s id; empty of the whole site.')),
  reason: v.string(),
  setBy: v.string(),
  setAt: timestamp,
  until: timestamp,
  endedAt: v.nullable(timestamp)
});
const until = v.pipe(localDate, v.description('The last day, a date of the site.'));

export const retentionOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/retention',
    id: 'retention',
    says: 'How long names behind answers are kept where an announcement does not say otherwise, and what the last nightly run let go of.',
    access: 'read',
    params: shapes.inSite,
    query: shapes.none,
    body: null,
    answers: v.object({
      site: v.nullable(retention),
      nextRunAt: timestamp,
      lastRun: v.nullable(
        v.object({
          ...{ at: timestamp, upTo: timestamp, answers: count, people: count, held: count },
          next: v.nullable(timestamp)
        })
      )
    }),
    call: async ({ app, site: { site } }) => {
      const run = await lastRun(app.stores.audit, site.id);
      return ok({
        site: site.retention ?? null,
        nextRunAt: iso(app.retention.state().nextAt),
        lastRun: run && { ...run, at: iso(run.at), upTo: iso(run.upTo), next: run.next === null ? null : iso(run.next) }
      });
    }
  }),
  operation({
    method: 'GET',
    path: '/sites/{site}/holds',
    id: 'listHolds',
    says: 'What is and was held, the newest first: while a hold stands, no name that it covers is let go of or erased.',
    access: 'read',
    params: shapes.inSite,
    query: shapes.none,
    body: null,
    answers: v.object({ holds: v.array(holdAnswer) }),
    call: async ({ app, siteId: site }) => ok({ holds: (await app.stores.holds.list(site, 1000)).map(onTheWire) })
  }),
  operation({
    method: 'POST',
    path: '/sites/{site}/holds',
    id: 'setHold',
    says: 'Sets a hold on an announcement, a worker or the whole site (about: null), with a reason, until the end of a day.',
    access: 'write',
    params: shapes.inSite,
    query: shapes.none,
    body: v.strictObject({
      type: v.picklist(holdTypes),
      about: v.nullable(v.union([announcementId, workerId])),
      reason: line(1, 200),
      until
    }),
    answers: v.object({ id: v.string() }),
    call: async ({ app, actor, site: { site }, body }) => {
      const id = body.about ?? '';
      const typed = { type: body.type, announcement: id, number: id, reason: body.reason, until: body.until };
      const byId = async (worker: string) => (await app.stores.people.get(site.id, worker as never))?.id ?? null;
      const hold = await holdFrom(typed, site, byId, app.now());
      if (isRefusal(hold)) return refused(hold);
      const made = app.newId();
      await app.stores.holds.set(site.id, { id: made, ...hold }, { by: actor, at: app.now() });
      return ok({ id: made });
    }
  }),
  operation({
    method: 'POST',
    path: '/sites/{site}/holds/{hold}/renew',
    id: 'renewHold',
    says: 'Gives a hold that stands another last day.',
    access: 'write',
    params: inHold,
    query: shapes.none,
    body: v.strictObject({ until }),
    answers: v.object({ ok: v.boolean() }),
    call: async ({ app, actor, site: { site }, params, body }) => {
      const end = endOf(body.until, site, app.now());
      if (isRefusal(end)) return refused(end);
      const said = { by: actor, at: app.now() };
      return (await app.stores.holds.renew(site.id, params.hold, end, said)) ? ok({ ok: true }) : gone();
    }
  }),
  operation({
    method: 'POST',
    path: '/sites/{site}/holds/{hold}/end',
    id: 'endHold',
    says: 'Ends a hold now: names that were kept long enough go the next night.',
    access: 'write',
    params: inHold,
    query: shapes.none,
    body: v.strictObject({}),
    answers: v.object({ ok: v.boolean() }),
    call: async ({ app, actor, siteId: site, params }) =>
      (await app.stores.holds.end(site, params.hold, { by: actor, at: app.now() })) ? ok({ ok: true }) : gone()
  })
];

const gone = () => trouble(404, 'not-found', 'There is no such hold that stands.');
const iso = (at: number): string => new Date(at).toISOString();
const onTheWire = ({ setAt, until, endedAt, ...one }: Hold): unknown => ({
  ...one,
  setAt: iso(setAt),
  until: iso(until),
  endedAt: endedAt === null ? null : iso(endedAt)
});

// Workers, who checked in, who acknowledged, and who has not.
import * as v from 'valibot';
import { LIBRARY } from '#playlists/site/library.ts';
import { list } from '#playlists/site/sized.ts';
import { pin, worker } from '#playlists/site/worker.ts';
import { standingOf } from '../answering/standing-of.ts';
import { heldSaid } from '../evidence/retention/held-said.ts';
import type { CheckInRow, LedgerRow, Recorded } from '../storage/ledger-stores.ts';
import { ok, operation, trouble } from './operation.ts';
import * as shapes from './shapes.ts';
import { refused } from './site-operations.ts';

const toTime = (at: number): string => new Date(at).toISOString();

export const peopleOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/workers',
    id: 'listWorkers',
    says: 'The workers on the roster of a site.',
    access: 'read',
    params: shapes.inSite,
    query: shapes.none,
    body: null,
    answers: v.object({ workers: v.array(worker) }),
    call: async ({ app, siteId }) => ok({ workers: await app.stores.people.list(siteId) })
  }),
  operation({
    method: 'PUT',
    path: '/sites/{site}/workers',
    id: 'putWorkers',
    says: 'Adds or replaces workers by id: all of them or, where one is refused, none.',
    access: 'write',
    params: shapes.inSite,
    query: shapes.none,
    body: v.strictObject({ workers: list(worker, 5000, 'workers') }),
    answers: v.object({ workers: v.number() }),
    call: async ({ app, actor, site: { site }, siteId, body }) => {
      if (siteId === LIBRARY) return trouble(409, 'not-allowed', 'The library has no workers. Add them to a site.');
      const lost = body.workers.findIndex((one) => one.crew !== null && !Object.hasOwn(site.crews, one.crew));
      if (lost >= 0) {
        return trouble(409, 'not-found', 'There is no such crew.', [
          { field: `workers.${lost}.crew`, says: 'is no crew of this site' }
        ]);
      }
      const refusal = await app.stores.people.put(siteId, body.workers, { by: actor, at: app.now() });
      return refusal === null
        ? ok({ workers: body.workers.length })
        : refused({ ...refusal, field: `workers.${refusal.field}` });
    }
  }),
  operation({
    method: 'PUT',
    path: '/sites/{site}/workers/{worker}/pin',
    id: 'setPin',
    says: 'Sets a worker’s PIN of six digits, or takes it away with null. It cannot be read back.',
    access: 'write',
    params: shapes.inWorker,
    query: shapes.none,
    body: v.strictObject({ pin: v.nullable(pin) }),
    answers: v.object({ ok: v.boolean() }),
    call: async ({ app, actor, siteId, params, body }) => {
      if ((await app.stores.people.get(siteId, params.worker)) === null)
        return trouble(404, 'not-found', 'There is no such worker.');
      await app.stores.people.setPin(siteId, params.worker, body.pin, { by: actor, at: app.now() });
      return ok({ ok: true });
    }
  }),
  operation({
    method: 'DELETE',
    path: '/sites/{site}/workers/{worker}',
    id: 'removeWorker',
    says: 'Erases a worker: name, badges, PIN and key are gone; what they confirmed stays recorded, without a name. While a hold covers them it answers 409 (held).',
    access: 'write',
    params: shapes.inWorker,
    query: shapes.none,
    body: null,
    answers: v.object({ ok: v.boolean() }),
    call: async ({ app, actor, site: { site }, siteId, params }) => {
      const done = await app.stores.erasures.erase(siteId, params.worker, { by: actor, at: app.now() });
      if (typeof done === 'object') return trouble(409, 'held', heldSaid(site, done));
      return done ? ok({ ok: true }) : trouble(404, 'not-found', 'There is no such worker.');
    }
  }),
  operation({
    method: 'GET',
    path: '/sites/{site}/announcements/{announcement}/outstanding',
    id: 'outstanding',
    says: 'Who was asked to confirm the published version, by which rule and since when, and of them who has confirmed, who is excused and who is waited for: each in one list, but for those whose time is to come.',
    access: 'read',
    params: shapes.inAnnouncement,
    query: shapes.none,
    body: null,
    answers: shapes.outstandingAnswer,
    call: async ({ app, site: { site }, siteId, params }) => {
      const one = Object.hasOwn(site.announcements, params.announcement)
        ? site.announcements[params.announcement]
        : undefined;
      if (one?.published == null) return trouble(404, 'not-found', 'There is no such published announcement.');
      const standing = await standingOf(app.stores, site, one, await app.stores.people.list(siteId), app.now());
      if (standing === null) return trouble(404, 'not-asked', 'This version asks nobody for an answer.');
      const { frozenAt, why, confirmed, excused, waiting } = standing;
      const asked = [...why.values()].map((each) => ({ ...each, since: toTime(each.since) }));
      return ok({ version: one.published.number, frozenAt: toTime(frozenAt), asked, confirmed, excused, waiting });
    }
  }),
  operation({
    method: 'GET',
    path: '/sites/{site}/acknowledgements',
    id: 'listAcknowledgements',
    says: 'Answers in the order of the ledger, beyond the seq given as after.',
    access: 'read',
    params: shapes.inSite,
    query: shapes.page,
    body: null,
    answers: v.object({ acknowledgements: v.array(shapes.acknowledgementAnswer) }),
    call: async ({ app, siteId, query }) => {
      const rows = await app.stores.ledger.rows(siteId, 'acknowledgement', Number(query.after), Number(query.limit));
      return ok({ acknowledgements: rows.map(onTheWire) });
    }
  }),
  operation({
    method: 'GET',
    path: '/sites/{site}/check-ins',
    id: 'listCheckIns',
    says: 'Check-ins in the order of the ledger, beyond the seq given as after.',
    access: 'read',
    params: shapes.inSite,
    query: shapes.page,
    body: null,
    answers: v.object({ checkIns: v.array(shapes.checkInAnswer) }),
    call: async ({ app, siteId, query }) => {
      const rows = await app.stores.ledger.rows(siteId, 'check-in', Number(query.after), Number(query.limit));
      return ok({ checkIns: rows.map(onTheWire) });
    }
  })
];

/** `rostered` is null where it was never looked up: rows from before it was. */
function workOnTheWire({ work }: CheckInRow): object {
  if (work === null) return { workedOn: null, rostered: null, shift: null };
  const { duty } = work;
  const shift = duty && { pattern: duty.pattern, crew: duty.crew, shift: duty.shift };
  return { workedOn: work.on, rostered: duty !== null, shift };
}

/** A ledger row with its instants as ISO 8601. */
function onTheWire(row: Recorded<LedgerRow>): unknown {
  const { seq, id, at, worker, display } = row;
  const before = row.recordedBefore;
  const recordedBefore = before === undefined ? null : { at: toTime(before.at), seq: before.seq };
  const common = { seq, id, at: toTime(at), worker, display, page: row.page ?? null, recordedBefore };
  if (row.type === 'check-in') return { ...common, readAt: toTime(row.readAt), ...workOnTheWire(row) };
  const { announcement, version, contentHash, language, outcome, reason, assurance, accepted, refersTo } = row;
  const { presentedFrom, presentedUntil, answeredAt, toTheEnd, choices, seed, passed, rule, offline, witness, huddle } =
    row;
  return {
    ...{ ...common, announcement, version, contentHash, language, outcome, reason, assurance },
    presentedFrom: toTime(presentedFrom),
    presentedUntil: presentedUntil === null ? null : toTime(presentedUntil),
    answeredAt: toTime(answeredAt),
    ...{ toTheEnd, choices, seed, passed, rule },
    offline:
      offline === undefined
        ? null
        : { earliest: toTime(offline.earliest), latest: toTime(offline.latest), marks: offline.marks },
    witness: witness ?? null,
    huddle: huddle ?? null,
    statement: row.statement ?? null,
    reviewed: row.reviewed ?? null,
    ...{ accepted, refersTo }
  };
}

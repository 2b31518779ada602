// Who is excused, by whom, from when until when.
import * as v from 'valibot';
import { excusalBody } from '#playlists/answer/excusal-body.ts';
import { excuses } from '#playlists/answer/excusal.ts';
import { announcementId, siteId, workerId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { timestamp } from '#playlists/site/values.ts';
import { clientId } from '#playlists/wire/client-id.ts';
import { endExcusal, excuse } from '../answering/excuse.ts';
import type { KeptExcusal } from '../storage/asked-stores.ts';
import { ok, operation, trouble } from './operation.ts';
import * as shapes from './shapes.ts';
import { refused } from './site-operations.ts';

const inExcusal = v.strictObject({ site: siteId, excusal: clientId });
const excusalAnswer = v.object({
  id: clientId,
  worker: workerId,
  reason: v.picklist(excuses),
  from: timestamp,
  until: v.nullable(timestamp),
  announcement: v.nullable(announcementId),
  by: v.object({ type: v.picklist(['worker', 'account', 'token', 'roster']), id: v.optional(v.string()) }),
  saidAt: timestamp
});

export const excusalOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/excusals',
    id: 'listExcusals',
    says: 'Who is excused at an instant (now where none is given), and why.',
    access: 'read',
    params: shapes.inSite,
    query: v.strictObject({ at: v.optional(timestamp) }),
    body: null,
    answers: v.object({ excusals: v.array(excusalAnswer) }),
    call: async ({ app, siteId: site, query }) => {
      const at = query.at === undefined ? app.now() : Date.parse(query.at);
      return ok({ excusals: (await app.stores.excusals.holding(site, at, at + 1)).map(onTheWire) });
    }
  }),
  operation({
    method: 'PUT',
    path: '/sites/{site}/excusals/{excusal}',
    id: 'excuse',
    says: 'Excuses a worker from answering, by an id of the caller’s: the same again is the same excusal.',
    access: 'write',
    params: inExcusal,
    query: shapes.none,
    body: excusalBody,
    answers: excusalAnswer,
    call: async ({ app, actor, site: { site }, params, body }) => {
      const by = { type: 'token', id: 'id' in actor ? actor.id : '' } as const;
      const made = await excuse(app.stores, site, params.excusal, body, by, app.now());
      return isRefusal(made) ? refused(made) : ok(onTheWire(made));
    }
  }),
  operation({
    method: 'POST',
    path: '/sites/{site}/excusals/{excusal}/end',
    id: 'endExcusal',
    says: 'Ends an excusal at an instant. At its start or before, it never held.',
    access: 'write',
    params: inExcusal,
    query: shapes.none,
    body: v.strictObject({ at: timestamp }),
    answers: excusalAnswer,
    call: async ({ app, actor, siteId: site, params, body }) => {
      const said = { by: { type: 'token', id: 'id' in actor ? actor.id : '' }, at: app.now() } as const;
      const ended = await endExcusal(app.stores, site, params.excusal, Date.parse(body.at), said);
      return ended === null ? trouble(404, 'not-found', 'There is no such excusal.') : ok(onTheWire(ended));
    }
  })
];

const onTheWire = ({ from, until, saidAt, ...one }: KeptExcusal): unknown => ({
  ...one,
  from: new Date(from).toISOString(),
  until: until === null ? null : new Date(until).toISOString(),
  saidAt: new Date(saidAt).toISOString()
});

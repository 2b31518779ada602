// A worker's badges, and what is done to them.
import * as v from 'valibot';
import { standingOf } from '#playlists/answer/badge-life.ts';
import { badgeAct, blockReasons } from '#playlists/site/badge-act.ts';
import { displayId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { timestamp } from '#playlists/site/values.ts';
import { badgeCode } from '#playlists/site/worker.ts';
import { carryOutBadgeAct } from '../people/carry-out-badge-act.ts';
import type { KeptBadge } from '../storage/badge-stores.ts';
import { ok, operation, trouble } from './operation.ts';
import * as shapes from './shapes.ts';
import { refused } from './site-operations.ts';

const badge = v.object({
  badge: badgeCode,
  standing: v.picklist(['valid', 'to-come', 'over', 'blocked']),
  issuedAt: v.nullable(timestamp),
  validFrom: v.nullable(timestamp),
  validUntil: v.nullable(timestamp),
  blockedAt: v.nullable(timestamp),
  why: v.nullable(v.picklist(blockReasons)),
  replacedBy: v.nullable(badgeCode),
  refusedAt: v.nullable(timestamp),
  refusedDisplay: v.nullable(displayId)
});
export const badgeOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/workers/{worker}/badges',
    id: 'listBadges',
    says: 'A worker’s badges with their dates, blocked ones too, and when a kiosk last refused each.',
    access: 'read',
    params: shapes.inWorker,
    query: shapes.none,
    body: null,
    answers: v.object({ badges: v.array(badge) }),
    call: async ({ app, siteId, params }) => {
      if ((await app.stores.people.get(siteId, params.worker)) === null) return noWorker();
      const all = await app.stores.badges.list(siteId, params.worker);
      return ok({ badges: all.map((one) => onTheWire(one, app.now())) });
    }
  }),
  operation({
    method: 'POST',
    path: '/sites/{site}/workers/{worker}/badges',
    id: 'actOnBadge',
    says: 'Issues, dates, blocks, unblocks or replaces a badge of a worker, and answers the badge that now stands. Where no code is given, one is made.',
    access: 'write',
    params: shapes.inWorker,
    query: shapes.none,
    body: badgeAct,
    answers: v.object({ badge }),
    call: async ({ app, actor, siteId, params, body }) => {
      const done = await carryOutBadgeAct(app.stores, siteId, params.worker, body, { by: actor, at: app.now() });
      return isRefusal(done) ? refused(done) : ok({ badge: onTheWire(done, app.now()) });
    }
  })
];

const noWorker = () => trouble(404, 'not-found', 'There is no such worker.');
const toTime = (at: number): string => new Date(at).toISOString();
const toTimeOrNull = (at: number | null | undefined): string | null => (at == null ? null : toTime(at));

const onTheWire = (one: KeptBadge, at: number) => ({
  badge: one.code,
  standing: standingOf(one, at),
  issuedAt: toTimeOrNull(one.issuedAt),
  validFrom: toTimeOrNull(one.validFrom),
  validUntil: toTimeOrNull(one.validUntil),
  blockedAt: toTimeOrNull(one.blockedAt),
  why: one.blocked?.why ?? null,
  replacedBy: one.replacedBy,
  refusedAt: toTimeOrNull(one.refused?.at),
  refusedDisplay: one.refused?.display ?? null
});

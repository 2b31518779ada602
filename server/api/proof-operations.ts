// What was wrong with displays, and what was on their glass against what was planned.
import * as v from 'valibot';
import { displayId } from '#playlists/site/ids.ts';
import { localDate, timestamp } from '#playlists/site/values.ts';
import { dayBounds } from '../plays/day-bounds.ts';
import { MOST_AT_ONCE, proofOfPlay } from '../plays/proof-of-play.ts';
import { incidentAnswer, toIncident } from './health-shapes.ts';
import { invalid, ok, operation } from './operation.ts';
import { proofAnswer, toProof } from './proof-shapes.ts';
import { countText, inSite } from './shapes.ts';

const DAY_MS = 86_400_000;

export const proofOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/incidents',
    id: 'listIncidents',
    says: 'When something was wrong with displays, and when the server was down: the newest first, of the last 30 days where no other stretch is asked. `before` is the last `id` seen.',
    access: 'read',
    params: inSite,
    query: v.strictObject({
      display: v.optional(displayId),
      from: v.optional(timestamp),
      until: v.optional(timestamp),
      before: v.optional(countText(999_999_999)),
      limit: v.optional(countText(1000), '100')
    }),
    body: null,
    answers: v.object({ incidents: v.array(incidentAnswer) }),
    call: async ({ app, siteId, query }) => {
      const until = query.until === undefined ? app.now() + 1 : Date.parse(query.until);
      const list = await app.stores.incidents.list({
        site: siteId,
        display: query.display ?? null,
        from: query.from === undefined ? until - 30 * DAY_MS : Date.parse(query.from),
        until,
        before: query.before === undefined ? null : Number(query.before),
        most: Number(query.limit)
      });
      return ok({ incidents: list.map(toIncident) });
    }
  }),
  operation({
    method: 'GET',
    path: '/sites/{site}/proof',
    id: 'proofOfPlay',
    says: 'What was on the glass on a day of the site’s calendar against what was planned, by display and announcement. What no display measured is unmeasured, never guessed.',
    access: 'read',
    params: inSite,
    query: v.strictObject({ day: localDate, display: v.optional(displayId) }),
    body: null,
    answers: proofAnswer,
    call: async ({ app, site: { site }, siteId, query }) => {
      const { from, until } = dayBounds(query.day, site.timeZone);
      if (query.display === undefined && Object.keys(site.displays).length > MOST_AT_ONCE)
        return invalid([{ field: 'display', says: `must be given: the site has more than ${MOST_AT_ONCE}` }]);
      return ok(toProof(query.day, await proofOfPlay(app, siteId, query.display ?? null, from, until)));
    }
  })
];

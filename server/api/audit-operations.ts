// The audit: who did what, when, to what, in order.
import * as v from 'valibot';
import { displayId, workerId } from '#playlists/site/ids.ts';
import { timestamp } from '#playlists/site/values.ts';
import { auditActs, SERVER, type AuditRow } from '../storage/audit-stores.ts';
import { ok, operation, trouble } from './operation.ts';
import * as shapes from './shapes.ts';

const plain = v.union([v.string(), v.number(), v.boolean(), v.null()]);
const values = v.nullable(v.record(v.string(), v.union([plain, v.array(plain)])));
const row = v.object({
  seq: v.number(),
  at: timestamp,
  by: v.object({ type: v.string(), id: v.optional(v.string()), display: v.optional(v.nullable(displayId)) }),
  act: v.picklist(auditActs),
  what: v.string(),
  about: v.string(),
  worker: v.nullable(workerId),
  revision: v.nullable(v.number()),
  values: v.object({ before: values, after: values })
});

export const auditOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/audit',
    id: 'listAudit',
    says: 'Who did what to this site, at the desk, by the API or at a kiosk, in order, beyond the seq given as after: changes, looks at named data, files taken away, workers, badges, tokens. Ids alone; of words that somebody typed only that they are others.',
    access: 'read',
    params: shapes.inSite,
    query: shapes.page,
    body: null,
    answers: v.object({ rows: v.array(row) }),
    call: async ({ app, siteId, query }) => {
      const rows = await app.stores.audit.after(siteId, Number(query.after), Number(query.limit));
      return ok({ rows: rows.map(onTheWire) });
    }
  }),
  operation({
    method: 'GET',
    path: '/audit',
    id: 'listServerAudit',
    says: 'The server’s own audit, for tokens of every site: signing in, accounts, tokens, commands.',
    access: 'read',
    params: shapes.none,
    query: shapes.page,
    body: null,
    answers: v.object({ rows: v.array(row) }),
    call: async ({ app, token, query }) => {
      if (token.site !== null) return trouble(403, 'not-allowed', 'This token is for one site alone.');
      const rows = await app.stores.audit.after(SERVER, Number(query.after), Number(query.limit));
      return ok({ rows: rows.map(onTheWire) });
    }
  })
];

const onTheWire = ({ site: _site, at, ...told }: AuditRow) => ({ ...told, at: new Date(at).toISOString() });

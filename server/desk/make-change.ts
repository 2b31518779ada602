// What every admin form action ends in: parse what the form gave, make the change, answer the page in words.
import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { change as changeSchema } from '#playlists/site/change.ts';
import { parse, type Fault } from '#playlists/site/parse.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';

export interface FormTrouble {
  /** A stable code: `invalid` or a refusal's. */
  code: string;
  faults: Fault[];
}

/** Makes `raw` (an unparsed Change) on the site as the signed-in account; null when done, else what to show beside the fields. */
export async function makeChange(
  event: RequestEvent,
  site: SiteId,
  raw: unknown,
  baseRevision: number | null = null
): Promise<ActionFailure<FormTrouble> | null> {
  const { app, account } = event.locals;
  if (account === null) return trouble(401, 'signed-out', [{ field: '', says: 'Sign in again.' }]);
  const parsed = parse(changeSchema, raw);
  if (!parsed.ok) return trouble(400, 'invalid', [...parsed.faults]);
  const done = await app.sites.change(site, { type: 'account', id: account.id }, parsed.value, { baseRevision });
  if (isRefusal(done)) return trouble(409, done.refusal, [{ field: done.field, says: done.says }]);
  return null;
}

export function trouble(status: number, code: string, faults: Fault[]): ActionFailure<FormTrouble> {
  return fail(status, { code, faults });
}

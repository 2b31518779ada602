import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { parse } from '#playlists/site/parse.ts';
import { readJson } from '#server/http/read-json.ts';
import { setCookie } from '#server/http/cookies.ts';
import type { RequestHandler } from './$types';

const body = v.strictObject({ claim: v.pipe(v.string('must be text'), v.maxLength(64)) });

export const POST: RequestHandler = async (event) => {
  const parsed = parse(body, await readJson(event.request));
  if (!parsed.ok)
    return json({ code: 'invalid', says: 'The claim could not be read.', faults: parsed.faults }, { status: 400 });
  const claimed = event.locals.app.pairing.claim(parsed.value.claim, event.locals.app.now());
  if (claimed === null)
    return json({ code: 'claim-over', says: 'This took too long. Pair the display again.' }, { status: 403 });
  setCookie(event, 'display', claimed.token);
  return json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
};

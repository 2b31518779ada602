import { redirect } from '@sveltejs/kit';
import { setCookie } from '#server/http/cookies.ts';
import type { PageServerLoad } from './$types';

const STATUS: Readonly<Record<string, number>> = { forged: 403, wait: 429 };

// The token is swapped at once, so that what stays in the phone's history proves nothing later.
export const load: PageServerLoad = (event) => {
  const scanned = event.locals.app.answering.scan(event.params.token, event.locals.address);
  event.setHeaders({ 'cache-control': 'no-store' });
  if (scanned.type === 'refused') {
    event.locals.status = STATUS[scanned.code] ?? 410;
    return { code: scanned.code, says: scanned.says };
  }
  setCookie(event, 'ticket', scanned.ticket);
  redirect(303, '/answer');
};

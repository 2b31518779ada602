import { version } from '$app/environment';
import { fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { parse } from '#playlists/site/parse.ts';
import { language } from '#playlists/site/values.ts';
import { clientId } from '#playlists/wire/client-id.ts';
import { MOST_QUESTIONS } from '#playlists/site/confirming.ts';
import { outcomes, reasons } from '#playlists/wire/floor.ts';
import { clearCookie, readCookie, setCookie } from '#server/http/cookies.ts';
import { readForm } from '#server/http/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

const answerForm = v.object({
  id: clientId,
  language,
  /** Whose words the buttons had. */
  saidIn: language,
  outcome: v.picklist(outcomes, 'must be one of the four answers'),
  reason: v.nullable(v.picklist(reasons)),
  choices: v.nullable(v.array(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)))))
});
const signInForm = v.object({
  number: v.pipe(v.string(), v.maxLength(20)),
  /** Sealed by the page's script. */
  sealed: v.optional(v.pipe(v.string(), v.maxLength(120)), ''),
  /** As it was typed, where there is no script; over https alone. */
  pin: v.optional(v.pipe(v.string(), v.maxLength(12)), '')
});

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { answering } = event.locals.app;
  const session = readCookie(event, 'answer');
  const found = session === null ? null : await answering.phoneNotice(session);
  if (found !== null && 'over' in found) return { state: 'over' as const, message: found.over };
  if (found !== null) {
    return {
      state: 'notice' as const,
      firstName: found.firstName,
      notice: { ...found.due, languages: found.languages },
      waitMs: found.waitMs,
      id: crypto.randomUUID().replaceAll('-', '')
    };
  }
  const ticket = readCookie(event, 'ticket');
  const seal = ticket === null ? null : answering.signInWith(ticket);
  if (seal !== null) return { state: 'sign-in' as const, seal, isSecure: isSecure(event) };
  return { state: 'over' as const, message: 'Scan the code on the screen.' };
};

export const actions: Actions = {
  async signIn(event) {
    const form = parse(signInForm, await fields(event));
    if (!form.ok) return fail(400, { code: 'invalid', says: 'Type your number and your PIN.' });
    const { number, sealed, pin } = form.value;
    // Whoever listens on a plain line must not read a PIN: the page sends none there that is not sealed.
    if (sealed === '' && !isSecure(event)) return fail(400, { code: 'unsealed', says: UNSEALED });
    const done = await event.locals.app.answering.signIn(
      readCookie(event, 'ticket') ?? '',
      number,
      sealed === '' ? { typed: pin } : { sealed },
      event.locals.address
    );
    if (done.type === 'refused') return fail(done.code === 'wait' ? 429 : 403, { code: done.code, says: done.says });
    clearCookie(event, 'ticket');
    setCookie(event, 'answer', done.session);
    return { code: 'in', says: '' };
  },

  async answer(event) {
    const form = parse(answerForm, answerIn(await fields(event)));
    if (!form.ok) return fail(400, { code: 'invalid', says: 'Choose one of the four answers.' });
    const session = readCookie(event, 'answer') ?? '';
    const { answering } = event.locals.app;
    const found = await answering.phoneNotice(session);
    const done = await answering.phoneAnswer(session, { ...form.value, page: version });
    if (done.type === 'refused') return fail(409, { code: done.code, says: done.says });
    const firstName = found !== null && 'firstName' in found ? found.firstName : '';
    return { code: 'recorded', says: '', firstName, outcome: form.value.outcome };
  }
};

const UNSEALED = 'This phone’s browser cannot protect the PIN. Please confirm at a kiosk.';
const isSecure = ({ locals }: RequestEvent): boolean => locals.origin.startsWith('https:');

/** The buttons of the reasons say both, `cannot no-glasses`; a question's choice is `choice-2`, by its place in the notice. */
function answerIn({ id, language, saidIn, outcome, ...more }: Record<string, unknown>): Record<string, unknown> {
  const [said, reason = null] = String(outcome).split(' ');
  const choices = Array.from({ length: MOST_QUESTIONS }, (_, place) => {
    const given = more[`choice-${place}`];
    return given === undefined ? null : Number(given);
  });
  const last = choices.findLastIndex((one) => one !== null);
  return { id, language, saidIn, outcome: said, reason, choices: last === -1 ? null : choices.slice(0, last + 1) };
}

async function fields(event: RequestEvent): Promise<Record<string, unknown>> {
  return Object.fromEntries(await readForm(event.request));
}

// A pack or report as the desk hands it out: what it is about stands in the address, and who asked for it is noted before its first byte. Where
// none is made the form is shown again and says why.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isRefusal, type Refusal } from '#playlists/site/refusal.ts';
import { choiceFrom, type TypedChoice } from '../evidence/pack/typed-choice.ts';
import type { FormTrouble } from './make-change.ts';
import { clearCookie, readCookie, setCookie } from '../http/cookies.ts';
import { siteHere } from './site-here.ts';

type Event = RequestEvent<{ site: string }>;

/** What is typed so far, for the form. */
export function typedHere({ url }: Pick<Event, 'url'>): TypedChoice {
  const typed = (name: keyof TypedChoice): string => (url.searchParams.get(name) ?? '').slice(0, 100);
  return {
    announcement: typed('announcement'),
    version: typed('version'),
    number: typed('number'),
    crew: typed('crew'),
    from: typed('from'),
    until: typed('until')
  };
}

/** Why none was made, for the form that is shown again, once. */
export function troubleHere(event: Event): FormTrouble | null {
  const [refusal, field, says] = readCookie(event, 'refused')?.split('\n') ?? [];
  if (refusal === undefined || field === undefined || says === undefined) return null;
  clearCookie(event, 'refused');
  return { code: refusal, faults: [{ field, says }] };
}

/** Throws Kit's redirect back to the form where none is made. */
export async function packHere(
  event: Event,
  makes: 'pack' | 'report'
): Promise<{ body: ReadableStream; name: string }> {
  const { site } = siteHere(event);
  const { app, account } = event.locals;
  const choice = await chosen(event);
  if (isRefusal(choice)) refusedHere(event, choice);
  const { announcement, worker, crew } = choice;
  const of = worker === null ? { about: announcement ?? crew ?? '' } : { worker };
  if (account !== null) {
    const by = { type: 'account', id: account.id } as const;
    await app.stores.audit.note(site.id, { by, act: 'export', what: makes, ...of }, app.now());
  }
  const made = await app.packs.make(makes, site, choice);
  if (isRefusal(made)) refusedHere(event, made);
  const day = new Date(app.now()).toISOString().slice(0, 10);
  return { body: made, name: `evidence-${site.id}-${day}` };
}

function refusedHere(event: Event, { refusal, field, says }: Refusal): never {
  setCookie(event, 'refused', [refusal, field, says].join('\n'));
  redirect(303, `/admin/${event.params.site}/evidence${event.url.search}`);
}

function chosen(event: Event): ReturnType<typeof choiceFrom> {
  const { site } = siteHere(event);
  const { people } = event.locals.app.stores;
  return choiceFrom(typedHere(event), site, async (number) => (await people.byNumber(site.id, number))?.id ?? null);
}

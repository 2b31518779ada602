// A pack or report as the desk hands it out: what it is about stands in the address, and who asked for it is noted before its first byte.
import { error, redirect } from '@sveltejs/kit';
import { isRefusal } from '#playlists/site/refusal.ts';
import { choiceFrom, type TypedChoice } from '../evidence/pack/typed-choice.ts';
import type { FormTrouble } from './make-change.ts';
import { siteHere } from './site-here.ts';

type Event = { locals: App.Locals; params: { site: string }; url: URL };

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

/** What is wrong with what was typed, for the form that is shown again after it was refused. */
export async function troubleHere(event: Event): Promise<FormTrouble | null> {
  if (!event.url.searchParams.has(REFUSED)) return null;
  const choice = await chosen(event);
  return isRefusal(choice) ? { code: choice.refusal, faults: [{ field: choice.field, says: choice.says }] } : null;
}

/** Throws Kit's redirect back to the form where it is not understood, and its 400 with a sentence where it cannot be made. */
export async function packHere(
  event: Event,
  makes: 'pack' | 'report'
): Promise<{ body: ReadableStream; name: string }> {
  const { site } = siteHere(event);
  const { app, account } = event.locals;
  const choice = await chosen(event);
  if (isRefusal(choice)) {
    const again = new URLSearchParams(event.url.searchParams);
    again.set(REFUSED, makes);
    redirect(303, `/admin/${site.id}/evidence?${again.toString()}`);
  }
  const { announcement, worker, crew } = choice;
  const of = worker === null ? { about: announcement ?? crew ?? '' } : { worker };
  if (account !== null) {
    const by = { type: 'account', id: account.id } as const;
    await app.stores.audit.note(site.id, { by, act: 'export', what: makes, ...of }, app.now());
  }
  const made = await app.packs.make(makes, site, choice);
  if (isRefusal(made)) error(made.refusal === 'too-many' ? 503 : 400, made.says);
  const day = new Date(app.now()).toISOString().slice(0, 10);
  return { body: made, name: `evidence-${site.id}-${day}` };
}

const REFUSED = 'refused';

function chosen(event: Event): ReturnType<typeof choiceFrom> {
  const { site } = siteHere(event);
  const { people } = event.locals.app.stores;
  return choiceFrom(typedHere(event), site, async (number) => (await people.byNumber(site.id, number))?.id ?? null);
}

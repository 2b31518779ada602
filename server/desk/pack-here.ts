// A pack or report as the desk hands it out: what it is about stands in the address, and who asked for it is noted before its first byte.
import { error } from '@sveltejs/kit';
import { isRefusal } from '#playlists/site/refusal.ts';
import { choiceFrom, type TypedChoice } from '../evidence/pack/typed-choice.ts';
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

/** Throws Kit's 400 with a sentence where it cannot be made. */
export async function packHere(
  event: Event,
  makes: 'pack' | 'report'
): Promise<{ body: ReadableStream; name: string }> {
  const { site } = siteHere(event);
  const { app, account } = event.locals;
  const byNumber = async (number: string) => (await app.stores.people.byNumber(site.id, number))?.id ?? null;
  const choice = await choiceFrom(typedHere(event), site, byNumber);
  if (isRefusal(choice)) error(400, choice.says);
  const { announcement, worker, crew } = choice;
  const about = announcement ?? worker ?? crew ?? '';
  if (account !== null)
    await app.stores.looks.note(site.id, { by: { type: 'account', id: account.id }, what: makes, about }, app.now());
  const made = await app.packs.make(makes, site, choice);
  if (isRefusal(made)) error(made.refusal === 'too-many' ? 503 : 400, made.says);
  const day = new Date(app.now()).toISOString().slice(0, 10);
  return { body: made, name: `evidence-${site.id}-${day}` };
}

// The day's proof of play that an admin page is about, from its address.
import type { Site } from '#playlists/site/site.ts';
import { proofOfDay, type ProofOfDay } from './proof-of-day.ts';
import { siteHere } from './site-here.ts';

export async function proofHere(event: {
  locals: App.Locals;
  params: { site: string };
  url: URL;
}): Promise<{ readonly site: Site; readonly proof: ProofOfDay }> {
  const { site } = siteHere(event);
  const { searchParams } = event.url;
  const typed = { day: searchParams.get('day') ?? '', display: searchParams.get('display') ?? '' };
  return { site, proof: await proofOfDay(event.locals.app, site, typed) };
}

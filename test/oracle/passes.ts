// [L4] to [L7] Which slides a playlist gives at an instant: entries that count, by their weights, nested ones whole, in each language.
import type { Slide } from '#playlists/program/program.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { AnnouncementId, PlaylistId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { PlaylistItem } from '#playlists/site/playlist.ts';
import type { Language } from '#playlists/site/values.ts';
import { type Floor, isValid, runs } from './floor.ts';

/** One pass of all these playlists, one after the other, for each language, or two, of the display; equal passes are one [L4]. */
export function loopOf(floor: Floor, playlists: readonly PlaylistId[], at: number): Slide[] {
  const passes = new Map<string, Slide[]>();
  for (const languages of languagesAtOnce(floor)) {
    const pass = playlists.flatMap((id) => passOf(floor, id, languages, at));
    if (!passes.has(JSON.stringify(pass))) passes.set(JSON.stringify(pass), pass);
  }
  return [...passes.values()].flat();
}

/** Whether anything of it would be on the glass [P5]; what is shown in one language is shown in each. */
export const hasSomething = (floor: Floor, playlist: PlaylistId, at: number): boolean =>
  loopOf(floor, [playlist], at).length > 0;

function passOf(floor: Floor, id: PlaylistId, languages: readonly Language[], at: number): Slide[] {
  const comings = lookup(floor.site.playlists, id)!.items.flatMap((item, listed) => {
    const slides = counts(floor, item, at) ? slidesOf(floor, item, languages, at) : [];
    return Array.from({ length: item.weight }, (_, k) => ({ slides, listed, k, weight: item.weight }));
  });
  // (k + ½) / w, compared without dividing.
  const place = (a: { k: number }, b: { weight: number }): number => (2 * a.k + 1) * b.weight;
  comings.sort((a, b) => place(a, b) - place(b, a) || a.listed - b.listed);
  return comings.flatMap((one) => one.slides);
}

function counts({ display, ...floor }: Floor, item: PlaylistItem, at: number): boolean {
  return (
    (item.tags.length === 0 || item.tags.some((tag) => display.tags.includes(tag))) &&
    isValid(item, at) &&
    (item.rule === null || runs({ display, ...floor }, item.rule, at))
  );
}

function slidesOf(floor: Floor, item: PlaylistItem, languages: readonly Language[], at: number): Slide[] {
  if (item.type === 'playlist') return passOf(floor, item.playlist, languages, at);
  const one = lookup(floor.site.announcements, item.announcement as AnnouncementId)!;
  if (one.published === null || one.withdrawnAt !== null || !isValid(one, at)) return [];
  const { number: version, contentHash } = one.published;
  const shown = shownIn(floor, one.published, languages);
  const beside = languages.find((each) => each !== shown && each in one.published!.content.texts) ?? null;
  const dwellMs = item.seconds * 1000;
  return [{ announcement: one.id, version, content: contentHash, language: shown, beside, dwellMs }];
}

/** Where it lacks the language: the first it has of the display's, then of the site's, then by name [L5]. */
function shownIn(
  floor: Floor,
  { content }: Pick<NonNullable<Announcement['published']>, 'content'>,
  languages: readonly Language[]
): Language {
  const has = (Object.keys(content.texts) as Language[]).sort();
  return [...languages, ...floor.display.languages, ...floor.site.languages, ...has].find((one) => has.includes(one))!;
}

function languagesAtOnce({ site, display }: Floor): (readonly Language[])[] {
  const rest = [...(display.languages.length > 0 ? display.languages : site.languages)];
  const groups: Language[][] = [];
  while (rest.length > 0) groups.push(rest.splice(0, display.languageMode === 'two-at-once' ? 2 : 1));
  return groups;
}

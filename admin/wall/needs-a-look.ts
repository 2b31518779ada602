// What on the floor somebody should look at: displays that are gone or without hardware, announcements that some cannot read.
import { announcementState } from '#playlists/site/announcement.ts';
import type { Site } from '#playlists/site/site.ts';
import type { DisplayState } from '#playlists/wire/desk.ts';
import { languageName } from '#display/words/language-name.ts';

export interface Look {
  readonly says: string;
  readonly about: string;
  readonly href: string;
  readonly urgent: boolean;
}

/** `gone`, `wrong` (on line, and something is wrong with it) and `unpaired` are names of displays. */
export function needsALook(
  site: Site,
  gone: readonly string[],
  wrong: readonly string[],
  unpaired: readonly string[],
  at: number
): readonly Look[] {
  const here = `/admin/${site.id}`;
  const looks: Look[] = [];
  if (gone.length > 0) {
    const says = `${gone.length} ${gone.length === 1 ? 'display' : 'displays'} gone`;
    looks.push({ says, about: some(gone), href: `${here}/displays`, urgent: true });
  }
  if (wrong.length > 0) {
    const says = `${wrong.length} ${wrong.length === 1 ? 'display does' : 'displays do'} not show what is planned`;
    looks.push({ says, about: some(wrong), href: `${here}/displays`, urgent: true });
  }
  if (unpaired.length > 0) {
    looks.push({
      says: `${unpaired.length} not paired`,
      about: some(unpaired),
      href: `${here}/displays`,
      urgent: false
    });
  }
  const onFloor = Object.values(site.announcements).filter((one) => announcementState(one, at) === 'published');
  for (const language of site.languages) {
    const without = onFloor.filter((one) => one.published && !(language in one.published.content.texts)).length;
    if (without === 0) continue;
    const says = `${without} ${without === 1 ? 'announcement has' : 'announcements have'} no ${languageName(language)} text`;
    looks.push({ says, about: '', href: `${here}/announcements`, urgent: false });
  }
  return looks;
}

/** Null where nothing is to be said of it. */
export function standing(state: DisplayState | null): 'gone' | 'wrong' | 'unpaired' | null {
  if (state === null || !state.paired) return 'unpaired';
  if (!state.online) return 'gone';
  return state.incident === null ? null : 'wrong';
}

/** The first three names, and how many more. */
const some = (names: readonly string[]): string =>
  names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');

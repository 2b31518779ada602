// Playlists that are longer than the windows they are shown in, so that their end is never seen (RULES.md, F12).
import type { PlaylistId } from '../site/ids.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Schedule } from '../site/schedule.ts';
import type { Site } from '../site/site.ts';
import type { Language } from '../site/values.ts';
import { durationInWords } from '../calendar/in-words.ts';
import { bestLanguage } from '../program/best-language.ts';
import type { Coming } from '../program/playing.ts';
import type { Window } from '../time/windows.ts';
import { kindsOf, passesIn } from './display-kinds.ts';
import type { Floor } from './floor.ts';
import { type SiteFault, fault } from './site-fault.ts';

/** Looking into a long playlist takes long; more than these are no news. */
const MOST_FOUND = 100;

export function playlistsLongerThanWindow(floor: Floor): readonly SiteFault[] {
  const { site } = floor;
  const mostMs = longestPasses(site);
  const mostLanguages = Math.max(site.languages.length, ...listed(site.displays).map((one) => one.languages.length));
  const found: SiteFault[] = [];
  for (const one of listed(site.schedules)) {
    // What breaks in takes turns over the hours, whatever the window.
    const longest = one.mode.type === 'interrupt' ? undefined : longestOf(floor.windowsOf(one.rule));
    if (longest === undefined || mostMs(one.playlist) * mostLanguages <= lengthOf(longest)) continue;
    const passOn = passesIn(site, one.playlist, longest);
    const cuts = kindsOf(floor.displaysOf(one.targets)).flatMap((display) => {
      const own = display.languages.length > 0 ? display.languages : site.languages;
      // Two at once take fewer rounds; how many is not asked here.
      const languages = display.languageMode === 'in-turn' ? own : own.slice(0, 1);
      return cutOf(passOn?.(display) ?? [], languages, site.languages, lengthOf(longest));
    });
    const [worst] = cuts.sort((a, b) => b.lost - a.lost);
    if (worst !== undefined) found.push(told(floor, one, worst, lengthOf(longest)));
    if (found.length === MOST_FOUND) break;
  }
  return found;
}

/** What one pass takes where every entry counts: few playlists come near the length of their windows, and only those are looked into. */
function longestPasses({ playlists }: Site): (id: PlaylistId) => number {
  const known = new Map<PlaylistId, number>();
  return function longest(id): number {
    const before = known.get(id);
    if (before !== undefined) return before;
    const ms: number = (lookup(playlists, id)?.items ?? []).reduce(
      (sum, item) => sum + item.weight * (item.type === 'playlist' ? longest(item.playlist) : item.seconds * 1000),
      0
    );
    known.set(id, ms);
    return ms;
  };
}

const lengthOf = ({ from, until }: Window): number => until - from;

/** None where one of them never ends. */
function longestOf([first, ...others]: readonly Window[]): Window | undefined {
  const longest = others.reduce(
    (most, one) => (most !== undefined && lengthOf(one) > lengthOf(most) ? one : most),
    first
  );
  return longest !== undefined && Number.isFinite(lengthOf(longest)) ? longest : undefined;
}

interface Cut {
  readonly roundMs: number;
  readonly slides: number;
  /** Slides of the first round that do not come; 0 where only other languages don't. */
  readonly lost: number;
  readonly languages: number;
}

/** Its loop counts from the window's opening [L3]; where what it holds changes after that, it counts anew, and nothing is said. */
function cutOf(
  pass: readonly Coming[],
  wanted: readonly Language[],
  others: readonly Language[],
  longestMs: number
): Cut[] {
  const rounds = new Set(wanted.map((one) => languagesOf(pass, one, [...wanted, ...others]).join()));
  let [roundMs, lost] = [0, 0];
  for (const { seconds } of pass) {
    if (roundMs >= longestMs) lost += 1;
    roundMs += seconds * 1000;
  }
  if (roundMs * rounds.size <= longestMs) return [];
  return [{ roundMs, slides: pass.length, lost, languages: rounds.size }];
}

const languagesOf = (pass: readonly Coming[], wanted: Language, others: readonly Language[]) =>
  pass.map(({ published }) => bestLanguage(published.content.texts, wanted, others));

function told({ site }: Floor, { id, name, playlist }: Schedule, cut: Cut, longestMs: number): SiteFault {
  const called = lookup(site.playlists, playlist)?.name ?? playlist;
  const each = cut.languages > 1 ? ` in each of ${cut.languages} languages` : '';
  const lost =
    cut.roundMs <= longestMs
      ? 'it is not seen in every language'
      : cut.lost === 0
        ? 'its last slide is cut short'
        : `its last ${cut.lost} of ${cut.slides} slides are not seen`;
  const says = `One pass of “${called}” takes ${durationInWords(cut.roundMs)}${each}, but “${name}” runs for ${durationInWords(longestMs)} at most: ${lost}. Shorten the playlist, or let the schedule run longer.`;
  return fault('playlist-longer-than-window', { type: 'schedule', id, field: 'rule' }, says);
}

// Playlists that are longer than the windows they are shown in, so that their end is never seen (RULES.md, F12).
import type { Display } from '../site/display.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Schedule } from '../site/schedule.ts';
import type { Language } from '../site/values.ts';
import { durationInWords } from '../calendar/in-words.ts';
import { bestLanguage } from '../program/best-language.ts';
import type { Coming } from '../program/playing.ts';
import type { Window } from '../time/windows.ts';
import { kindsOf, passIn } from './display-kinds.ts';
import type { Floor } from './floor.ts';
import { type SiteFault, fault } from './site-fault.ts';

export function playlistsLongerThanWindow(floor: Floor): readonly SiteFault[] {
  return listed(floor.site.schedules).flatMap((one) => {
    // What breaks in takes turns over the hours, whatever the window.
    const longest = one.mode.type === 'interrupt' ? undefined : longestOf(floor.windowsOf(one.rule));
    if (longest === undefined) return [];
    const cuts = kindsOf(floor.displaysOf(one.targets)).flatMap((display) => cutOn(floor, one, display, longest));
    const [worst] = cuts.sort((a, b) => b.lost - a.lost);
    return worst === undefined ? [] : [told(floor, one, worst, lengthOf(longest))];
  });
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
function cutOn({ site }: Floor, { playlist }: Schedule, display: Display, window: Window): Cut[] {
  const pass = passIn(site, playlist, display, window) ?? [];
  const longest = lengthOf(window);
  const wanted = display.languages.length > 0 ? display.languages : site.languages;
  const rounds = new Set(wanted.map((one) => languagesOf(pass, one, [...wanted, ...site.languages]).join()));
  let [roundMs, lost] = [0, 0];
  for (const { seconds } of pass) {
    if (roundMs >= longest) lost += 1;
    roundMs += seconds * 1000;
  }
  if (roundMs * rounds.size <= longest) return [];
  return [{ roundMs, slides: pass.length, lost, languages: rounds.size }];
}

const languagesOf = (pass: readonly Coming[], wanted: Language, others: readonly Language[]) =>
  pass.map(({ published }) => bestLanguage(published.content.texts, wanted, others));

function told({ site }: Floor, { id, name, playlist }: Schedule, cut: Cut, longest: number): SiteFault {
  const called = lookup(site.playlists, playlist)?.name ?? playlist;
  const each = cut.languages > 1 ? ` in each of ${cut.languages} languages` : '';
  const lost =
    cut.roundMs <= longest
      ? 'it is not seen in every language'
      : cut.lost === 0
        ? 'its last slide is cut short'
        : `its last ${cut.lost} of ${cut.slides} slides are not seen`;
  const says = `One pass of “${called}” takes ${durationInWords(cut.roundMs)}${each}, but “${name}” runs for ${durationInWords(longest)} at most: ${lost}. Shorten the playlist, or let the schedule run longer.`;
  return fault('playlist-longer-than-window', { type: 'schedule', id, field: 'rule' }, says);
}

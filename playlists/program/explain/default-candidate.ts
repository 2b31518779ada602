// The end of the chain: the default playlists of the display and the site, and the card.
import type { PlaylistId } from '../../site/ids.ts';
import { lookup } from '../../site/lookup.ts';
import { winnersAbove } from './above.ts';
import type { Asked } from './asked.ts';
import type { Candidate, Verdict } from './candidate.ts';
import { contentNeed, nothingToShow } from './lacks-in-words.ts';

export interface Default {
  readonly level: 'display-default' | 'site-default';
  readonly playlist: PlaylistId | null;
  /** `this display’s default playlist`. */
  readonly called: string;
}

export function defaultCandidate(asked: Asked, { level, playlist, called }: Default): Candidate {
  if (playlist === null) {
    const says = `${level === 'site-default' ? 'The site' : 'This display'} has no default playlist.`;
    return { level, id: null, name: '', verdict: 'not-set', needs: [{ need: 'default' }], nextOn: null, says };
  }
  const name = lookup(asked.site.playlists, playlist)?.name ?? playlist;
  const made = { level, id: playlist, name };
  if (asked.why.level === level) {
    return { ...made, verdict: 'on', needs: [], nextOn: null, says: `“${name}” is on: it is ${called}.` };
  }
  const nextOn = asked.nextOn(level, playlist);
  const lacks = asked.lacksOf(playlist);
  const verdict = lacks === null ? 'beaten' : 'nothing-to-show';
  const needs = [...(lacks === null ? [] : [contentNeed(playlist, lacks)]), ...winnersAbove(asked, level)];
  const says =
    lacks === null
      ? `“${name}”, ${called}, is on when nothing above it has anything to show${next(asked, nextOn)}.`
      : `“${name}”, ${called}, ${nothingToShow(asked, playlist, lacks)}.`;
  return { ...made, verdict, needs, nextOn, says };
}

export function cardCandidate(asked: Asked): Candidate {
  const on = asked.why.level === 'card';
  const verdict: Verdict = on ? 'on' : 'beaten';
  const nextOn = on ? null : asked.nextOn('card', null);
  const says = on
    ? 'The card with the site’s name and the time is on: nothing above it has anything to show.'
    : `The card with the site’s name and the time is on when nothing else has anything to show${next(asked, nextOn)}.`;
  return { level: 'card', id: null, name: 'Card', verdict, needs: on ? [] : winnersAbove(asked, 'card'), nextOn, says };
}

const next = (asked: Asked, at: number | null): string => (at === null ? '' : `, next at ${asked.time(at)}`);

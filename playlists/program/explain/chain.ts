// Everything that could be on a display, from the strongest down, each with what it would have needed (RULES.md, W).
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { darkCandidate } from './dark-candidate.ts';
import { type Default, cardCandidate, defaultCandidate } from './default-candidate.ts';
import { scheduleCandidates } from './schedule-candidates.ts';
import { takeoverCandidates } from './takeover-candidates.ts';

/** [W2] */
export function chainOf(asked: Asked): readonly Candidate[] {
  const { site, display } = asked;
  const defaults: readonly Default[] = [
    { level: 'display-default', playlist: display.defaultPlaylist, called: 'this display’s default playlist' },
    { level: 'site-default', playlist: site.defaultPlaylist, called: 'the site’s default playlist' }
  ];
  return [
    ...takeoverCandidates(asked),
    ...darkCandidate(asked),
    ...scheduleCandidates(asked),
    ...defaults.map((one) => defaultCandidate(asked, one)),
    cardCandidate(asked)
  ];
}

// Why a display shows what it shows: in a sentence, and as the chain of all that could have been on (RULES.md, W).
import type { DisplayId } from '../site/ids.ts';
import { type Display, isTargeted } from '../site/display.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import { around } from './explain/around.ts';
import { askedOf } from './explain/asked.ts';
import type { Candidate } from './explain/candidate.ts';
import { chainOf } from './explain/chain.ts';
import { headline } from './explain/headline.ts';
import type { Why } from './program.ts';
import type { Showing } from './showing.ts';

export interface Explanation {
  readonly showing: Showing;
  readonly sentence: string;
  readonly why: Why;
  /** Until when the reason stands, which outlasts the single slide; null where that is more than 32 days ahead. */
  readonly until: number | null;
  /** What is on and what could have been, from the strongest level down. */
  readonly chain: readonly Candidate[];
  /** How many schedules are aimed at other displays only; they are not in the chain. */
  readonly elsewhere: number;
}

/** By the document as it is: another instant is answered as if the document were the same then. Null where there is no such display. */
export function explain(site: Site, id: DisplayId, at: number): Explanation | null {
  const display = lookup(site.displays, id);
  if (display === undefined) return null;
  const own = onlyOn(site, display);
  const found = around(own, display, at);
  if (found === null) return null;
  const asked = askedOf(own, display, at, found);
  return {
    showing: found.showing,
    sentence: headline(asked, found),
    why: found.showing.why,
    until: found.until,
    chain: chainOf(asked),
    elsewhere: listed(site.schedules).length - listed(own.schedules).length
  };
}

/** The site as this display alone sees it: what asks for whom something is meant would ask each schedule about each display. */
function onlyOn(site: Site, display: Display): Site {
  const aimed = listed(site.schedules).filter((one) => isTargeted(one.targets, display));
  return { ...site, schedules: Object.fromEntries(aimed.map((one) => [one.id, { ...one, targets: { type: 'all' } }])) };
}

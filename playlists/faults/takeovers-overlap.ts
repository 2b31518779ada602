// Takeovers that run at the same time on the same displays, so that one of them is not seen there (RULES.md, F10).
import type { Display } from '../site/display.ts';
import { listed } from '../site/lookup.ts';
import { type Takeover, takeoverEnd } from '../site/takeover.ts';
import { counted, timeInWords } from '../calendar/in-words.ts';
import { isInForce, takeoverSlide, takeoversBetween } from '../program/takeovers.ts';
import type { Floor } from './floor.ts';
import { type SiteFault, fault } from './site-fault.ts';

/** One fault for each that is hidden somewhere, by what hides it longest there. */
export function takeoversOverlapping(floor: Floor): readonly SiteFault[] {
  const { site, at } = floor;
  const inForce = takeoversBetween(listed(site.takeovers), at, at + 1).filter((one) => isInForce(one, at));
  return inForce.flatMap((one, index) => {
    const displays = floor.displaysOf(one.targets);
    const above = inForce
      .slice(0, index)
      .map((other) => ({ other, hidden: shared(displays, floor.displaysOf(other.targets)) }))
      .filter(({ hidden }) => hidden.length > 0);
    const [longest] = above.sort((a, b) => takeoverEnd(b.other) - takeoverEnd(a.other));
    if (longest === undefined) return [];
    const hidden = new Set(above.flatMap((each) => each.hidden)).size;
    const [example] = longest.hidden;
    if (example === undefined) return [];
    const where =
      hidden === displays.length ? 'its displays' : `${hidden} of its ${counted(displays.length, 'display')}`;
    const until = timeInWords(floor.offsets, Math.min(takeoverEnd(one), takeoverEnd(longest.other)), at);
    const says = `“${titleOn(floor, one, example)}” is hidden on ${where} by “${titleOn(floor, longest.other, example)}” until ${until}. End the one that is not needed.`;
    return [fault('takeovers-overlap', { type: 'takeover', id: one.id, field: 'targets' }, says)];
  });
}

function shared(a: readonly Display[], b: readonly Display[]): readonly Display[] {
  const other = new Set(b);
  return a.filter((one) => other.has(one));
}

const titleOn = ({ site }: Floor, one: Takeover, display: Display): string =>
  takeoverSlide(one, site, display).texts[0]?.title ?? one.id;

// What is wrong with a floor from an instant on, found in the document as a whole: every single edit was right, and still something
// will not be shown as meant (RULES.md, F).
import { byText } from '../site/by-text.ts';
import type { Site } from '../site/site.ts';
import { floorOf } from './floor.ts';
import { schedulesWithoutRun } from './schedule-runs.ts';
import { type SiteFault, faultKinds } from './site-fault.ts';
import { aimedAtNobody } from './targets.ts';

/** What is listed at most; of more than these the gravest. */
export const MOST_FAULTS = 500;

/** `at` in epoch milliseconds: what lies before is not looked at. In order of gravity, then kind, then what they are about. */
export function faults(site: Site, at: number): readonly SiteFault[] {
  const floor = floorOf(site, at);
  return [...schedulesWithoutRun(floor), ...aimedAtNobody(floor)].sort(byGravity).slice(0, MOST_FAULTS);
}

function byGravity(a: SiteFault, b: SiteFault): number {
  return (
    faultKinds.indexOf(a.kind) - faultKinds.indexOf(b.kind) ||
    byText(a.about.id, b.about.id) ||
    byText(a.about.field, b.about.field)
  );
}

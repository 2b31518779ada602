// What is wrong with a floor from an instant on, found in the document as a whole: every single edit was right, and still something
// will not be shown as meant (RULES.md, F).
import { byText } from '../site/by-text.ts';
import type { Site } from '../site/site.ts';
import { alwaysHidden } from './always-hidden.ts';
import { clockChanges } from './clock-changes.ts';
import { type Floor, floorOf } from './floor.ts';
import { schedulesInTheDark } from './in-the-dark.ts';
import { interruptionsTooLong } from './interruptions-too-long.ts';
import { playlistsLongerThanWindow } from './longer-than-window.ts';
import { neverShown } from './never-shown.ts';
import { pagesNotAllowed } from './pages-not-allowed.ts';
import { rostersRunOut } from './rosters.ts';
import { schedulesWithoutRun } from './schedule-runs.ts';
import { displaysThatShowNothing, schedulesThatShowNothing } from './shows-nothing.ts';
import { type SiteFault, faultKinds } from './site-fault.ts';
import { takeoversOverlapping } from './takeovers-overlap.ts';
import { aimedAtNobody, entriesForNobody } from './targets.ts';
import { slidesTooShort } from './too-short.ts';

/** What is listed at most; of more than these the gravest. */
const MOST_FAULTS = 500;

const FINDERS: readonly ((floor: Floor) => readonly SiteFault[])[] = [
  aimedAtNobody,
  schedulesWithoutRun,
  schedulesThatShowNothing,
  displaysThatShowNothing,
  alwaysHidden,
  schedulesInTheDark,
  rostersRunOut,
  neverShown,
  entriesForNobody,
  pagesNotAllowed,
  takeoversOverlapping,
  interruptionsTooLong,
  playlistsLongerThanWindow,
  slidesTooShort,
  clockChanges
];

/** `at` in epoch milliseconds: what is over by then is not looked at. In order of gravity, then kind, then what they are about. */
export function faults(site: Site, at: number): readonly SiteFault[] {
  const floor = floorOf(site, at);
  return FINDERS.flatMap((find) => find(floor))
    .sort(byGravity)
    .slice(0, MOST_FAULTS);
}

function byGravity(a: SiteFault, b: SiteFault): number {
  return (
    faultKinds.indexOf(a.kind) - faultKinds.indexOf(b.kind) ||
    byText(a.about.type, b.about.type) ||
    byText(a.about.id, b.about.id) ||
    byText(a.about.field, b.about.field)
  );
}

// What can be wrong with a floor that every single edit was right to accept (RULES.md, F): kinds with their gravity, in order of it.
import type { LocalDate } from '../site/values.ts';

/** Nothing comes of it; not all of it reaches the glass, or not as meant; it is over and can be tidied away. */
type Gravity = 'never' | 'partly' | 'over';

/** The gravest first: faults are listed in this order. */
const GRAVITY = {
  'takeover-on-no-display': 'never',
  'schedule-never-runs': 'never',
  'schedule-on-no-display': 'never',
  'schedule-shows-nothing': 'never',
  'schedule-always-hidden': 'never',
  'schedule-in-the-dark': 'never',
  'display-shows-nothing': 'never',
  'roster-run-out': 'never',
  'announcement-in-no-playlist': 'never',
  'announcement-never-shown': 'never',
  'entry-on-no-display': 'never',
  'entry-never-runs': 'never',
  'page-not-allowed': 'partly',
  'takeovers-overlap': 'partly',
  'interruptions-too-long': 'partly',
  'playlist-longer-than-window': 'partly',
  'slide-too-short': 'partly',
  'skipped-by-clock-change': 'partly',
  'moved-by-clock-change': 'partly',
  'schedule-over': 'over'
} as const satisfies Readonly<Record<string, Gravity>>;

export type FaultKind = keyof typeof GRAVITY;
export const faultKinds = Object.keys(GRAVITY) as readonly FaultKind[];

/** The part of the site to open and mend; `field` is a dotted path in it, empty for the whole. */
export interface About {
  readonly type: 'takeover' | 'schedule' | 'playlist' | 'announcement' | 'display' | 'daypart' | 'shift-pattern';
  readonly id: string;
  readonly field: string;
}

export interface SiteFault {
  readonly kind: FaultKind;
  readonly gravity: Gravity;
  readonly about: About;
  /** A whole sentence for people, with what to do. */
  readonly says: string;
  /** The dates it is about, in order; empty where it is about none. */
  readonly dates: readonly LocalDate[];
}

export function fault(kind: FaultKind, about: About, says: string, dates: readonly LocalDate[] = []): SiteFault {
  return { kind, gravity: GRAVITY[kind], about, says, dates };
}

// The ids and words that random changes use: so few that they meet, and one id that nothing has.
import type { Dice } from './dice.ts';

export const CREWS = ['a', 'b', 'c', 'd', 'e'] as const;
const DISPLAYS = ['d0', 'd1', 'd2'] as const;
export const TAGS = ['hall', 'yard'] as const;
export const LANGUAGES = ['de', 'en', 'pl', 'zh-Hans'] as const;
export const DAYPARTS = ['part', 'part', 'late'] as const;
/** `pattern` may be either kind; `shop` is a roster. */
export const PATTERNS = ['pattern', 'pattern', 'shop'] as const;

/** Before it has been parsed. */
export type Raw = Readonly<Record<string, unknown>>;

/** One of four of a kind, the first ones more often, seldom none. */
export const idOf = ({ upTo }: Dice, prefix: string): string =>
  upTo(20) === 20 ? 'nobody' : `${prefix}${Math.min(upTo(3), upTo(3))}`;

/** The first ones more often. */
export const crewOf = ({ upTo }: Dice): string => CREWS[Math.min(upTo(4), upTo(4))] ?? 'a';

export const targetsOf = ({ upTo, some }: Dice): Raw =>
  upTo(1) === 0 ? { type: 'all' } : { type: 'some', displays: some(DISPLAYS), tags: some(TAGS) };

/** An instant within so many days of `at`, mostly after it. */
export const instantNear = ({ upTo }: Dice, at: number, days: number): string =>
  new Date(at + (upTo(2000) - 500) * ((days * 86_400_000) / 1000)).toISOString();

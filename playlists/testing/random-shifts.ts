// Shift patterns and rosters made of chance, most of which edit() takes: their exceptions name shifts that the cycle has.
import { dayOf } from '../calendar/day.ts';
import type { CyclePattern, ShiftLetter } from '../site/shift-pattern.ts';
import { letterOn } from '../time/shift-instances.ts';
import type { Dice } from './dice.ts';
import { CREWS, type Raw } from './few-names.ts';
import { SHIFTS, TIMES } from './random-rule.ts';

const WORKERS = ['w1', 'w2', 'w3'] as const;

/** Up to two weeks long, with one to five crews. */
export function randomCycle(from: Dice): Raw {
  const { upTo, pick, near, list } = from;
  const text = (days: number) =>
    `${pick(['D', 'N', 'X'])}${Array.from({ length: days }, () => pick([...'DSNXoo'])).join('')}`;
  const days = pick([0, 1, 3, 6, 7, 13]);
  const pattern = {
    anchorDate: near(400),
    cycle: text(days),
    crews: crewsOf(from).map((crew) => ({ crew, offset: upTo(days), cycle: upTo(4) === 4 ? text(days) : null }))
  };
  return {
    ...{ type: 'cycle', id: 'pattern', name: pick(['Pattern', 'Pattern', 'Plant']), shifts: SHIFTS },
    ...pattern,
    exceptions: list(5, () => randomException(from, pattern as unknown as Line)).filter((one) => one !== null)
  };
}

type Line = Pick<CyclePattern, 'anchorDate' | 'cycle' | 'crews'>;

/** Mostly the first few crews, so that schedules that name them meet them. */
const crewsOf = ({ upTo, some }: Dice) => {
  const first = CREWS.slice(0, 1 + Math.min(upTo(4), upTo(4)));
  const fewer = upTo(3) === 3 ? some(first) : first;
  return fewer.length === 0 ? first : fewer;
};

/** Null where the crew that chance picks has that day off. */
function randomException({ upTo, pick, near }: Dice, pattern: Line): Raw | null {
  const named = () => {
    const [crew, date] = [pick(pattern.crews), near(12)];
    const shift = letterOn(pattern, crew, dayOf(date as never));
    return shift === null ? null : { crew: crew.crew as string, shift, date };
  };
  const one = named();
  switch (upTo(3)) {
    case 0: {
      const [firstDate, lastDate] = [near(12), near(12)].sort();
      return { type: 'shutdown', firstDate, lastDate };
    }
    case 1:
      return {
        type: 'added',
        crew: pick(pattern.crews).crew,
        shift: pick(['D', 'N'] as ShiftLetter[]),
        date: near(12)
      };
    case 2:
      return one && { type: 'cancelled', ...one };
    default: {
      const other = named();
      return one && other && { type: 'swap', one, other };
    }
  }
}

export function randomRoster({ pick, near, list }: Dice): Raw {
  return {
    ...{ type: 'roster', id: pick(['pattern', 'shop', 'shop']), name: pick(['Roster', 'Roster', 'Plant']) },
    rows: list(12, () => ({ worker: pick(WORKERS), date: near(20), start: pick(TIMES), end: pick(TIMES) }))
  };
}

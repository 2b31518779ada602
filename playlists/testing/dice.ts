// Choices made of a list of numbers, so that a property's chance is data: it can be printed, repeated and shrunk.
import { dateOf } from '../calendar/day.ts';

/** Where the numbers run out, the first choice is taken. */
export type Chance = readonly number[];
export type Dice = ReturnType<typeof dice>;

/** `day` (since 1970-01-01) is the one that dates are near. */
export function dice(chance: Chance, day: number) {
  const numbers = [...chance];
  const upTo = (most: number): number => (numbers.shift() ?? 0) % (most + 1);
  const pick = <T>(all: readonly T[]): T => all[upTo(all.length - 1)] as T;
  const some = <T>(all: readonly T[]): T[] => (upTo(1) === 0 ? [] : all.filter(() => upTo(2) === 2));
  const oneOrMore = <T>(all: readonly T[]): T[] => {
    const one = pick(all);
    return all.filter((other) => other === one || upTo(3) === 3);
  };
  const list = <T>(most: number, make: () => T): T[] => Array.from({ length: upTo(most) }, make);
  const maybe = <T>(make: () => T): T | null => (upTo(2) === 0 ? make() : null);
  const near = (within: number) => dateOf(day - within + upTo(2 * within));
  const dates = () => [...new Set(list(6, () => near(30)))];
  return { upTo, pick, some, oneOrMore, list, maybe, near, dates };
}

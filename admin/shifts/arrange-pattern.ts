// What the buttons of the pattern editor do to its rows: in the page with a script, on the server without one.
import type { TypedPattern } from './pattern-form.ts';

/** `add shift`, `remove shift 1`, `add crew`, `remove crew 0`; anything else changes nothing. */
export function arrangePattern(typed: TypedPattern, command: string): TypedPattern {
  const [verb, what, place] = command.split(' ');
  const without = <T>(rows: readonly T[]): readonly T[] => rows.filter((_, index) => index !== Number(place));
  switch (`${verb} ${what}`) {
    case 'add shift':
      return { ...typed, shifts: [...typed.shifts, { letter: '', name: '', start: '', hours: '8' }] };
    case 'remove shift':
      return { ...typed, shifts: without(typed.shifts) };
    case 'add crew':
      return { ...typed, crews: [...typed.crews, { crew: '', offset: '0', cycle: '' }] };
    case 'remove crew':
      return { ...typed, crews: without(typed.crews) };
    default:
      return typed;
  }
}

// A shift pattern with a cycle as a form holds it, both ways. Its exceptions are made on the board, not here.
import type { CyclePattern } from '#playlists/site/shift-pattern.ts';
import type { FormReading } from '../form-reading.ts';
import { numberOf } from '../typed-number.ts';

export interface TypedPattern {
  readonly name: string;
  readonly anchorDate: string;
  readonly cycle: string;
  readonly shifts: readonly TypedShift[];
  readonly crews: readonly TypedCrew[];
}
export interface TypedShift {
  readonly letter: string;
  readonly name: string;
  readonly start: string;
  readonly hours: string;
}
export interface TypedCrew {
  /** A crew's id, `new:NAME` for one to be made, empty while none is chosen. */
  readonly crew: string;
  readonly offset: string;
  /** A cycle of its own; empty for the pattern's. */
  readonly cycle: string;
}

export function typedPattern(one: Omit<CyclePattern, 'id' | 'since'>): TypedPattern {
  return {
    name: one.name,
    anchorDate: one.anchorDate,
    cycle: one.cycle,
    shifts: one.shifts.map((shift) => ({ ...shift, hours: String(shift.hours) })),
    crews: one.crews.map(({ crew, offset, cycle }) => ({ crew, offset: String(offset), cycle: cycle ?? '' }))
  };
}

export function readPattern(form: FormReading): TypedPattern {
  const at = (place: string, field: string) => form.text(`pattern.${place}.${field}`);
  return {
    name: form.text('pattern.name'),
    anchorDate: form.text('pattern.anchorDate'),
    cycle: form.text('pattern.cycle'),
    shifts: rowsOf(form, 'shifts', 'letter').map((row) => ({
      letter: at(row, 'letter'),
      name: at(row, 'name'),
      start: at(row, 'start').slice(0, 5),
      hours: at(row, 'hours')
    })),
    crews: rowsOf(form, 'crews', 'crew').map((row) => ({
      crew: at(row, 'crew'),
      offset: at(row, 'offset'),
      cycle: at(row, 'cycle')
    }))
  };
}

/** The pattern of a change; unparsed. */
export function rawPattern(typed: TypedPattern, id: string, exceptions: CyclePattern['exceptions']): unknown {
  return {
    type: 'cycle',
    id,
    name: typed.name,
    anchorDate: typed.anchorDate,
    cycle: withoutSpaces(typed.cycle),
    shifts: typed.shifts.map((shift) => ({ ...shift, hours: numberOf(shift.hours) })),
    crews: typed.crews.map(({ crew, offset, cycle }) => ({
      crew,
      offset: numberOf(offset),
      cycle: cycle === '' ? null : withoutSpaces(cycle)
    })),
    exceptions
  };
}

/** People write long cycles in groups: `DD oo NN oo`. */
export const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/** `shifts.0`, `shifts.1` and so on, in their order. */
function rowsOf(form: FormReading, list: string, field: string): readonly string[] {
  const name = new RegExp(`^pattern\\.${list}\\.(\\d{1,3})\\.${field}$`);
  return form
    .names()
    .flatMap((one) => name.exec(one)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .map((index) => `${list}.${index}`);
}

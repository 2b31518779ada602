// How a schedule treats what is on already, as a form holds it; both ways.
import { mode as modeSchema, type Mode } from '#playlists/site/schedule.ts';
import type { FormReading } from '../form-reading.ts';
import { numberOf } from '../typed-number.ts';

export interface TypedMode {
  readonly type: Mode['type'];
  readonly secondsPerHour: string;
}

export function typedMode(mode: Mode | null): TypedMode {
  return {
    type: mode?.type ?? 'replace',
    secondsPerHour: mode?.type === 'interrupt' ? String(mode.secondsPerHour) : '60'
  };
}

export function readMode(form: FormReading): TypedMode {
  const asked = form.text('mode.type');
  const types = modeSchema.options.map((one) => one.entries.type.literal);
  return {
    type: types.find((one) => one === asked) ?? 'replace',
    secondsPerHour: form.text('mode.secondsPerHour')
  };
}

/** Unparsed. */
export function rawMode({ type, secondsPerHour }: TypedMode): unknown {
  return type === 'interrupt' ? { type, secondsPerHour: numberOf(secondsPerHour) } : { type };
}

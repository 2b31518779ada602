// How often a schedule breaks in, in words.
import { durationInWords } from '../../calendar/in-words.ts';
import { HOUR_MS } from '../hour.ts';
import type { Interruption } from '../program.ts';

/** `for 12 seconds every 2 minutes 24 seconds`; beside others that break in the times between are not quite even [I4]. */
export function howOften(all: readonly Interruption[], schedule: string): string {
  const one = all.find((each) => each.schedule === schedule);
  if (one === undefined) return '';
  const often =
    one.times === 1
      ? 'once in each hour'
      : all.length === 1
        ? `every ${durationInWords(HOUR_MS / one.times)}`
        : `${one.times} times in each hour`;
  return `for ${durationInWords(one.ms)} ${often}`;
}

// The schedule editor's fields, both ways, named by the change's dotted paths.
import { rawMode, readMode, typedMode, type TypedMode } from '#admin/schedules/mode-form.ts';
import { rawRule, readRule } from '#admin/time-rules/rule-form.ts';
import { typedRule, type TypedRule } from '#admin/time-rules/typed-rule.ts';
import { numberOf } from '#admin/typed-number.ts';
import type { Schedule } from '#playlists/site/schedule.ts';
import type { FormValues } from './form-values.ts';
import { rawTargets, readTargets, typedTargets, type TypedTargets } from './targets-form.ts';

export interface TypedSchedule {
  readonly name: string;
  readonly playlist: string;
  readonly targets: TypedTargets;
  readonly rule: TypedRule;
  readonly mode: TypedMode;
  readonly priority: string;
}

/** `today` is the site's date: what every n-th day of a new schedule counts from. */
export function typedSchedule(one: Schedule | null, today: string): TypedSchedule {
  return {
    name: one?.name ?? '',
    playlist: one?.playlist ?? '',
    targets: typedTargets(one?.targets ?? { type: 'all' }),
    rule: typedRule(one?.rule ?? null, today),
    mode: typedMode(one?.mode ?? null),
    priority: String(one?.priority ?? 5)
  };
}

export function readSchedule(form: FormValues): TypedSchedule {
  return {
    name: form.text('name'),
    playlist: form.text('playlist'),
    targets: readTargets(form),
    rule: readRule(form, 'rule'),
    mode: readMode(form),
    priority: form.text('priority')
  };
}

/** Unparsed. */
export function scheduleChange(typed: TypedSchedule, id: string): unknown {
  return {
    type: 'put-schedule',
    id,
    name: typed.name,
    playlist: typed.playlist,
    targets: rawTargets(typed.targets),
    rule: rawRule(typed.rule),
    mode: rawMode(typed.mode),
    priority: numberOf(typed.priority)
  };
}

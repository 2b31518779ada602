// The schedule editor's fields, both ways, named by the change's dotted paths.
import type { Schedule } from '#playlists/site/schedule.ts';
import type { FormValues } from './form-values.ts';
import { numberOf } from './typed-number.ts';
import { rawTargets, readTargets, typedTargets, type TypedTargets } from './targets-form.ts';

export interface TypedSchedule {
  readonly name: string;
  readonly playlist: string;
  readonly targets: TypedTargets;
  readonly days: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly priority: string;
}

export function typedSchedule(one: Schedule | null): TypedSchedule {
  return {
    name: one?.name ?? '',
    playlist: one?.playlist ?? '',
    targets: typedTargets(one?.targets ?? { type: 'all' }),
    days: one?.rule.days ?? ['mon', 'tue', 'wed', 'thu', 'fri'],
    from: one?.rule.from ?? '06:00',
    until: one?.rule.until ?? '14:00',
    firstDate: one?.rule.firstDate ?? '',
    lastDate: one?.rule.lastDate ?? '',
    priority: String(one?.priority ?? 5)
  };
}

export function readSchedule(form: FormValues): TypedSchedule {
  return {
    name: form.text('name'),
    playlist: form.text('playlist'),
    targets: readTargets(form),
    days: form.list('rule.days'),
    from: form.text('rule.from').slice(0, 5),
    until: form.text('rule.until').slice(0, 5),
    firstDate: form.text('rule.firstDate'),
    lastDate: form.text('rule.lastDate'),
    priority: form.text('priority')
  };
}

export function scheduleChange(typed: TypedSchedule, id: string): unknown {
  const { name, playlist, targets, days, from, until, firstDate, lastDate, priority } = typed;
  const rule = { type: 'weekly', days, from, until, firstDate: firstDate || null, lastDate: lastDate || null };
  return { type: 'put-schedule', id, name, playlist, targets: rawTargets(targets), rule, priority: numberOf(priority) };
}

// The schedule editor's fields, both ways, named by the change's dotted paths.
import type { Schedule } from '#playlists/site/schedule.ts';
import { weekdays, type TimeRule } from '#playlists/site/time-rule.ts';
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
    ...typedRule(one?.rule ?? null),
    priority: String(one?.priority ?? 5)
  };
}

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

function typedRule(rule: TimeRule | null): Pick<TypedSchedule, 'days' | 'from' | 'until' | 'firstDate' | 'lastDate'> {
  const usual = { days: WORKDAYS, from: '06:00', until: '14:00', firstDate: '', lastDate: '' };
  if (rule?.type !== 'dates') return usual;
  const { dates, hours } = rule;
  return {
    days: dates.type === 'weekdays' ? dates.days : weekdays,
    from: hours.type === 'between' ? hours.from : usual.from,
    until: hours.type === 'between' ? hours.until : usual.until,
    firstDate: rule.firstDate ?? '',
    lastDate: rule.lastDate ?? ''
  };
}

export function readSchedule(form: FormValues): TypedSchedule {
  return {
    name: form.text('name'),
    playlist: form.text('playlist'),
    targets: readTargets(form),
    days: form.list('rule.dates.days'),
    from: form.text('rule.hours.from').slice(0, 5),
    until: form.text('rule.hours.until').slice(0, 5),
    firstDate: form.text('rule.firstDate'),
    lastDate: form.text('rule.lastDate'),
    priority: form.text('priority')
  };
}

export function scheduleChange(typed: TypedSchedule, id: string): unknown {
  const { name, playlist, targets, days, from, until, firstDate, lastDate, priority } = typed;
  const rule = {
    type: 'dates',
    dates: { type: 'weekdays', days },
    hours: { type: 'between', from, until },
    firstDate: firstDate || null,
    lastDate: lastDate || null,
    off: [],
    added: []
  };
  const mode = { type: 'replace' };
  return {
    type: 'put-schedule',
    id,
    name,
    playlist,
    targets: rawTargets(targets),
    rule,
    mode,
    priority: numberOf(priority)
  };
}

// Saving the schedule editor's form, or, where its other button was pressed without a script, saying when it would run.
import { fail, type RequestEvent } from '@sveltejs/kit';
import type { NextTimes } from '#admin/schedules/next-times.ts';
import { rawRule } from '#admin/time-rules/rule-form.ts';
import type { TypedRule } from '#admin/time-rules/typed-rule.ts';
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { timeRule } from '#playlists/site/time-rule.ts';
import type { FormValues } from './form-values.ts';
import { makeChange } from './make-change.ts';
import { nextTimes } from './next-times.ts';
import { readSchedule, scheduleChange } from './schedule-form.ts';
import { targetFaults } from './targets-form.ts';

/** `saved` is false where the form was only looked at. */
export async function saveSchedule(event: RequestEvent, site: Site, id: string, form: FormValues) {
  const typed = readSchedule(form);
  const next = nextTimesOf(typed.rule, site, event.locals.app.now());
  if (form.ticked('look')) return { saved: false, typed, next };
  const faults = targetFaults(typed.targets);
  if (faults.length > 0) return fail(400, { code: 'invalid', faults, typed, next });
  const refused = await makeChange(event, site.id, scheduleChange(typed, id), form.baseRevision);
  return refused === null ? { saved: true, typed, next } : fail(refused.status, { ...refused.data, typed, next });
}

/** A rule that is still incomplete has no next time. */
export function nextTimesOf(typed: TypedRule, site: Site, now: number): NextTimes {
  const rule = parse(timeRule, rawRule(typed));
  return rule.ok ? nextTimes(rule.value, site, now) : { times: [], more: [] };
}

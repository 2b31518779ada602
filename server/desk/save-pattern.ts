// Saving the form of a shift pattern with a cycle, its new crews first; or, where another of its buttons was pressed without a script,
// giving it back arranged.
import { fail, type RequestEvent } from '@sveltejs/kit';
import { arrangePattern } from '#admin/shifts/arrange-pattern.ts';
import { rawPattern, readPattern, type TypedPattern } from '#admin/shifts/pattern-form.ts';
import { putShiftPattern } from '#playlists/site/change.ts';
import { parse, type Fault } from '#playlists/site/parse.ts';
import type { CyclePattern } from '#playlists/site/shift-pattern.ts';
import type { Site } from '#playlists/site/site.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import { cyclePreview } from './cycle-preview.ts';
import { fitting } from './fitting-exceptions.ts';
import type { FormValues } from './form-values.ts';
import { makeChange } from './make-change.ts';
import { withCrewIds } from './pattern-crews.ts';

/** `before` is the pattern that is changed, null for a new one. `saved` is false where the form was only arranged or looked at. */
export async function savePattern(
  event: RequestEvent,
  site: Site,
  id: string,
  before: CyclePattern | null,
  form: FormValues
) {
  const { app } = event.locals;
  const typed = arrangePattern(readPattern(form), form.text('move'));
  const preview = cyclePreview(typed, site, localDateAt(app.now(), site.timeZone));
  if (form.text('move') !== '' || form.ticked('look')) return { saved: false, typed, preview };
  const refuse = (status: number, code: string, faults: Fault[]) => fail(status, { code, faults, typed, preview });

  const whole = withCrewIds(typed, site, app.newId);
  // Looked at before crews are made for it: those would stay.
  const asked = parse(putShiftPattern, { type: 'put-shift-pattern', pattern: rawPattern(whole.typed, id, []) });
  if (!asked.ok) return refuse(400, 'invalid', [...unchosen(typed), ...asked.faults.filter((one) => !isCrew(one))]);
  for (const crew of whole.missing) {
    const refused = await makeChange(event, site.id, { type: 'put-crew', ...crew });
    if (refused !== null) return refuse(refused.status, refused.data.code, refused.data.faults);
  }
  const { pattern } = asked.value;
  const exceptions = before?.exceptions ?? [];
  const kept = form.ticked('dropUnfit') && pattern.type === 'cycle' ? fitting(exceptions, pattern) : exceptions;
  const change = { ...asked.value, pattern: { ...pattern, exceptions: kept } };
  const refused = await makeChange(event, site.id, change, form.baseRevision);
  return refused === null
    ? { saved: true, typed, preview }
    : refuse(refused.status, refused.data.code, refused.data.faults);
}

/** A line without a crew is said in the page's words, not in those of ids. */
const unchosen = ({ crews }: TypedPattern): Fault[] =>
  crews.flatMap(({ crew }, index) =>
    crew === '' ? [{ field: `pattern.crews.${index}.crew`, says: 'must be chosen, or the line removed' }] : []
  );
const isCrew = ({ field }: Fault): boolean => /^pattern\.crews\.\d+\.crew$/.test(field);

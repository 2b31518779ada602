// Who works when by one pattern, and what differs from it on single dates.
import { formValues } from '#server/desk/form-values.ts';
import { addException, takeBackException } from '#server/desk/exception-form.ts';
import { trouble } from '#server/desk/make-change.ts';
import { openPattern, patternHere } from '#server/desk/open-pattern.ts';
import { addRow, removeRow } from '#server/desk/roster-form.ts';
import { takeOverRoster } from '#server/desk/take-over-roster.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => openPattern(event);

const otherKind = () =>
  trouble(409, 'wrong-type', [{ field: '', says: 'This is another kind of pattern now. Open it anew.' }]);

export const actions: Actions = {
  except: async (event) => {
    const { now, pattern } = patternHere(event);
    const form = await formValues(event.request);
    return pattern.type === 'cycle' ? addException(event, now, pattern, form) : otherKind();
  },
  takeBack: async (event) => {
    const { now, pattern } = patternHere(event);
    const form = await formValues(event.request);
    return pattern.type === 'cycle' ? takeBackException(event, now, pattern, form) : otherKind();
  },
  addRow: async (event) => {
    const { now, pattern } = patternHere(event);
    const form = await formValues(event.request);
    return pattern.type === 'roster' ? addRow(event, now, pattern, form) : otherKind();
  },
  removeRow: async (event) => {
    const { now, pattern } = patternHere(event);
    const form = await formValues(event.request);
    return pattern.type === 'roster' ? removeRow(event, now, pattern, form) : otherKind();
  },
  takeOver: async (event) => {
    const { now, pattern } = patternHere(event);
    const form = await formValues(event.request);
    return pattern.type === 'roster' ? takeOverRoster(event, now, pattern, form) : otherKind();
  }
};

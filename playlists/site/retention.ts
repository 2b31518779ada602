// For how long the names behind the answers to an announcement are kept: by the announcement, else by its site.
import * as v from 'valibot';
import type { DeepReadonly } from './readonly.ts';
import { wholeNumber } from './values.ts';

/** So long after the answer, after the worker's last day, or after a version came that has to be confirmed anew. */
export const retentionKinds = ['fixed', 'after-leaving', 'until-superseded'] as const;
export const MOST_MONTHS = 600;

export const retention = v.strictObject({
  type: v.picklist(retentionKinds, 'must be fixed, after-leaving or until-superseded'),
  months: wholeNumber(1, MOST_MONTHS)
});
export type Retention = DeepReadonly<v.InferOutput<typeof retention>>;

// An excusal as scripts and forms say it.
import * as v from 'valibot';
import { announcementId, workerId } from '../site/ids.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { timestamp } from '../site/values.ts';
import { excuses } from './excusal.ts';

export const excusalBody = v.pipe(
  v.strictObject({
    worker: workerId,
    reason: v.picklist(excuses, 'must be one of sick, leave, swapped, left'),
    from: timestamp,
    /** Null while it is open. */
    until: v.nullable(timestamp),
    /** Of one announcement alone; null for all. */
    announcement: v.nullable(announcementId)
  }),
  v.forward(
    v.partialCheck(
      [['from'], ['until']],
      ({ from, until }) => until === null || Date.parse(from) < Date.parse(until),
      'must be after from'
    ),
    ['until']
  )
);
export type ExcusalBody = DeepReadonly<v.InferOutput<typeof excusalBody>>;

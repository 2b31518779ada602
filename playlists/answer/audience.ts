// Who has to confirm an announcement, and the rule that puts each of them in: it is kept with what was asked of them.
import type { Audience } from '../site/audience.ts';
import { folded } from '../site/folded.ts';
import type { CrewId } from '../site/ids.ts';
import type { Worker } from '../site/worker.ts';

/** What is asked of somebody to know whether a notice is for them. */
export type Addressee = Pick<Worker, 'id' | 'crew' | 'roles' | 'departments' | 'tags'>;

/** Why somebody is in an audience; of a group what they have of each kind that it names, null where it names none. */
export type AudienceRule =
  | { readonly type: 'everybody' }
  | { readonly type: 'named' }
  | {
      readonly type: 'group';
      readonly crew: CrewId | null;
      readonly role: string | null;
      readonly department: string | null;
      readonly tag: string | null;
      readonly onDuty: boolean;
    };

/** The rule that puts a worker in, or null where none does. `onDuty` says whether they are at work while it asks [A1]. */
export function audienceRule(audience: Audience, worker: Addressee, onDuty: boolean): AudienceRule | null {
  if (audience.workers.includes(worker.id)) return { type: 'named' };
  const { crews, roles, departments, tags } = audience;
  if (crews.length + roles.length + departments.length + tags.length === 0 && !audience.onDuty)
    return audience.workers.length === 0 ? { type: 'everybody' } : null;

  const crew = worker.crew !== null && crews.includes(worker.crew) ? worker.crew : null;
  const role = inCommon(roles, worker.roles);
  const department = inCommon(departments, worker.departments);
  const tag = inCommon(tags, worker.tags);
  const misses = (named: readonly string[], has: string | null): boolean => named.length > 0 && has === null;
  if (misses(crews, crew) || misses(roles, role) || misses(departments, department) || misses(tags, tag)) return null;
  if (audience.onDuty && !onDuty) return null;
  return { type: 'group', crew, role, department, tag, onDuty: audience.onDuty };
}

/** The first label named that the worker has, as it is named. */
function inCommon(named: readonly string[], has: readonly string[]): string | null {
  const own = new Set(has.map(folded));
  return named.find((one) => own.has(folded(one))) ?? null;
}

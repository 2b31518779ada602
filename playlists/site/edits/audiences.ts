// What is asked of whom an announcement asks, and of the time they have.
import type { Announcement } from '../announcement.ts';
import type { Audience } from '../audience.ts';
import { lookup } from '../lookup.ts';
import { type Refusal, type RefusalCode, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { repeated } from './checks.ts';

/** Workers are not in the document: who is named and unknown is nobody's notice, and the desk says so. */
export function badAudience(site: Site, audience: Audience): Refusal | null {
  const unknown = audience.crews.findIndex((id) => lookup(site.crews, id) === undefined);
  if (unknown !== -1)
    return refuse('not-found', `audience.crews.${unknown}`, `There is no crew “${audience.crews[unknown]}”.`);
  return (
    repeated(audience.crews, 'audience.crews', 'crew') ??
    repeated(audience.roles, 'audience.roles', 'role') ??
    repeated(audience.departments, 'audience.departments', 'department') ??
    repeated(audience.tags, 'audience.tags', 'tag') ??
    repeated(audience.workers, 'audience.workers', 'worker')
  );
}

/** Nobody is asked to have answered before they could: before its start, or before it is published at `at`. */
export function dueTooEarly(
  { due, validFrom }: Pick<Announcement, 'due' | 'validFrom'>,
  code: RefusalCode,
  at = -Infinity
): Refusal | null {
  if (due.type !== 'by') return null;
  const begins = Math.max(at, validFrom === null ? -Infinity : Date.parse(validFrom));
  return Date.parse(due.at) > begins
    ? null
    : refuse(code, 'due.at', 'The answer would be due before anybody can see this. Choose a later time.');
}

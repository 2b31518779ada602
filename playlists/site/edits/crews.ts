// Changes of the crews that announcements are addressed to.
import { titleOf } from '../announcement-title.ts';
import type { ChangeOf } from '../change.ts';
import { MOST_CREWS } from '../limits.ts';
import { listed, lookup, without } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { full, nameTaken, naming } from './checks.ts';
import { keeping } from './keeping.ts';

export function putCrew(site: Site, change: ChangeOf<'put-crew'>): Site | Refusal {
  const { type: _type, ...asked } = change;
  const before = lookup(site.crews, asked.id);
  const refusal =
    (before === undefined ? full(site.crews, MOST_CREWS, 'crews') : null) ?? nameTaken(site.crews, asked, 'crew');
  if (refusal !== null) return refusal;
  const crew = keeping(before, asked);
  return crew === before ? site : { ...site, crews: { ...site.crews, [crew.id]: crew } };
}

export function removeCrew(site: Site, change: ChangeOf<'remove-crew'>): Site | Refusal {
  const crew = lookup(site.crews, change.id);
  if (crew === undefined) return refuse('not-found', 'id', 'There is no such crew.');
  const users = listed(site.announcements).filter((one) => one.audience.crews.includes(crew.id));
  if (users.length > 0) {
    const says = `Crew “${crew.name}” is in the audience of ${naming(users.map((one) => titleOf(site, one)))}. Change those first.`;
    return refuse('in-use', 'id', says);
  }
  const patterns = listed(site.shiftPatterns).filter(
    (one) => one.type === 'cycle' && one.crews.some((each) => each.crew === crew.id)
  );
  if (patterns.length > 0) {
    const says = `Crew “${crew.name}” is on the shift pattern ${naming(patterns.map((one) => one.name))}. Change that first.`;
    return refuse('in-use', 'id', says);
  }
  return { ...site, crews: without(site.crews, crew.id) };
}

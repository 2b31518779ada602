// Changes of the named stretches of the day that schedules share.
import type { ChangeOf, Stamp } from '../change.ts';
import type { Daypart } from '../daypart.ts';
import { MOST_DAYPARTS } from '../limits.ts';
import { lookup, without } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { full, nameTaken, naming } from './checks.ts';
import { keeping } from './keeping.ts';
import { namesOfRulesWith } from './time-rules.ts';

export function putDaypart(site: Site, change: ChangeOf<'put-daypart'>, stamp: Stamp): Site | Refusal {
  const { type: _type, ...asked } = change;
  const before = lookup(site.dayparts, asked.id);
  const refusal =
    (before === undefined ? full(site.dayparts, MOST_DAYPARTS, 'dayparts') : null) ??
    nameTaken(site.dayparts, asked, 'daypart');
  if (refusal !== null) return refusal;
  const keepsHours = before !== undefined && before.from === asked.from && before.until === asked.until;
  const since = keepsHours ? before.since : stamp.takesEffectAt;
  const daypart = keeping<Daypart>(before, { ...asked, since });
  return daypart === before ? site : { ...site, dayparts: { ...site.dayparts, [daypart.id]: daypart } };
}

export function removeDaypart(site: Site, change: ChangeOf<'remove-daypart'>): Site | Refusal {
  const daypart = lookup(site.dayparts, change.id);
  if (daypart === undefined) return refuse('not-found', 'id', 'There is no such daypart.');
  const users = namesOfRulesWith(
    site,
    (rule) => rule.type === 'dates' && rule.hours.type === 'daypart' && rule.hours.daypart === daypart.id
  );
  if (users.length > 0)
    return refuse('in-use', 'id', `Daypart “${daypart.name}” is used by ${naming(users)}. Change that first.`);
  return { ...site, dayparts: without(site.dayparts, daypart.id) };
}

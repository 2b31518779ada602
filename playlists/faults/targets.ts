// What is aimed at displays that are not there (RULES.md, F3).
import type { Targets } from '../site/display.ts';
import { listed } from '../site/lookup.ts';
import { takeoverEnd } from '../site/takeover.ts';
import type { Floor } from './floor.ts';
import { type SiteFault, fault } from './site-fault.ts';

/** Takeovers only while they run. What is aimed at all displays waits for the site's first one. */
export function aimedAtNobody(floor: Floor): readonly SiteFault[] {
  const { site, at } = floor;
  const nowhere = (targets: Targets): boolean => targets.type === 'some' && floor.displaysOf(targets).length === 0;
  const takeovers = listed(site.takeovers)
    .filter((one) => takeoverEnd(one) > at && nowhere(one.targets))
    .map(({ id, texts, targets }) => {
      const title = Object.values(texts)[0]?.title ?? id;
      const says = `Nobody sees the takeover “${title}”: ${nobody(targets)}. End it and start it anew for other displays.`;
      return fault('takeover-on-no-display', { type: 'takeover', id, field: 'targets' }, says);
    });
  const schedules = listed(site.schedules)
    .filter((one) => nowhere(one.targets))
    .map(({ id, name, targets }) => {
      const says = `“${name}” runs on no display: ${nobody(targets)}. Choose other displays, or give one of them such a tag.`;
      return fault('schedule-on-no-display', { type: 'schedule', id, field: 'targets' }, says);
    });
  return [...takeovers, ...schedules];
}

function nobody(targets: Targets): string {
  const tags = targets.type === 'all' ? '' : targets.tags.map((tag) => `“${tag}”`).join(' or ');
  return tags === '' ? 'its displays are gone' : `no display is tagged ${tags}`;
}

// What is meant for displays that are not there (RULES.md, F3).
import { titleOf } from '../site/announcement-title.ts';
import type { Targets } from '../site/display.ts';
import { isShared } from '../site/library.ts';
import { listed, lookup } from '../site/lookup.ts';
import { takeoverEnd } from '../site/takeover.ts';
import type { Floor } from './floor.ts';
import { runsOf } from './rule-runs.ts';
import { type SiteFault, fault } from './site-fault.ts';

/** Takeovers and schedules only while they still run. What is aimed at all displays waits for the site's first one. */
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
    .filter((one) => nowhere(one.targets) && runsOf(floor, one.rule).runs === 'again')
    .map(({ id, name, targets }) => {
      const says = `“${name}” runs on no display: ${nobody(targets)}. Choose other displays, or tag one of them so.`;
      return fault('schedule-on-no-display', { type: 'schedule', id, field: 'targets' }, says);
    });
  return [...takeovers, ...schedules];
}

/** Entries of playlists; one fault for each playlist, about the first of them. What comes from the library is also for other sites' tags. */
export function entriesForNobody({ site }: Floor): readonly SiteFault[] {
  const carried = new Set(listed(site.displays).flatMap((one) => one.tags));
  if (listed(site.displays).length === 0) return [];
  return listed(site.playlists).flatMap(({ id, name, items }) => {
    if (isShared(id)) return [];
    const lost = items.flatMap((item, index) =>
      item.tags.length > 0 && !item.tags.some((tag) => carried.has(tag)) ? [{ item, index }] : []
    );
    const [first] = lost;
    if (first === undefined) return [];
    const { item, index } = first;
    const called =
      item.type === 'playlist'
        ? (lookup(site.playlists, item.playlist)?.name ?? item.playlist)
        : titled(site, item.announcement);
    const more = lost.length === 1 ? '' : `, and so it is with ${lost.length - 1} more of its entries`;
    const says = `“${called}” in “${name}” is shown nowhere: no display is tagged ${either(item.tags)}${more}. Change its tags, or tag a display so.`;
    return [fault('entry-on-no-display', { type: 'playlist', id, field: `items.${index}.tags` }, says)];
  });
}

function titled(site: Floor['site'], id: keyof Floor['site']['announcements']): string {
  const one = lookup(site.announcements, id);
  return one === undefined ? id : titleOf(site, one);
}

const nobody = (targets: Targets): string =>
  targets.type === 'all' || targets.tags.length === 0
    ? 'its displays are gone'
    : `no display is tagged ${either(targets.tags)}`;

const either = (tags: readonly string[]): string => tags.map((tag) => `“${tag}”`).join(' or ');

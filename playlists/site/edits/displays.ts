// Changes of the site's displays.
import { same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import type { Display, Targets } from '../display.ts';
import { MOST_DISPLAYS } from '../limits.ts';
import { listed, lookup, without } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { takeoverEnd } from '../takeover.ts';
import { full, nameTaken, naming, repeated, unknownPlaylist } from './checks.ts';
import { keeping } from './keeping.ts';
import { badRule } from './time-rules.ts';

export function putDisplay(site: Site, change: ChangeOf<'put-display'>, stamp: Stamp): Site | Refusal {
  const { type: _type, ...asked } = change;
  const before = lookup(site.displays, asked.id);
  const refusal =
    (before === undefined ? full(site.displays, MOST_DISPLAYS, 'displays') : null) ??
    nameTaken(site.displays, asked, 'display') ??
    repeated(asked.tags, 'tags', 'tag') ??
    repeated(asked.languages, 'languages', 'language') ??
    unknownPlaylist(site, asked.defaultPlaylist, 'defaultPlaylist') ??
    (asked.dark === null ? null : badRule(site, asked.dark, 'dark'));
  if (refusal !== null) return refusal;
  const since = before !== undefined && showsTheSame(before, asked) ? before.since : stamp.takesEffectAt;
  const display = keeping<Display>(before, { ...asked, since });
  return display === before ? site : { ...site, displays: { ...site.displays, [display.id]: display } };
}

export function removeDisplay(site: Site, change: ChangeOf<'remove-display'>, stamp: Stamp): Site | Refusal {
  const display = lookup(site.displays, change.id);
  if (display === undefined) return refuse('not-found', 'id', 'There is no such display.');
  const names = (targets: Targets) => targets.type === 'some' && targets.displays.includes(display.id);
  const schedules = listed(site.schedules).filter((one) => names(one.targets));
  if (schedules.length > 0) {
    const says = `Display “${display.name}” is named by the schedule ${naming(schedules.map((one) => one.name))}. Change that first.`;
    return refuse('in-use', 'id', says);
  }
  const at = Date.parse(stamp.at);
  if (listed(site.takeovers).some((one) => names(one.targets) && takeoverEnd(one) > at)) {
    return refuse('in-use', 'id', `A takeover is running on display “${display.name}”. End it first.`);
  }
  return { ...site, displays: without(site.displays, display.id) };
}

const showsTheSame = (a: Omit<Display, 'since'>, b: Omit<Display, 'since'>): boolean =>
  a.defaultPlaylist === b.defaultPlaylist &&
  a.languageMode === b.languageMode &&
  same(a.tags, b.tags) &&
  same(a.languages, b.languages) &&
  same(a.dark, b.dark);

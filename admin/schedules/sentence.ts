// A schedule as a supervisor would say it. Pure, so that the list, the editor and the tests read the same sentence.
import type { Targets } from '#playlists/site/display.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Mode, Schedule } from '#playlists/site/schedule.ts';
import type { Site } from '#playlists/site/site.ts';
import { listWords } from '../list-words.ts';
import { ruleWords } from '../time-rules/rule-words.ts';

/** `Safety loop: Mon to Fri 22:00–06:00 on Hall 2, in place of what else is on, priority 5`. */
export function scheduleSentence(schedule: Omit<Schedule, 'since' | 'id' | 'name'>, site: Site): string {
  const { mode, priority } = schedule;
  const playlist = lookup(site.playlists, schedule.playlist)?.name ?? 'No playlist';
  return `${playlist}: ${whenAndWhere(schedule, site)}, ${modeWords(mode)}, priority ${priority}`;
}

/** `Mon to Fri 22:00–06:00 on Hall 2`. */
export function whenAndWhere({ rule, targets }: Pick<Schedule, 'rule' | 'targets'>, site: Site): string {
  return `${ruleWords(rule, site)} ${targetsWords(targets, site)}`;
}

function modeWords(mode: Mode): string {
  switch (mode.type) {
    case 'replace':
      return 'in place of what else is on';
    case 'add':
      return 'joining what is on';
    case 'interrupt':
      return `breaking in for ${mode.secondsPerHour} seconds of each hour`;
    default:
      return mode satisfies never;
  }
}

export function targetsWords(targets: Targets, site: Site): string {
  if (targets.type === 'all') return 'on every display';
  const names = targets.displays.map((id) => lookup(site.displays, id)?.name ?? 'a removed display');
  const tags = targets.tags.map((tag) => `all “${tag}” displays`);
  return names.length + tags.length === 0 ? 'on no display' : `on ${listWords([...names, ...tags])}`;
}

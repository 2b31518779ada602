// A schedule as a supervisor would say it. Pure, so that the list, the editor and the tests read the same sentence.
import type { Targets } from '#playlists/site/display.ts';
import type { Schedule } from '#playlists/site/schedule.ts';
import type { Site } from '#playlists/site/site.ts';
import { weekdays, type TimeRule, type Weekday } from '#playlists/site/time-rule.ts';

export const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun'
};

/** `Safety loop: Mon to Fri 22:00–06:00 on Hall 2, priority 5`. */
export function scheduleSentence(schedule: Omit<Schedule, 'since' | 'id' | 'name' | 'mode'>, site: Site): string {
  const { rule, priority } = schedule;
  const playlist = site.playlists[schedule.playlist]?.name ?? 'No playlist';
  return `${playlist}: ${ruleWords(rule)} ${targetsWords(schedule.targets, site)}, priority ${priority}`;
}

function ruleWords(rule: TimeRule): string {
  if (rule.type !== 'dates')
    return rule.type === 'shifts' ? 'with shifts' : rule.type === 'windows' ? 'in single windows' : 'always';
  const { dates, hours } = rule;
  const days = dates.type === 'weekdays' ? daysWords(dates.days) : 'on some dates';
  const time =
    hours.type === 'between' ? hoursWords(hours.from, hours.until) : hours.type === 'all-day' ? 'all day' : '';
  return [days, time, datesWords(rule.firstDate, rule.lastDate)].filter((part) => part !== '').join(' ');
}

/** `every day`, `Mon to Fri`, `Mon, Wed and Sat`. Days that run on are said as a stretch. */
export function daysWords(days: readonly string[]): string {
  const chosen = weekdays.filter((day) => days.includes(day));
  if (chosen.length === 0) return 'no day';
  if (chosen.length === weekdays.length) return 'every day';
  const stretches: Weekday[][] = [];
  for (const day of chosen) {
    const open = stretches.at(-1);
    const follows = open !== undefined && weekdays.indexOf(day) === weekdays.indexOf(open.at(-1) ?? day) + 1;
    if (follows) open.push(day);
    else stretches.push([day]);
  }
  return listWords(stretches.flatMap(stretchWords));
}

export function hoursWords(from: string, until: string): string {
  return from === until ? `from ${from} for 24 hours` : `${from}–${until}`;
}

/** How long one window is and whether it ends on the next day: `8 hours, until 06:00 the next day`. */
export function windowWords(from: string, until: string): string {
  const start = minutesOf(from);
  const end = minutesOf(until);
  if (start === null || end === null) return '';
  const length = end > start ? end - start : end - start + 24 * 60;
  const next = end > start ? '' : ' the next day';
  return `${lengthWords(length)}, until ${until}${next}`;
}

export function targetsWords(targets: Targets, site: Site): string {
  if (targets.type === 'all') return 'on every display';
  const names = targets.displays.map((id) => site.displays[id]?.name ?? 'a removed display');
  const tags = targets.tags.map((tag) => `all “${tag}” displays`);
  return names.length + tags.length === 0 ? 'on no display' : `on ${listWords([...names, ...tags])}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function stretchWords(days: readonly Weekday[]): string[] {
  const names = days.map((day) => dayNames[day]);
  return names.length > 2 ? [`${names[0]} to ${names.at(-1)}`] : names;
}

function datesWords(first: string | null, last: string | null): string {
  if (first !== null && last !== null) return first === last ? `on ${first} only` : `from ${first} to ${last}`;
  if (first !== null) return `from ${first} on`;
  return last === null ? '' : `until ${last}`;
}

function minutesOf(time: string): number | null {
  const parts = /^(\d\d):(\d\d)$/.exec(time);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}

function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = hours === 0 ? [] : [hours === 1 ? '1 hour' : `${hours} hours`];
  return [...said, ...(rest === 0 ? [] : [`${rest} min`])].join(' ');
}

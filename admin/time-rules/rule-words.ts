// When something runs, as a supervisor would say it. Pure, so that lists, editors and tests read the same words.
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Hours, TimeRule, TimeRuleOf } from '#playlists/site/time-rule.ts';
import { listWords } from '../list-words.ts';
import { dateRuleWords, dateWords, rangeWords, someDatesWords } from './date-words.ts';
import { hoursWords } from './hours-words.ts';

/** What rules name. */
type Names = Pick<Site, 'dayparts' | 'shiftPatterns' | 'crews'>;

/** `Mon to Fri 22:00–06:00 until 24 Dec 2026, not on 3 Oct 2026`. */
export function ruleWords(rule: TimeRule, names: Names): string {
  switch (rule.type) {
    case 'always': {
      const range = rangeWords(rule.firstDate, rule.lastDate);
      return (range === '' ? 'always' : `day and night ${range}`) + offWords(rule.off);
    }
    case 'dates': {
      const range = rangeWords(rule.firstDate, rule.lastDate);
      const when = [dateRuleWords(rule.dates), hoursOf(rule.hours, names), range].filter((part) => part !== '');
      const also = rule.added.length === 0 ? '' : `, also on ${someDatesWords(rule.added)}`;
      return when.join(' ') + offWords(rule.off) + also;
    }
    case 'windows':
      return windowsWords(rule);
    case 'shifts': {
      const range = rangeWords(rule.firstDate, rule.lastDate);
      return [shiftsWords(rule, names), range].filter((part) => part !== '').join(' ') + offWords(rule.off);
    }
    default:
      return rule satisfies never;
  }
}

const offWords = (off: readonly string[]): string => (off.length === 0 ? '' : `, not on ${someDatesWords(off)}`);

function hoursOf(hours: Hours, names: Names): string {
  switch (hours.type) {
    case 'all-day':
      return 'all day';
    case 'between':
      return hoursWords(hours.from, hours.until);
    case 'daypart': {
      const daypart = lookup(names.dayparts, hours.daypart);
      if (daypart === undefined) return 'in a removed daypart';
      return `in “${daypart.name}” (${hoursWords(daypart.from, daypart.until)})`;
    }
    default:
      return hours satisfies never;
  }
}

function windowsWords({ windows }: TimeRuleOf<'windows'>): string {
  const said = windows.slice(0, 2).map(({ from, until }) => {
    const end = until.date === from.date ? until.time : `${dateWords(until.date)} ${until.time}`;
    return `${dateWords(from.date)} ${from.time}${until.date === from.date ? '–' : ' to '}${end}`;
  });
  const more = windows.length - said.length;
  return `on ${listWords(more > 0 ? [...said, more === 1 ? '1 more window' : `${more} more windows`] : said)}`;
}

/** `in the last 15 minutes of every Early or Late shift of Crew B (Continental)`. */
function shiftsWords(rule: TimeRuleOf<'shifts'>, names: Names): string {
  const pattern = lookup(names.shiftPatterns, rule.pattern);
  const shifts = pattern?.type === 'cycle' ? pattern.shifts : [];
  const named = rule.shifts.map((letter) => shifts.find((one) => one.letter === letter)?.name ?? letter);
  const crews = rule.crews.map((id) => lookup(names.crews, id)?.name ?? 'a removed crew');
  const shift = named.length === 0 ? 'shift' : `${listWords(named, 'or')} shift`;
  const whose = crews.length === 0 ? '' : ` of ${listWords(crews, 'or')}`;
  const back = rule.afterDaysOff;
  const after = back === null ? '' : ` after ${back === 1 ? 'a day' : `${back} days`} off or more`;
  const which = `${back === null ? 'every' : 'the first'} ${shift}${whose}${after}`;
  return `${partWords(rule.part)} ${which} (${pattern?.name ?? 'a removed shift pattern'})`;
}

function partWords(part: TimeRuleOf<'shifts'>['part']): string {
  switch (part.type) {
    case 'whole':
      return 'during';
    case 'first':
      return `in the first ${minutesWords(part.minutes)} of`;
    case 'last':
      return `in the last ${minutesWords(part.minutes)} of`;
    default:
      return part satisfies never;
  }
}

const minutesWords = (minutes: number): string => (minutes === 1 ? 'minute' : `${minutes} minutes`);

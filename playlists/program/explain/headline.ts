// What is on, why and until when, in one sentence: the answer to "why is this on?" (RULES.md, W1).
import { titleOf } from '../../site/announcement-title.ts';
import type { AnnouncementId, ScheduleId } from '../../site/ids.ts';
import { lookup } from '../../site/lookup.ts';
import type { Schedule } from '../../site/schedule.ts';
import type { Site } from '../../site/site.ts';
import type { Language } from '../../site/values.ts';
import type { Showing } from '../showing.ts';
import { listOf, winnersByName } from './above.ts';
import { type Around, breaking } from './around.ts';
import type { Asked } from './asked.ts';
import { howOften } from './how-often.ts';

export function headline(asked: Asked, { showing, until, interruptions }: Around): string {
  const breaks = breaking(asked.site, showing);
  const ends = until === null ? '' : `, until ${asked.time(until)}`;
  const is = showing.type === 'dark' ? 'The glass is dark because' : `${what(asked.site, showing)} is on because`;
  if (breaks !== null) return `${is} ${breakingIn(asked, breaks)}${ends}.`;
  const others = interruptions.map(
    (one) => ` ${nameOf(asked.site, one.schedule)} breaks in ${howOften(interruptions, one.schedule)}.`
  );
  return `${is} ${because(asked)}${joining(asked)}${ends}.${others.join('')}`;
}

function what(site: Site, now: Showing): string {
  switch (now.type) {
    case 'slide': {
      const { announcement, language } = now.slide;
      return `${slideTitle(site, announcement, language)} (${language}, slide ${now.index + 1} of ${now.count})`;
    }
    case 'takeover':
      return `${now.takeover.drill ? 'Drill' : 'Takeover'} “${now.takeover.texts[0]?.title ?? now.takeover.id}”`;
    case 'card':
      return 'The card with the site’s name and the time';
    case 'dark':
      return 'The dark';
    default:
      return now satisfies never;
  }
}

function slideTitle(site: Site, id: AnnouncementId, language: Language): string {
  const one = lookup(site.announcements, id);
  return `“${one === undefined ? id : (one.published?.content.texts[language]?.title ?? titleOf(site, one))}”`;
}

function because(asked: Asked): string {
  const { why, site } = asked;
  const names = winnersByName(asked, why);
  switch (why.level) {
    case 'takeover':
      return 'a takeover wins over everything else';
    case 'dark':
      return 'its dark hours run';
    case 'schedule':
      return running(names, why.ids.length, lookup(site.schedules, why.ids[0] as ScheduleId));
    case 'display-default':
      return `${names} is this display’s default playlist and no schedule has anything to show`;
    case 'site-default':
      return `${names} is the site’s default playlist and nothing above it has anything to show`;
    case 'card':
      return 'no takeover, schedule or default playlist has anything to show';
    default:
      return why.level satisfies never;
  }
}

function running(names: string, count: number, first: Schedule | undefined): string {
  const priority = `priority ${first?.priority ?? 0}`;
  if (first?.mode.type === 'add')
    return count > 1
      ? `the schedules ${names} run and there is nothing else for them to join`
      : `schedule ${names} runs and there is nothing else for it to join`;
  return count > 1 ? `the schedules ${names} rotate together (${priority})` : `schedule ${names} runs (${priority})`;
}

function joining({ why, site }: Asked): string {
  const names = why.added.map((id) => nameOf(site, id));
  return names.length === 0 ? '' : ` and ${listOf(names)} ${names.length === 1 ? 'joins' : 'join'} it`;
}

function breakingIn({ breaking: all }: Asked, { id, name, mode, priority }: Schedule): string {
  const seconds = mode.type === 'interrupt' ? `${mode.secondsPerHour} seconds of each hour, ` : '';
  return `schedule “${name}” breaks in ${howOften(all, id)} (${seconds}priority ${priority})`;
}

const nameOf = (site: Site, schedule: string): string =>
  `“${lookup(site.schedules, schedule as ScheduleId)?.name ?? schedule}”`;

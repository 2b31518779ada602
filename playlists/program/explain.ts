// Why a display shows what it shows, in a sentence for people: the answer to "why is this on?".
import { titleOf } from '../site/announcement-title.ts';
import type { AnnouncementId, DisplayId, PlaylistId, ScheduleId } from '../site/ids.ts';
import { lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { Language } from '../site/values.ts';
import { DAY_MS } from '../calendar/day.ts';
import { localAt } from './clock.ts';
import { compile } from './compile.ts';
import type { Program, Why } from './program.ts';
import { type Showing, showing } from './showing.ts';

export interface Explanation {
  readonly showing: Showing;
  readonly sentence: string;
  readonly why: Why;
}

/** How far is looked for when what is on began and ends: longer than any window, lease or slide. */
const LOOK_BACK_MS = 8 * DAY_MS;
const LOOK_AHEAD_MS = 32 * DAY_MS;

/** By the document as it is: another instant is answered as if the document were the same then. Null where there is no such display. */
export function explain(site: Site, display: DisplayId, at: number): Explanation | null {
  const program = compile(site, display, at - LOOK_BACK_MS, at + LOOK_AHEAD_MS);
  if (program === null) return null;
  const now = showing(program, at);
  const sentence = `${what(site, now)} is on because ${because(site, now)}${howLong(program, now, at)}.`;
  return { showing: now, sentence, why: now.why };
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
    default:
      return now satisfies never;
  }
}

function slideTitle(site: Site, id: AnnouncementId, language: Language): string {
  const one = lookup(site.announcements, id);
  if (one === undefined) return `“${id}”`;
  return `“${one.published?.content.texts[language]?.title ?? titleOf(site, one)}”`;
}

function because(site: Site, { why }: Showing): string {
  const [first = ''] = why.ids;
  switch (why.level) {
    case 'takeover':
      return 'a takeover wins over everything else';
    case 'schedule':
      return rotating(site, why.ids as readonly ScheduleId[]);
    case 'display-default':
      return `${playlistName(site, first as PlaylistId)} is this display’s default playlist and no schedule has anything to show`;
    case 'site-default':
      return `${playlistName(site, first as PlaylistId)} is the site’s default playlist and nothing above it has anything to show`;
    case 'card':
      return 'no takeover, schedule or default playlist has anything to show';
    default:
      return why.level satisfies never;
  }
}

function rotating(site: Site, ids: readonly ScheduleId[]): string {
  const schedules = ids.flatMap((id) => lookup(site.schedules, id) ?? []);
  const names = schedules.map((one) => `“${one.name}”`).join(' and ');
  const priority = `priority ${schedules[0]?.priority ?? 0}`;
  return schedules.length > 1
    ? `the schedules ${names} rotate together (${priority})`
    : `schedule ${names} runs (${priority})`;
}

const playlistName = (site: Site, id: PlaylistId): string => `“${lookup(site.playlists, id)?.name ?? id}”`;

/** Until when the reason stands, which outlasts the single slide. */
function howLong(program: Program, now: Showing, at: number): string {
  const next = program.segments.find((one) => one.from > at && one.why.ids.join() !== now.why.ids.join());
  if (next === undefined) return '';
  const { date, time } = localAt(program, next.from);
  return date === localAt(program, at).date ? `, until ${time}` : `, until ${time} on ${date}`;
}

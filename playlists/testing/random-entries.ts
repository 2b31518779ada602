// Playlists and schedules made of chance: nested, weighted, of every mode, and by rules of every kind, most of which edit() takes.
import type { TimeRuleOf } from '../site/time-rule.ts';
import type { Chance, Dice } from './dice.ts';
import { DAYPARTS, PATTERNS, type Raw, TAGS, idOf, instantNear, targetsOf } from './few-names.ts';
import { randomRule } from './random-rule.ts';
import { UNCONDITIONAL } from './small-floor.ts';

/** What chance is used for, around the instant `at`. */
export interface Moment {
  readonly chance: Chance;
  readonly day: number;
  readonly at: number;
}

export function randomPlaylist(from: Dice, moment: Moment): Raw {
  const { upTo, pick, some } = from;
  const near = (days: number) => (upTo(2) === 2 ? instantNear(from, moment.at, days) : null);
  const conditions = (index: number): Raw => ({
    weight: pick([1, 1, 2, 3, 20]),
    tags: some(TAGS),
    rule: upTo(1) === 0 ? acceptable(from, moment, 40 + 5 * index) : null,
    validFrom: near(1),
    validUntil: near(2)
  });
  const what = (): Raw =>
    upTo(3) === 3
      ? { type: 'playlist', playlist: idOf(from, 'p') }
      : { type: 'announcement', announcement: pick(['n0', 'n1', idOf(from, 'n')]), seconds: pick([600, 1000, 3600]) };
  const items = Array.from({ length: upTo(4) }, (_, index) => ({
    ...what(),
    ...(upTo(1) === 0 ? UNCONDITIONAL : conditions(index))
  }));
  return { type: 'put-playlist', id: idOf(from, 'p'), name: `Playlist ${upTo(5)}`, items };
}

export function randomSchedule(from: Dice, moment: Moment): Raw {
  const { upTo, pick } = from;
  return {
    type: 'put-schedule',
    id: idOf(from, 's'),
    name: 'Schedule',
    playlist: idOf(from, 'p'),
    priority: upTo(2),
    targets: targetsOf(from),
    mode: pick([
      { type: 'replace' },
      { type: 'replace' },
      { type: 'add' },
      { type: 'interrupt', secondsPerHour: pick([30, 600, 1800]) }
    ]),
    rule: acceptable(from, moment, 60)
  };
}

/** By one of the few dayparts and patterns, and without what is refused of itself. `skipped` tells rules of one moment apart. */
function acceptable({ pick }: Dice, { chance, day }: Moment, skipped: number): Raw {
  const rule = randomRule(chance.slice(skipped), day);
  switch (rule.type) {
    case 'dates': {
      const hours = rule.hours.type === 'daypart' ? { ...rule.hours, daypart: pick(DAYPARTS) } : rule.hours;
      return { ...rule, hours, added: rule.added.filter((date) => !rule.off.includes(date)) };
    }
    case 'windows':
      return { ...rule, windows: rule.windows.map(inOrder) };
    case 'shifts': {
      const pattern = pick(PATTERNS);
      return pattern === 'shop' ? { ...rule, pattern, crews: [], shifts: [] } : { ...rule, pattern };
    }
    case 'always':
      return rule;
    default:
      return rule satisfies never;
  }
}

function inOrder({ from, until }: TimeRuleOf<'windows'>['windows'][number]): Raw {
  return `${from.date} ${from.time}` < `${until.date} ${until.time}` ? { from, until } : { from: until, until: from };
}

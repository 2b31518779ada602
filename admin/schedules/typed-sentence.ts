// What is being typed as a sentence, or what is still missing before there is one.
import { parse, type Parsed } from '#playlists/site/parse.ts';
import type { PlaylistId } from '#playlists/site/ids.ts';
import type { Targets } from '#playlists/site/display.ts';
import { mode, schedule } from '#playlists/site/schedule.ts';
import type { Site } from '#playlists/site/site.ts';
import { timeRule } from '#playlists/site/time-rule.ts';
import type { TypedSchedule } from '#server/desk/schedule-form.ts';
import { summary } from '../form-trouble.ts';
import { rawRule } from '../time-rules/rule-form.ts';
import { numberOf } from '../typed-number.ts';
import { rawMode } from './mode-form.ts';
import { scheduleSentence } from './sentence.ts';

export interface Said {
  readonly whole: boolean;
  readonly words: string;
}

type Typed = Pick<TypedSchedule, 'playlist' | 'targets' | 'rule' | 'mode' | 'priority'>;

export function typedSentence(typed: Typed, site: Site): Said {
  const rule = parse(timeRule, rawRule(typed.rule));
  if (!rule.ok) return missing(rule);
  const how = parse(mode, rawMode(typed.mode));
  if (!how.ok) return missing(how);
  const priority = parse(schedule.entries.priority, numberOf(typed.priority));
  if (!priority.ok) return missing(priority, 'priority');
  const words = scheduleSentence(
    {
      playlist: typed.playlist as PlaylistId,
      targets: typed.targets as Targets,
      rule: rule.value,
      mode: how.value,
      priority: priority.value
    },
    site
  );
  return { whole: true, words };
}

/** `field` names a value that has no fields of its own. */
function missing({ faults }: Extract<Parsed<unknown>, { ok: false }>, field = ''): Said {
  const first = faults.slice(0, 1).map((fault) => ({ ...fault, field: fault.field || field }));
  return { whole: false, words: summary({ code: 'invalid', faults: first })[0] ?? '' };
}

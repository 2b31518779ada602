// One sentence for each schedule of the chain.
import { lookup } from '../../site/lookup.ts';
import type { Mode, Schedule } from '../../site/schedule.ts';
import { instantBy } from '../../calendar/offsets.ts';
import { reachOf } from '../../time/reach.ts';
import { offsetsOf } from '../../time/zone.ts';
import { winnersByName } from './above.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { howOften } from './how-often.ts';
import { nothingToShow } from './lacks-in-words.ts';
import { type Run, type ScheduleVerdict, replacing } from './schedule-verdict.ts';

const HIGHEST_PRIORITY = 9;
const TO_SHARE = { replace: 'to rotate with', add: 'to join', interrupt: 'to break into' } as const satisfies Readonly<
  Record<Mode['type'], string>
>;

export function scheduleSays(
  asked: Asked,
  run: Run,
  verdict: ScheduleVerdict,
  { needs, nextOn }: Pick<Candidate, 'needs' | 'nextOn'>
): string {
  const name = `“${run.schedule.name}”`;
  const until = run.until === null || !Number.isFinite(run.until) ? '' : ` until ${asked.time(run.until)}`;
  const next = nextOn === null ? '' : ` It is on from ${asked.time(nextOn)}.`;
  switch (verdict) {
    case 'on':
      return `${name} is on${until} (priority ${run.schedule.priority}).`;
    case 'joins':
      return `${name} joins what is on${until}.`;
    case 'interrupts':
      return `${name} breaks in ${howOften(asked.breaking, run.schedule.id)}${until}.`;
    case 'not-running':
      return notRunning(asked, run);
    case 'nothing-to-show':
      return `${name} runs${until}, but its playlist ${contentSays(asked, run.schedule)}.`;
    case 'left-out': {
      const seconds = needs.find((one) => one.need === 'seconds');
      return `${name} asks for ${seconds?.wants ?? 0} seconds of each hour, but others leave ${seconds?.free ?? 0}.${next}`;
    }
    case 'beaten':
      return `${name} ${beaten(asked, run.schedule)}.${next}`;
    default:
      return verdict satisfies never;
  }
}

function notRunning({ site, at, time }: Asked, { schedule, opensAt }: Run): string {
  if (opensAt !== null) return `“${schedule.name}” next runs at ${time(opensAt)}.`;
  const { last } = reachOf(schedule.rule, site);
  const over = last < Infinity && instantBy(offsetsOf(site.timeZone), last + 1, 0) <= at;
  return over ? `“${schedule.name}” is over.` : `“${schedule.name}” does not run within the next 400 days.`;
}

function contentSays(asked: Asked, { playlist }: Schedule): string {
  const name = lookup(asked.site.playlists, playlist)?.name ?? playlist;
  return `“${name}” ${nothingToShow(asked, playlist, asked.lacksOf(playlist) ?? [])}`;
}

/** [W3] */
function beaten(asked: Asked, schedule: Schedule): string {
  const { why, below } = asked;
  const takeover = why.level === 'takeover' ? `runs, but the takeover ${winnersByName(asked, why)} wins` : null;
  const winner = replacing(asked);
  if (winner === null || winner.priority <= schedule.priority) return takeover ?? 'runs';
  const winners = winnersByName(asked, below);
  const alone =
    schedule.mode.type === 'replace' && winner.priority < HIGHEST_PRIORITY
      ? `, more to replace ${below.ids.length === 1 ? 'it' : 'them'}`
      : '';
  const wants = `would need priority ${winner.priority} ${TO_SHARE[schedule.mode.type]} ${winners}${alone}, or ${winners} to end`;
  return takeover === null ? wants : `${takeover}; without it, it ${wants}`;
}

// Who wins below the takeovers: schedules that replace, the defaults, the card; then who joins and who breaks in (RULES.md, P and I).
import type { Display } from '../site/display.ts';
import type { PlaylistId } from '../site/ids.ts';
import type { Schedule } from '../site/schedule.ts';
import type { Site } from '../site/site.ts';
import { fitting } from './interruptions.ts';
import type { Coming, Playing } from './playing.ts';
import type { Interruption, Segment, Why } from './program.ts';
import type { Group, Groups } from './running.ts';
import type { Tables } from './tables.ts';

export type Winner = Pick<Segment, 'shows' | 'why'>;

/** What a playlist plays on this display at the instant that is asked about; null where nothing. */
export interface Now {
  readonly pass: readonly Coming[];
  readonly since: number;
}
export type Plays = (playlist: PlaylistId) => Now | null;

/** What a playlist plays at an instant on a display with these tags. */
export function playsAt(playingOf: (id: PlaylistId) => Playing, tags: ReadonlySet<string>, at: number): Plays {
  return (id) => {
    const playing = playingOf(id);
    const stretch = playing.stretch(at);
    const pass = playing.pass(stretch, tags);
    return pass.length === 0 ? null : { pass, since: playing.countsFrom(stretch) };
  };
}

export interface Below {
  readonly winner: Winner;
  /** What opens or closes with a lower priority changes nothing. */
  readonly priority: number;
}

export function winnerBelow(site: Site, display: Display, groups: Groups, plays: Plays, tables: Tables): Below {
  const base = firstOf(groups.replace, plays) ?? defaultOf(site, display, plays);
  const priority = base?.priority ?? 0;
  const joining = atLeast(groups.add, priority).flatMap((group) => playingIn(group, plays) ?? []);
  const interrupted = tables.interrupted(interruptionsOf(atLeast(groups.interrupt, priority), plays, tables));
  const all = [...(base === null ? [] : [base]), ...joining];
  if (all.length === 0) {
    return { priority, winner: { shows: { type: 'card', interrupted }, why: tables.why('card', [], []) } };
  }
  const loop = tables.loop(all.flatMap((one) => one.passes));
  const start = all.reduce((latest, one) => Math.max(latest, one.since), -Infinity);
  const joined = joining.flatMap((one) => one.ids);
  const why = base === null ? tables.why('schedule', joined, []) : tables.why(base.level, base.ids, joined);
  return { priority, winner: { shows: { type: 'loop', loop, start, interrupted }, why } };
}

/** Something that plays: its passes one after the other, and since when it has been what it is. */
interface Level {
  readonly level: Why['level'];
  readonly ids: readonly string[];
  readonly passes: readonly (readonly Coming[])[];
  readonly since: number;
  /** Of a schedule; what is below all schedules has the lowest. */
  readonly priority: number;
}

function firstOf(groups: readonly Group[], plays: Plays): Level | null {
  for (const group of groups) {
    const playing = playingIn(group, plays);
    if (playing !== null) return playing;
  }
  return null;
}

/** The schedules of a group that have something to show; null where none has [P5]. */
function playingIn(group: Group, plays: Plays): Level | null {
  const ids: string[] = [];
  const passes: (readonly Coming[])[] = [];
  let since = group.changedAt;
  for (const { schedule, since: scheduleSince } of group.running) {
    const now = plays(schedule.playlist);
    if (now === null) continue;
    ids.push(schedule.id);
    passes.push(now.pass);
    since = Math.max(since, scheduleSince, now.since);
  }
  return ids.length === 0 ? null : { level: 'schedule', ids, passes, since, priority: group.priority };
}

function defaultOf(site: Site, display: Display, plays: Plays): Level | null {
  for (const [level, id] of [
    ['display-default', display.defaultPlaylist],
    ['site-default', site.defaultPlaylist]
  ] as const) {
    const now = id === null ? null : plays(id);
    if (id !== null && now !== null) return { level, ids: [id], passes: [now.pass], since: now.since, priority: 0 };
  }
  return null;
}

const atLeast = (groups: readonly Group[], priority: number): readonly Group[] =>
  groups.filter((group) => group.priority >= priority);

function interruptionsOf(groups: readonly Group[], plays: Plays, tables: Tables): readonly Interruption[] {
  const able = groups
    .flatMap((group) => group.running)
    .map(({ schedule }) => schedule)
    .filter((one) => plays(one.playlist) !== null);
  return fitting(able).flatMap((one) => interruptionOf(one, plays, tables) ?? []);
}

function interruptionOf({ id, playlist, mode }: Schedule, plays: Plays, tables: Tables): Interruption | null {
  const now = plays(playlist);
  if (now === null || mode.type !== 'interrupt') return null;
  return tables.interruption(id, mode.secondsPerHour, now.pass);
}

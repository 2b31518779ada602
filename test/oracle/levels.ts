// [P] What wins on a display at an instant, what joins it, and what breaks in.
import type { Why } from '#playlists/program/program.ts';
import { isTargeted } from '#playlists/site/display.ts';
import type { PlaylistId } from '#playlists/site/ids.ts';
import type { Mode, Schedule } from '#playlists/site/schedule.ts';
import { type Takeover, severities } from '#playlists/site/takeover.ts';
import { type Floor, runs } from './floor.ts';
import { hasSomething } from './passes.ts';
import { isIn } from './wall-clock.ts';

/** What has won: its playlists follow one another in one loop, and the schedules are those that the loop is made of. */
export interface Won {
  readonly why: Why;
  readonly playlists: readonly PlaylistId[];
  readonly schedules: readonly Schedule[];
}

/** Real before drill, then the graver, then the later, then the smaller id [P2]. */
export function takeoverOn({ site, display }: Floor, at: number): Takeover | null {
  const rank = (one: Takeover) => [
    one.drill ? 1 : 0,
    severities.indexOf(one.severity),
    -Date.parse(one.startedAt),
    one.id
  ];
  const [first] = Object.values(site.takeovers)
    .filter((one) => isTargeted(one.targets, display))
    .filter((one) => isIn(at, { from: Date.parse(one.startedAt), until: endOf(one) }))
    .sort((a, b) => compare(rank(a), rank(b)));
  return first ?? null;
}

/** At the instant of its lease, or earlier when it is ended [P6]. */
export const endOf = ({ until, endedAt }: Takeover): number =>
  Math.min(Date.parse(until), endedAt === null ? Infinity : Date.parse(endedAt));

/** The highest priority that replaces, else the display's default, else the site's, else nothing; and what joins that [P1] [P4] [P7]. */
export function wonOn(floor: Floor, at: number): Won {
  const base = replacing(floor, at) ?? defaults(floor, at);
  const joining = byPriority(candidates(floor, 'add', at)).filter((one) => !isOutranked(one, base));
  const ids = joining.map((one) => one.id);
  const playlists = joining.map((one) => one.playlist);
  if (base !== null) {
    return {
      why: { level: base.level, ids: base.ids, added: ids },
      playlists: [...base.playlists, ...playlists],
      schedules: [...base.schedules, ...joining]
    };
  }
  // Where nothing has won, those that add are the loop.
  const level = joining.length > 0 ? 'schedule' : 'card';
  return { why: { level, ids, added: [] }, playlists, schedules: joining };
}

/** Those that break in, in the order of [I4], as many as fit into half an hour. */
export function interruptingOn(floor: Floor, at: number): Schedule[] {
  const won = replacing(floor, at);
  let seconds = 0;
  return byPriority(candidates(floor, 'interrupt', at)).filter((one) => {
    if (one.mode.type !== 'interrupt' || isOutranked(one, won)) return false;
    if (seconds + one.mode.secondsPerHour > 1800) return false;
    seconds += one.mode.secondsPerHour;
    return true;
  });
}

interface Base {
  readonly level: Why['level'];
  readonly ids: readonly string[];
  readonly playlists: readonly PlaylistId[];
  readonly schedules: readonly Schedule[];
}

function replacing(floor: Floor, at: number): Base | null {
  const running = byPriority(candidates(floor, 'replace', at));
  const schedules = running.filter((one) => one.priority === running[0]!.priority);
  if (schedules.length === 0) return null;
  const playlists = schedules.map((one) => one.playlist);
  return { level: 'schedule', ids: schedules.map((one) => one.id), playlists, schedules };
}

function defaults(floor: Floor, at: number): Base | null {
  const of = (level: Why['level'], playlist: PlaylistId | null): Base | null =>
    playlist !== null && hasSomething(floor, playlist, at)
      ? { level, ids: [playlist], playlists: [playlist], schedules: [] }
      : null;
  return of('display-default', floor.display.defaultPlaylist) ?? of('site-default', floor.site.defaultPlaylist);
}

/** Those of a mode that are aimed at the display, run, and have something to show [P5]. */
const candidates = (floor: Floor, mode: Mode['type'], at: number): Schedule[] =>
  Object.values(floor.site.schedules).filter(
    (one) =>
      one.mode.type === mode &&
      isTargeted(one.targets, floor.display) &&
      runs(floor, one.rule, at) &&
      hasSomething(floor, one.playlist, at)
  );

const isOutranked = (one: Schedule, base: Base | null): boolean =>
  (base?.schedules ?? []).some((other) => other.priority > one.priority);

const byPriority = (schedules: Schedule[]): Schedule[] =>
  schedules.sort((a, b) => compare([-a.priority, a.id], [-b.priority, b.id]));

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const differs = a.findIndex((each, index) => each !== b[index]);
  return differs === -1 ? 0 : a[differs]! < b[differs]! ? -1 : 1;
}

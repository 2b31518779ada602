// Which backups go: of the newest days and weeks that have one, the last of each stays.
import { instantOf } from './backup-folder.ts';

export interface Keep {
  readonly days: number;
  readonly weeks: number;
}

/** Counted over days and weeks (UTC, from Monday) in which there are backups, not back from today: a server that was off, or whose clock leaps, loses none. */
export function outlived(names: readonly string[], { days, weeks }: Keep): string[] {
  const backups = names
    .flatMap((name) => {
      const at = instantOf(name);
      return at === null ? [] : [{ name, at }];
    })
    .sort((a, b) => b.at - a.at);
  const stay = new Set([...lastOfEach(backups, dayOf, Math.max(1, days)), ...lastOfEach(backups, weekOf, weeks)]);
  return backups.map(({ name }) => name).filter((name) => !stay.has(name));
}

interface One {
  readonly name: string;
  readonly at: number;
}

function lastOfEach(newestFirst: readonly One[], partOf: (at: number) => number, most: number): string[] {
  const last = new Map<number, string>();
  for (const { name, at } of newestFirst) if (!last.has(partOf(at))) last.set(partOf(at), name);
  return [...last.values()].slice(0, most);
}

const DAY_MS = 86_400_000;
const dayOf = (at: number): number => Math.floor(at / DAY_MS);
/** 1970 began on a Thursday. */
const weekOf = (at: number): number => Math.floor((dayOf(at) + 3) / 7);

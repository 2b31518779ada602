// Counts as a wall may show them: never of so few that a name can be guessed, also not by taking one count from another.

export interface Group {
  readonly name: string;
  readonly asked: number;
  readonly confirmed: number;
}

export interface WallCounts {
  /** Null where even all together are too few, or the site shows no counts. */
  readonly all: { readonly asked: number; readonly confirmed: number } | null;
  readonly groups: readonly Group[];
}

/**
 * Groups are apart from each other. Those of fewer than `least` are hidden; where what is hidden could be worked out from the whole, because
 * it is one group alone or too few in all, the smallest of the others is hidden with it, until it cannot [A20].
 */
export function wallCounts(
  groups: readonly Group[],
  { allowed, least }: { allowed: boolean; least: number }
): WallCounts {
  const filled = groups.filter((one) => one.asked > 0);
  const all = sumOf(filled);
  if (!allowed || all.asked < least) return { all: null, groups: [] };
  const bySize = [...filled].sort((a, b) => a.asked - b.asked || (a.name < b.name ? -1 : 1));
  let hidden = bySize.filter((one) => one.asked < least).length;
  while (hidden > 0 && hidden < bySize.length && isTold(bySize.slice(0, hidden), least)) hidden += 1;
  const shown = new Set(bySize.slice(hidden));
  return { all, groups: groups.filter((one) => shown.has(one)) };
}

const isTold = (hidden: readonly Group[], least: number): boolean => hidden.length === 1 || sumOf(hidden).asked < least;

const sumOf = (groups: readonly Group[]): { readonly asked: number; readonly confirmed: number } => ({
  asked: groups.reduce((sum, one) => sum + one.asked, 0),
  confirmed: groups.reduce((sum, one) => sum + one.confirmed, 0)
});

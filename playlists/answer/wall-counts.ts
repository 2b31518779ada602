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

export function wallCounts(
  groups: readonly Group[],
  { allowed, least }: { allowed: boolean; least: number }
): WallCounts {
  const large = allowed ? largeGroups(groups, least) : null;
  return large === null ? { all: null, groups: [] } : { all: sumOf(groups), groups: large };
}

/**
 * Those of which something may be told; null where not even of all of them together. Groups are apart from each other. Those of fewer than `least`
 * are hidden; where what is hidden could be worked out from the whole, because it is one group alone or too few in all, the smallest of the others
 * is hidden with it, until it cannot [A20].
 */
export function largeGroups<G extends { readonly name: string; readonly asked: number }>(
  groups: readonly G[],
  least: number
): readonly G[] | null {
  const filled = groups.filter((one) => one.asked > 0);
  if (askedOf(filled) < least) return null;
  const bySize = [...filled].sort((a, b) => a.asked - b.asked || (a.name < b.name ? -1 : 1));
  let hidden = bySize.filter((one) => one.asked < least).length;
  while (hidden > 0 && hidden < bySize.length && isTold(bySize.slice(0, hidden), least)) hidden += 1;
  const shown = new Set(bySize.slice(hidden));
  return groups.filter((one) => shown.has(one));
}

const isTold = (hidden: readonly { readonly asked: number }[], least: number): boolean =>
  hidden.length === 1 || askedOf(hidden) < least;

const askedOf = (groups: readonly { readonly asked: number }[]): number =>
  groups.reduce((sum, one) => sum + one.asked, 0);

const sumOf = (groups: readonly Group[]): { readonly asked: number; readonly confirmed: number } => ({
  asked: askedOf(groups),
  confirmed: groups.reduce((sum, one) => sum + one.confirmed, 0)
});

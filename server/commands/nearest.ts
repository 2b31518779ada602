// What somebody meant who mistyped a command.

/** The name that is told apart from `typed` by the fewest letters, at most a third of them, or that begins with it; null where none is near. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const begun = typed.length > 1 ? names.find((name) => name.startsWith(typed)) : undefined;
  if (begun !== undefined) return begun;
  const [best] = names
    .map((name) => ({ name, apart: apart(typed, name) }))
    .filter(({ name, apart }) => apart <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.apart - b.apart);
  return best?.name ?? null;
}

/** Letters put in, left out, exchanged for others, or swapped with their neighbour. */
function apart(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let least = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, at(rows, i - 2, j - 2) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return at(rows, one.length, other.length);
}

const at = (rows: readonly (readonly number[])[], i: number, j: number): number => rows[i]?.[j] ?? 0;

// Changing the order of a playlist that is being edited. The page's buttons and the server's answer to them without JavaScript use the same function.

/** `up 2`, `down 0`, `remove 1`, or `add`, which appends `added`. An unknown or impossible command changes nothing. */
export function arrange<T>(items: readonly T[], command: string, added: T | null): readonly T[] {
  const [verb, place] = command.split(' ');
  if (verb === 'add') return added === null ? items : [...items, added];
  const index = Number(place);
  if (!Number.isInteger(index) || items[index] === undefined) return items;
  switch (verb) {
    case 'up':
      return moved(items, index, index - 1);
    case 'down':
      return moved(items, index, index + 1);
    case 'remove':
      return items.filter((_, at) => at !== index);
    default:
      return items;
  }
}

/** The item at `from` taken out and put in at `to`; unchanged where `to` is no place in the list. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  if (to < 0 || to >= items.length) return items;
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

// The crews that a pattern's form names: those of the site by id, and new ones by name, which are made along with the pattern.
import type { TypedPattern } from '#admin/shifts/pattern-form.ts';
import type { Site } from '#playlists/site/site.ts';

const NEW = 'new:';

/** The form with an id for every crew, and the crews that have to be made first. A new one that has been made meanwhile is that. */
export function withCrewIds(
  typed: TypedPattern,
  site: Pick<Site, 'crews'>,
  newId: () => string
): { readonly typed: TypedPattern; readonly missing: readonly { readonly id: string; readonly name: string }[] } {
  const known = new Map<string, string>(Object.values(site.crews).map(({ id, name }) => [name.toLowerCase(), id]));
  const missing: { id: string; name: string }[] = [];
  const idOf = (name: string): string => {
    const id = known.get(name.toLowerCase());
    if (id !== undefined) return id;
    const made = { id: newId(), name };
    missing.push(made);
    known.set(name.toLowerCase(), made.id);
    return made.id;
  };
  const crews = typed.crews.map((line) =>
    line.crew.startsWith(NEW) ? { ...line, crew: idOf(line.crew.slice(NEW.length)) } : line
  );
  return { typed: { ...typed, crews }, missing };
}

/** The site's crews in the order of their names, then new ones that go on in their manner: as many as are asked for. */
export function crewsFor(site: Pick<Site, 'crews'>, count: number): readonly string[] {
  const crews = Object.values(site.crews).toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const taken = new Set(crews.map(({ name }) => name.toLowerCase()));
  const fresh = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `Crew ${letter}`).filter(
    (name) => !taken.has(name.toLowerCase())
  );
  return [...crews.map(({ id }) => id as string), ...fresh.map((name) => NEW + name)].slice(0, count);
}

// A name as a piece of an address or of a file's name: `Nordhafen plant` becomes `nordhafen-plant`.

/** Empty where nothing of the name is left (a script without Latin letters). */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '');
}

// Where a sentence of the heart names what it is about, in quotation marks: there the page puts its link.

export interface AroundName {
  readonly before: string;
  /** With its quotation marks; the whole sentence where the name is not in it. */
  readonly name: string;
  readonly after: string;
}

export function nameIn(says: string, name: string): AroundName {
  const quoted = `“${name}”`;
  const place = says.indexOf(quoted);
  if (place === -1) return { before: '', name: says, after: '' };
  return { before: says.slice(0, place), name: quoted, after: says.slice(place + quoted.length) };
}

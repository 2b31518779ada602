// Languages as people write them into a cell: `de, pl`, `Deutsch/Polnisch`, `German`.
import { knownLanguages } from '#admin/languages.ts';
import { languageName } from '#display/words/language-name.ts';
import { language, type Language } from '#playlists/site/values.ts';
import { parse } from '#playlists/site/parse.ts';

const tags: ReadonlyMap<string, string> = new Map(
  knownLanguages.flatMap((tag) => [
    [tag.toLowerCase(), tag],
    [languageName(tag).toLowerCase(), tag],
    ...['en', 'de'].map((reader): [string, string] => [nameIn(reader, tag).toLowerCase(), tag])
  ])
);

/** The languages in their order, or the first word that is none. */
export function readLanguages(cell: string): readonly Language[] | { unknown: string } {
  const found: Language[] = [];
  for (const word of cell.split(/[,;/|+]+|\s+(?!\()/).filter((one) => one !== '')) {
    const parsed = parse(language, tags.get(word.toLowerCase()) ?? word);
    if (!parsed.ok) return { unknown: word };
    if (!found.includes(parsed.value)) found.push(parsed.value);
  }
  return found;
}

function nameIn(reader: string, tag: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
}

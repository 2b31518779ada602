// What a talk is called, in the first of these languages that it has.
import type { Language } from '#playlists/site/values.ts';
import type { ShownContent } from '#playlists/wire/content.ts';

export function titleIn(
  texts: ShownContent['texts'],
  languages: readonly Language[]
): { readonly language: Language; readonly title: string } {
  const has = Object.keys(texts) as Language[];
  const language = languages.find((one) => has.includes(one)) ?? (has[0] as Language);
  return { language, title: texts[language]?.title ?? '' };
}

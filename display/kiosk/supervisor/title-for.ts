// A notice's title for who reads these languages.
import { shownLanguage } from '#playlists/answer/shown-language.ts';
import type { Language } from '#playlists/site/values.ts';

export function titleFor(titles: Readonly<Record<string, string>>, reads: readonly Language[]): string {
  const available = Object.keys(titles) as Language[];
  return available.length === 0 ? '' : (titles[shownLanguage(available, reads).language] ?? '');
}

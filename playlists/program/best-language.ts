// In which language a text is shown where the wanted one may be missing.
import type { Language } from '../site/values.ts';

/** `wanted` where the texts have it, else the first they have of `others`, else their first by name [L5]. Null for no text at all. */
export function bestLanguage(
  texts: Readonly<Partial<Record<Language, unknown>>>,
  wanted: Language,
  others: readonly Language[]
): Language | null {
  const known = [wanted, ...others].find((language) => texts[language] !== undefined);
  return known ?? (Object.keys(texts).sort()[0] as Language | undefined) ?? null;
}

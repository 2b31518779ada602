// What a language calls itself: `Deutsch`, `Polski`. Kept as a table, because televisions ship browsers without the names.

const names: Readonly<Record<string, string>> = {
  ar: 'العربية',
  bg: 'Български',
  bn: 'বাংলা',
  bs: 'Bosanski',
  cs: 'Čeština',
  da: 'Dansk',
  de: 'Deutsch',
  el: 'Ελληνικά',
  en: 'English',
  es: 'Español',
  et: 'Eesti',
  fa: 'فارسی',
  fi: 'Suomi',
  fr: 'Français',
  he: 'עברית',
  hi: 'हिन्दी',
  hr: 'Hrvatski',
  hu: 'Magyar',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  lt: 'Lietuvių',
  lv: 'Latviešu',
  mk: 'Македонски',
  nl: 'Nederlands',
  no: 'Norsk',
  nb: 'Norsk',
  pl: 'Polski',
  pt: 'Português',
  ro: 'Română',
  ru: 'Русский',
  sk: 'Slovenčina',
  sl: 'Slovenščina',
  so: 'Soomaali',
  sq: 'Shqip',
  sr: 'Српски',
  sv: 'Svenska',
  ta: 'தமிழ்',
  th: 'ไทย',
  ti: 'ትግርኛ',
  tl: 'Tagalog',
  tr: 'Türkçe',
  uk: 'Українська',
  ur: 'اردو',
  vi: 'Tiếng Việt',
  zh: '中文'
};

/** A language's own name; a regional form (`pt-BR`) as the browser writes it, and the tag itself where nobody knows it. */
export function languageName(language: string): string {
  const own = names[language];
  if (own !== undefined) return own;
  // Chromium writes most names in lower case, as within a sentence; here they stand alone.
  const written = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return written.charAt(0).toLocaleUpperCase(language) + written.slice(1);
}

// Languages that floors read, each by its own name, in the order of how often a form needs them.

export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  pl: 'Polski',
  tr: 'Türkçe',
  ro: 'Română',
  uk: 'Українська',
  ar: 'العربية',
  bg: 'Български',
  hr: 'Hrvatski',
  cs: 'Čeština',
  sk: 'Slovenčina',
  hu: 'Magyar',
  sr: 'Српски',
  bs: 'Bosanski',
  sq: 'Shqip',
  el: 'Ελληνικά',
  ru: 'Русский',
  lt: 'Lietuvių',
  lv: 'Latviešu',
  et: 'Eesti',
  fi: 'Suomi',
  sv: 'Svenska',
  nb: 'Norsk',
  da: 'Dansk',
  nl: 'Nederlands',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  'pt-BR': 'Português (Brasil)',
  it: 'Italiano',
  fa: 'فارسی',
  ur: 'اردو',
  hi: 'हिन्दी',
  vi: 'Tiếng Việt',
  th: 'ไทย',
  'zh-Hans': '简体中文',
  ko: '한국어',
  ja: '日本語'
};

export const languageName = (tag: string): string => languageNames[tag] ?? tag;

export const languageList = (tags: readonly string[]): string => tags.map(languageName).join(', ');

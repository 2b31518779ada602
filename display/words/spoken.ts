// The languages there is a catalogue for. Who adds one adds its tag here; types ask for the rest.

export const spoken = [
  'en',
  'ar',
  'bg',
  'cs',
  'de',
  'el',
  'es',
  'fa',
  'fr',
  'hi',
  'hr',
  'hu',
  'it',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sr',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh'
] as const;

export type Spoken = (typeof spoken)[number];

export const isSpoken = (language: string): language is Spoken => (spoken as readonly string[]).includes(language);

// The languages there is a catalogue for. Who adds one adds its tag here; types ask for the rest.

export const spoken = ['en', 'ar', 'de', 'pl', 'ro', 'tr', 'uk'] as const;

export type Spoken = (typeof spoken)[number];

export const isSpoken = (language: string): language is Spoken => (spoken as readonly string[]).includes(language);

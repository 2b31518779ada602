// Every catalogue beside English by its language tag, each a file of its own that comes when it is first asked for. Who adds a language adds
// a file and its line here.
import type { Words } from './catalogue.ts';

export const loaders: Readonly<Record<string, () => Promise<Words>>> = {
  ar: () => import('./ar.ts').then((one) => one.ar),
  de: () => import('./de.ts').then((one) => one.de),
  pl: () => import('./pl.ts').then((one) => one.pl),
  ro: () => import('./ro.ts').then((one) => one.ro),
  tr: () => import('./tr.ts').then((one) => one.tr),
  uk: () => import('./uk.ts').then((one) => one.uk)
};

/** What there is a catalogue for, English first. */
export const spoken: readonly string[] = ['en', ...Object.keys(loaders)];

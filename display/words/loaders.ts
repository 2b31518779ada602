// Every catalogue beside English, each a file of its own. The list of them comes by itself too: with it, what a screen carries until its first
// slide would grow with every language.
import type { Words } from './catalogue.ts';
import type { Spoken } from './spoken.ts';

export const loaders: Readonly<Record<Exclude<Spoken, 'en'>, () => Promise<Words>>> = {
  ar: () => import('./ar.ts').then((one) => one.ar),
  de: () => import('./de.ts').then((one) => one.de),
  pl: () => import('./pl.ts').then((one) => one.pl),
  ro: () => import('./ro.ts').then((one) => one.ro),
  tr: () => import('./tr.ts').then((one) => one.tr),
  uk: () => import('./uk.ts').then((one) => one.uk)
};

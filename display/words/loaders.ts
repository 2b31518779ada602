// Every whole catalogue beside English, each a file of its own.
import type { Words } from './catalogue.ts';
import type { Loaders } from './catalogues.svelte.ts';

export const loaders: Loaders<Words> = {
  ar: () => import('./ar.ts').then((one) => one.ar),
  bg: () => import('./bg.ts').then((one) => one.bg),
  cs: () => import('./cs.ts').then((one) => one.cs),
  de: () => import('./de.ts').then((one) => one.de),
  el: () => import('./el.ts').then((one) => one.el),
  es: () => import('./es.ts').then((one) => one.es),
  fa: () => import('./fa.ts').then((one) => one.fa),
  fr: () => import('./fr.ts').then((one) => one.fr),
  hi: () => import('./hi.ts').then((one) => one.hi),
  hr: () => import('./hr.ts').then((one) => one.hr),
  hu: () => import('./hu.ts').then((one) => one.hu),
  it: () => import('./it.ts').then((one) => one.it),
  nl: () => import('./nl.ts').then((one) => one.nl),
  pl: () => import('./pl.ts').then((one) => one.pl),
  pt: () => import('./pt.ts').then((one) => one.pt),
  ro: () => import('./ro.ts').then((one) => one.ro),
  ru: () => import('./ru.ts').then((one) => one.ru),
  sk: () => import('./sk.ts').then((one) => one.sk),
  sr: () => import('./sr.ts').then((one) => one.sr),
  tr: () => import('./tr.ts').then((one) => one.tr),
  uk: () => import('./uk.ts').then((one) => one.uk),
  ur: () => import('./ur.ts').then((one) => one.ur),
  vi: () => import('./vi.ts').then((one) => one.vi),
  zh: () => import('./zh.ts').then((one) => one.zh)
};

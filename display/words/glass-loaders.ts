// Every catalogue of what may stand on any glass beside English, each a file of its own. The list of them comes by itself too: with it, what a screen
// carries until its first slide would grow with every language.
import type { GlassWords } from './catalogue.ts';
import type { Loaders } from './catalogues.svelte.ts';

export const loaders: Loaders<GlassWords> = {
  ar: () => import('./glass/ar.ts').then((one) => one.ar),
  bg: () => import('./glass/bg.ts').then((one) => one.bg),
  cs: () => import('./glass/cs.ts').then((one) => one.cs),
  de: () => import('./glass/de.ts').then((one) => one.de),
  el: () => import('./glass/el.ts').then((one) => one.el),
  es: () => import('./glass/es.ts').then((one) => one.es),
  fa: () => import('./glass/fa.ts').then((one) => one.fa),
  fr: () => import('./glass/fr.ts').then((one) => one.fr),
  hi: () => import('./glass/hi.ts').then((one) => one.hi),
  hr: () => import('./glass/hr.ts').then((one) => one.hr),
  hu: () => import('./glass/hu.ts').then((one) => one.hu),
  it: () => import('./glass/it.ts').then((one) => one.it),
  nl: () => import('./glass/nl.ts').then((one) => one.nl),
  pl: () => import('./glass/pl.ts').then((one) => one.pl),
  pt: () => import('./glass/pt.ts').then((one) => one.pt),
  ro: () => import('./glass/ro.ts').then((one) => one.ro),
  ru: () => import('./glass/ru.ts').then((one) => one.ru),
  sk: () => import('./glass/sk.ts').then((one) => one.sk),
  sr: () => import('./glass/sr.ts').then((one) => one.sr),
  tr: () => import('./glass/tr.ts').then((one) => one.tr),
  uk: () => import('./glass/uk.ts').then((one) => one.uk),
  ur: () => import('./glass/ur.ts').then((one) => one.ur),
  vi: () => import('./glass/vi.ts').then((one) => one.vi),
  zh: () => import('./glass/zh.ts').then((one) => one.zh)
};

// The takeovers: which are in force, which one wins, and how it looks on a display.
import type { Display } from '../site/display.ts';
import { byText } from '../site/by-text.ts';
import type { Site } from '../site/site.ts';
import { type Takeover, severities, takeoverEnd } from '../site/takeover.ts';
import type { Language } from '../site/values.ts';
import type { TakeoverSlide } from './program.ts';

/** Those in force at some time in [from, until), the one that wins first. */
export function takeoversBetween(all: readonly Takeover[], from: number, until: number): readonly Takeover[] {
  return all.filter((one) => takeoverEnd(one) > from && Date.parse(one.startedAt) < until).sort(byPrecedence);
}

export const isInForce = (one: Takeover, at: number): boolean =>
  Date.parse(one.startedAt) <= at && at < takeoverEnd(one);

/**
 * [P2] A real one before a drill, then the graver, then the one started later. The id decides between two of one instant, so that
 * every display decides alike.
 */
export function byPrecedence(a: Takeover, b: Takeover): number {
  return (
    Number(a.drill) - Number(b.drill) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    Date.parse(b.startedAt) - Date.parse(a.startedAt) ||
    byText(a.id, b.id)
  );
}

/** Its words in every language it has, the display's first, then the site's: nobody in the hall may be left out of an alarm [P3]. */
export function takeoverSlide(one: Takeover, site: Site, display: Display): TakeoverSlide {
  const wanted = display.languages.length > 0 ? display.languages : site.languages;
  const has = Object.keys(one.texts).sort() as Language[];
  const texts = [...new Set([...wanted, ...site.languages, ...has])].flatMap((language) => {
    const text = one.texts[language];
    return text === undefined ? [] : [{ language, title: text.title, body: text.body }];
  });
  const { id, severity, pictogram, drill } = one;
  return { id, severity, pictogram, drill, startedAt: Date.parse(one.startedAt), until: takeoverEnd(one), texts };
}

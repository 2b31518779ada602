// The notices that ask to be confirmed, as a slide lists them.
import { asks, byUrgency } from '../answer/due.ts';
import type { Audience } from '../site/audience.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { Language } from '../site/values.ts';
import { bestLanguage } from './best-language.ts';
import type { OpenNotice } from './program.ts';

/** More than these are read off no wall; the most urgent are there. */
const MOST_LISTED = 60;

/** Those that ask at some time of [from, until), the most urgent first [A4], in these languages or the best there is [L5]. */
export function noticesToConfirm(
  site: Site,
  languages: readonly Language[],
  from: number,
  until: number
): readonly OpenNotice[] {
  const fallbacks = [...languages, ...site.languages];
  return listed(site.announcements)
    .filter((one) => !namesPeopleAlone(one.audience))
    .filter((one) => asks(one, Math.max(from, timeOf(one.validFrom, from))) && timeOf(one.validFrom, from) < until)
    .sort(byUrgency)
    .slice(0, MOST_LISTED)
    .flatMap((one) => {
      if (one.published === null) return [];
      const { kind, texts } = one.published.content;
      const shown = new Set(languages.map((language) => bestLanguage(texts, language, fallbacks)));
      const titles = [...shown].flatMap((language) => {
        const text = language === null ? undefined : texts[language];
        return text === undefined || language === null ? [] : [[language, text.title] as const];
      });
      return {
        announcement: one.id,
        version: one.published.number,
        kind,
        crews: groupsOf(site, one.audience),
        titles: Object.fromEntries(titles) as OpenNotice['titles'],
        from: Math.max(from, timeOf(one.validFrom, from)),
        until: Math.min(until, timeOf(one.validUntil, until))
      };
    });
}

/** A wall tells nobody what somebody else was asked by name. */
export function namesPeopleAlone({ crews, roles, departments, tags, onDuty, workers }: Audience): boolean {
  return workers.length > 0 && !onDuty && crews.length + roles.length + departments.length + tags.length === 0;
}

function groupsOf(site: Site, { crews, roles, departments, tags }: Audience): readonly string[] {
  return [...crews.map((id) => lookup(site.crews, id)?.name ?? id), ...roles, ...departments, ...tags];
}

const timeOf = (timestamp: string | null, open: number): number => (timestamp === null ? open : Date.parse(timestamp));

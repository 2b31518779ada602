// The pass of a playlist that is being edited, as screens will play it: what comes in which order, in which language, and what is left out.
import { titleOf } from '#playlists/site/announcement-title.ts';
import type { AnnouncementId, PlaylistId } from '#playlists/site/ids.ts';
import { LONGEST_PASS } from '#playlists/site/limits.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { PlaylistItem } from '#playlists/site/playlist.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Language } from '#playlists/site/values.ts';
import { bestLanguage } from '#playlists/program/best-language.ts';
import { passOrder } from '#playlists/program/pass.ts';
import type { TypedItem } from '#server/desk/playlist-form.ts';
import { clockWords, dateText, instantWords } from '../announcements/instant-words.ts';
import { ruleWords } from '../time-rules/rule-words.ts';
import { about, named } from './about-item.ts';
import { conditionWords, minuteWords, tagWords } from './condition-words.ts';
import { onceRound, timesIn } from './once-round.ts';

export interface Coming {
  readonly id: AnnouncementId;
  readonly title: string;
  /** Seconds from the beginning of the pass. */
  readonly at: number;
  readonly seconds: number;
  /** On what conditions it comes at all; empty where always. */
  readonly only: string;
}
export interface Pass {
  readonly comings: readonly Coming[];
  readonly seconds: number;
  /** Names of what does not come at present, with the reason. */
  readonly left: readonly { readonly title: string; readonly why: string }[];
}

/** An entry before it is put in order, typed here or stored in a playlist inside. */
interface Entry {
  readonly type: string;
  readonly id: string;
  readonly seconds: number;
  readonly weight: number;
  /** Why it does not count at present; empty where it does. */
  readonly not: string;
  readonly only: string;
}

/** Null where that is more than a pass may hold. Tags and hours are not judged: they stand beside what they are of. */
export function passOf(items: readonly TypedItem[], site: Site, at: number): Pass | null {
  if (onceRound(items, site).slides > LONGEST_PASS) return null;
  const left = new Map<string, string>();
  let begins = 0;
  const comings = flat(typedEntries(items, site, at), site, at, left).map(({ id, seconds, only }): Coming => {
    const one = lookup(site.announcements, id as AnnouncementId);
    begins += seconds;
    return { id: id as AnnouncementId, title: one ? titleOf(site, one) : '', at: begins - seconds, seconds, only };
  });
  return { comings, seconds: begins, left: [...left].map(([title, why]) => ({ title, why })) };
}

/** The languages of a site whose passes differ, each with how many of the comings lack it and are shown in another one [L4] [L5]. */
export function languagesOf({ comings }: Pass, site: Site): readonly { language: Language; without: number }[] {
  const rounds = new Map<string, { language: Language; without: number }>();
  for (const language of site.languages) {
    const shown = comings.map(({ id }) => {
      const texts = lookup(site.announcements, id)?.published?.content.texts ?? {};
      return bestLanguage(texts, language, site.languages) ?? language;
    });
    const without = shown.filter((one) => one !== language).length;
    const round = rounds.get(shown.join());
    // Of passes that are one, it is the language that most of it is in.
    if (round === undefined || round.without > without) rounds.set(shown.join(), { language, without });
  }
  return [...rounds.values()];
}

function flat(entries: readonly Entry[], site: Site, at: number, left: Map<string, string>): readonly Entry[] {
  for (const entry of entries) if (entry.not !== '') left.set(about(entry, site, at).title, entry.not);
  return passOrder(entries.filter((one) => one.not === '')).flatMap((entry) => {
    if (entry.type !== 'playlist') return [entry];
    const inside = lookup(site.playlists, entry.id as PlaylistId)?.items ?? [];
    const inner = flat(
      inside.map((item) => storedEntry(item, site, at)),
      site,
      at,
      left
    );
    return inner.map((one) => ({ ...one, only: [entry.only, one.only].filter(Boolean).join(' · ') }));
  });
}

function typedEntries(items: readonly TypedItem[], site: Site, at: number): readonly Entry[] {
  // As text, for a form's fields and this clock say the same wall.
  const now = `${dateText(at, site.timeZone)}T${clockWords(at, site.timeZone)}`;
  return items.map((item) => {
    const { validFrom, validUntil } = item;
    const early = validFrom > now ? `from ${minuteWords(validFrom)} on` : '';
    const over = validUntil !== '' && validUntil <= now ? `over since ${minuteWords(validUntil)}` : '';
    return {
      type: item.type,
      id: item.id,
      seconds: Number(item.seconds) || 0,
      weight: timesIn(item),
      not: about(item, site, at).note || over || early,
      only: conditionWords({ ...item, validFrom: '', validUntil: '' }, site)
    };
  });
}

function storedEntry(item: PlaylistItem, site: Site, at: number): Entry {
  const [from, until] = [item.validFrom, item.validUntil].map((one) => (one === null ? null : Date.parse(one)));
  const words = (instant: number) => instantWords(instant, at, site.timeZone);
  const early = from != null && from > at ? `from ${words(from)} on` : '';
  const over = until != null && until <= at ? `over since ${words(until)}` : '';
  const reference = named(item);
  return {
    ...reference,
    seconds: item.type === 'announcement' ? item.seconds : 0,
    weight: item.weight,
    not: about(reference, site, at).note || over || early,
    only: [tagWords(item.tags), item.rule === null ? '' : ruleWords(item.rule, site)].filter(Boolean).join(' · ')
  };
}

// Slides that are gone before anybody can have read them (RULES.md, F13).
import { titleOf } from '../site/announcement-title.ts';
import type { Announcement } from '../site/announcement.ts';
import { isShared } from '../site/library.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Playlist } from '../site/playlist.ts';
import type { Schedule } from '../site/schedule.ts';
import type { Site } from '../site/site.ts';
import type { Language } from '../site/values.ts';
import { bestLanguage } from '../program/best-language.ts';
import { showingsPerHour } from '../program/interruptions.ts';
import { kindsOf, passesIn } from './display-kinds.ts';
import type { Floor } from './floor.ts';
import { quickestReadingMs } from './reading-speed.ts';
import { type SiteFault, fault } from './site-fault.ts';
import { validityOfEntry } from './validity.ts';

export function slidesTooShort(floor: Floor): readonly SiteFault[] {
  const known = new Map<Announcement, Reading>();
  const languages = languagesOn(floor.site);
  const reading: ReadingOf = (one) => {
    let found = known.get(one);
    if (found === undefined) known.set(one, (found = slowest(floor.site, one, languages)));
    return found;
  };
  return [
    ...listed(floor.site.playlists).flatMap((one) => inPlaylist(floor, one, reading)),
    ...listed(floor.site.schedules).flatMap((one) => breakingIn(floor, one, reading))
  ];
}

interface Reading {
  readonly ms: number;
  readonly language: Language;
}
type ReadingOf = (one: Announcement) => Reading;

/** The one that takes longest of the languages in which displays show it. */
function slowest(site: Site, { published }: Announcement, languages: Iterable<Language>): Reading {
  const texts = published?.content.texts ?? {};
  let longest: Reading = { ms: 0, language: site.languages[0] as Language };
  for (const language of new Set([...languages].map((wanted) => bestLanguage(texts, wanted, site.languages)))) {
    const text = language === null ? undefined : texts[language];
    if (language === null || text === undefined) continue;
    const ms = quickestReadingMs(`${text.title}\n${text.body}`, language);
    if (ms > longest.ms) longest = { ms, language };
  }
  return longest;
}

function languagesOn(site: Site): ReadonlySet<Language> {
  const displays = listed(site.displays);
  const own = displays.flatMap((one) => one.languages);
  return new Set(
    displays.every((one) => one.languages.length > 0) && own.length > 0 ? own : [...site.languages, ...own]
  );
}

/** One fault for each playlist, about the entry that lacks most. Where it only breaks in, its entries' own times don't count. */
function inPlaylist(floor: Floor, { id, name, items }: Playlist, reading: ReadingOf): SiteFault[] {
  const { byDefault, schedules } = floor.usesOf(id);
  if (!byDefault && schedules.every((one) => one.mode.type === 'interrupt')) return [];
  const short = items.flatMap((item, index) => {
    const valid = item.type === 'announcement' ? validityOfEntry(floor.site, item) : null;
    const one = item.type === 'announcement' ? lookup(floor.site.announcements, item.announcement) : undefined;
    if (item.type !== 'announcement' || one === undefined || valid === null || valid.until <= floor.at) return [];
    const lacks = reading(one).ms - item.seconds * 1000;
    return lacks > 0 ? [{ one, index, lacks, seconds: item.seconds }] : [];
  });
  const [worst] = [...short].sort((a, b) => b.lacks - a.lacks);
  if (worst === undefined) return [];
  const more = short.length === 1 ? '' : ` So it is with ${short.length - 1} more of its entries.`;
  const mend = isShared(id) ? 'Give it more time in the library.' : 'Give it more time, or fewer words.';
  const says = `“${titleOf(floor.site, worst.one)}” stands for ${worst.seconds} seconds in “${name}”, but ${atLeast(reading(worst.one))}.${more} ${mend}`;
  return [fault('slide-too-short', { type: 'playlist', id, field: `items.${worst.index}.seconds` }, says)];
}

/** What breaks in has its share of the hour, evenly cut, whatever its entries ask for [I1]. */
function breakingIn(
  floor: Floor,
  { id, name, playlist, targets, rule, mode }: Schedule,
  reading: ReadingOf
): SiteFault[] {
  const [first] = mode.type === 'interrupt' ? floor.windowsOf(rule) : [];
  if (mode.type !== 'interrupt' || first === undefined) return [];
  const opens = Math.max(first.from, floor.at);
  const passOn = passesIn(floor.site, playlist, { from: opens, until: opens + 1 });
  const short = kindsOf(floor.displaysOf(targets)).flatMap((display) => {
    const pass = passOn?.(display) ?? [];
    if (pass.length === 0) return [];
    const { ms } = showingsPerHour(
      mode.secondsPerHour,
      pass.map((one) => one.seconds * 1000)
    );
    return pass.flatMap(({ one }) => (reading(one).ms > ms ? [{ one, ms, lacks: reading(one).ms - ms }] : []));
  });
  const [worst] = short.sort((a, b) => b.lacks - a.lacks);
  if (worst === undefined) return [];
  const says = `“${name}” breaks in for ${inSeconds(worst.ms)} at a time, but reading “${titleOf(floor.site, worst.one)}” is too long for that: ${atLeast(reading(worst.one))}. Give it more seconds of the hour, its slides more time, or fewer words.`;
  return [fault('slide-too-short', { type: 'schedule', id, field: 'mode.secondsPerHour' }, says)];
}

const atLeast = ({ ms, language }: Reading): string =>
  `reading it (${language}) takes at least ${Math.ceil(ms / 1000)} seconds`;
const inSeconds = (ms: number): string => `${Math.round(ms / 100) / 10} seconds`;

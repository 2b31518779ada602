// What an announcement asks, of whom and until when, as one sentence that a manager reads in passing.
import type { Audience, Due } from '#playlists/site/audience.ts';
import type { Confirming, Demand } from '#playlists/site/confirming.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import { listWords } from '../list-words.ts';
import { dayAndTime } from '../times.ts';

/** `Asks Crew B and Crew C on duty; due by the end of the next shift they work; with 2 questions.` */
export function askingWords(
  site: Pick<Site, 'crews' | 'timeZone'>,
  audience: Audience,
  due: Due,
  confirming: Confirming | undefined,
  now: number
): string {
  return `${[`Asks ${whom(site, audience)}`, dueWords(due, site.timeZone, now), ...takes(confirming)].join('; ')}.`;
}

function whom(site: Pick<Site, 'crews'>, audience: Audience): string {
  const { crews, roles, departments, tags, onDuty, workers } = audience;
  const named = workers.length === 0 ? null : `${workers.length} named ${workers.length === 1 ? 'worker' : 'workers'}`;
  const groups = crews.length + roles.length + departments.length + tags.length > 0 || onDuty;
  if (!groups) return named ?? 'everybody';
  const parts = [
    crews.length === 0 ? 'everybody' : listWords(crews.map((id) => lookup(site.crews, id)?.name ?? 'a removed crew')),
    roles.length === 0 ? null : `with the role ${listWords(roles, 'or')}`,
    departments.length === 0 ? null : `of the department ${listWords(departments, 'or')}`,
    tags.length === 0 ? null : `tagged ${listWords(tags, 'or')}`,
    onDuty ? 'on duty' : null
  ].filter((one) => one !== null);
  return `${parts.join(' ')}${named === null ? '' : `, and ${named} besides`}`;
}

function dueWords(due: Due, zone: string, now: number): string {
  switch (due.type) {
    case 'whenever':
      return 'with no date';
    case 'by':
      return `due by ${dayAndTime(Date.parse(due.at), zone, now)}`;
    case 'worked-shift':
      return due.nth === 1
        ? 'due by the end of the next shift they work'
        : `due by the end of the ${ordinal(due.nth)} shift they work`;
    default:
      return due satisfies never;
  }
}

export const demandWords: Readonly<Record<Demand, string>> = {
  badge: 'A badge is enough',
  proven: 'Badge and PIN, or number and PIN with the code on the screen',
  witnessed: 'Before a supervisor as witness'
};

function takes(confirming: Confirming | undefined): string[] {
  if (confirming === undefined) return [];
  const { leastSeconds, toTheEnd, check, demands } = confirming;
  const count = check?.questions.length ?? 0;
  const marks = check === null || check.passMark === count ? '' : `, ${check.passMark} of them right`;
  return [
    leastSeconds === 0 ? null : `stands at least ${leastSeconds} s`,
    toTheEnd ? 'read to its end' : null,
    count === 0 ? null : `with ${count} ${count === 1 ? 'question' : 'questions'}${marks}`,
    demands === 'badge' ? null : demands === 'proven' ? 'with PIN' : 'before a witness'
  ].filter((one) => one !== null);
}

/** `2nd`, `3rd`, `11th`: the most is 20. */
const ordinal = (n: number): string => `${n}${n === 2 ? 'nd' : n === 3 ? 'rd' : 'th'}`;

// The answers to one version as a file for the people who keep records: one row per person asked and one per other answer.
import { languageName } from '#display/words/language-name.ts';
import {
  assuranceWords,
  outcomeWords,
  reasonWords,
  type AnswerLine,
  type AnswersOf,
  type Person
} from '#admin/acknowledgements/answers-of.ts';
import { sortableTime } from '#admin/times.ts';
import { wallStamp } from '#playlists/calendar/wall-stamp.ts';
import type { Site } from '#playlists/site/site.ts';
import { offsetsOf } from '#playlists/time/zone.ts';
import { csvFile } from './csv.ts';

export function answersCsv(site: Site, answers: AnswersOf): string {
  const head = [
    'Site',
    'Announcement',
    'Version',
    'Number',
    'Last name',
    'First name',
    'Crew',
    'Answer',
    'Why not here',
    'Check',
    `Recorded at (${site.timeZone})`,
    'UTC offset',
    'Read in',
    'How sure',
    'Display',
    'Ledger entry',
    'Fingerprint of the text'
  ];
  const about = [site.name, answers.title, answers.version];
  const name = (who: Person | null) =>
    who === null ? ['', '', '', ''] : [who.number, who.lastName, who.firstName, who.crew];
  const answered = (one: AnswerLine) => [
    ...about,
    ...name(one.who),
    outcomeWords[one.outcome],
    one.reason === null ? '' : reasonWords[one.reason],
    one.passed === null ? '' : one.passed ? 'Passed' : 'Not passed',
    sortableTime(one.at, site.timeZone),
    // The night the clocks go back has each minute of an hour twice.
    wallStamp(one.at, offsetsOf(site.timeZone)).offset,
    languageName(one.language),
    assuranceWords[one.assurance],
    one.display,
    one.seq,
    one.contentHash
  ];
  const waiting = (who: Person) => [...about, ...name(who), 'Not yet', '', '', '', '', '', '', '', '', ''];
  return csvFile([
    head,
    ...answers.confirmed.map(answered),
    ...answers.others.map(answered),
    ...answers.waiting.map(waiting)
  ]);
}

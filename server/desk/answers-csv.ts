// The answers to one version as a file for the people who keep records: one row per confirmation, other answer, and person who was asked and has not confirmed.
import { languageName } from '#display/words/language-name.ts';
import {
  misfitSaid,
  assuranceSaid,
  excuseWords,
  outcomeWords,
  personName,
  reasonWords,
  type AnswerLine,
  type AnswersOf,
  type AskedPerson,
  type ExcusedPerson,
  type Person
} from '#admin/acknowledgements/answers-of.ts';
import { sortableTime } from '#admin/times.ts';
import { wallStamp } from '#playlists/calendar/wall-stamp.ts';
import type { Site } from '#playlists/site/site.ts';
import { offsetsOf } from '#playlists/time/zone.ts';
import { csvFile } from '../transfer/csv.ts';

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
    'Witness',
    'Told by the witness',
    'Display',
    'Ledger entry',
    'Fingerprint of the text',
    'Kept by the kiosk without a line',
    'Not before',
    'Not after',
    'Does not fit',
    'Asked because',
    'Asked since',
    'Due',
    'Excused'
  ];
  const about = [site.name, answers.title, answers.version];
  const name = (who: Person | null) =>
    who === null ? ['', '', '', ''] : [who.number, who.lastName, who.firstName, who.crew];
  const witness = ({ witness }: AnswerLine) =>
    witness === null ? ['', ''] : [personName(witness.who), witness.isTold ? 'Yes' : 'No'];
  const stamp = (at: number | null) =>
    at === null ? '' : `${sortableTime(at, site.timeZone)} ${wallStamp(at, offsetsOf(site.timeZone)).offset}`;
  const kept = ({ kept }: AnswerLine) =>
    kept === null
      ? ['', '', '', '']
      : ['Yes', stamp(kept.earliest), stamp(kept.latest), kept.marks.map(misfitSaid).join('; ')];
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
    assuranceSaid(one),
    ...witness(one),
    one.display,
    one.seq,
    one.contentHash,
    ...kept(one),
    one.because,
    '',
    '',
    ''
  ];
  const unanswered = (who: AskedPerson, answer: string, excused: string) => [
    ...about,
    ...name(who),
    answer,
    ...Array.from({ length: 15 }, () => ''),
    who.because,
    stamp(who.since),
    stamp(who.dueAt),
    excused
  ];
  const waiting = (who: AskedPerson) => unanswered(who, 'Not yet', '');
  const excused = (who: ExcusedPerson) => unanswered(who, 'Excused', excuseWords[who.reason]);
  return csvFile([
    head,
    ...answers.confirmed.map(answered),
    ...answers.misfits.map(answered),
    ...answers.others.map(answered),
    ...answers.waiting.map(waiting),
    ...answers.excused.map(excused)
  ]);
}

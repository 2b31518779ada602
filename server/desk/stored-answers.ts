// What the tables of answers, and of what was asked of whom, say about people, in words for a works council.
import { DESK, FOR_GOOD, SITE, WORKER, type Described } from './stored-words.ts';

export const answerTables: Readonly<Record<string, Described>> = {
  ledger: {
    what: 'Check-ins by badge, and answers to announcements.',
    columns: {
      site: SITE,
      seq: 'The row’s place in the site’s record',
      id: 'The row’s own number, made by the device, so that what is sent twice is written once',
      type: 'Check-in or answer',
      at: 'When it was recorded',
      worker: WORKER,
      display: 'At which kiosk or by which screen’s code',
      device_at: 'When the badge was read or the answer given, by the device’s clock',
      announcement: 'Which announcement',
      version: 'Which version of it',
      content_hash: 'A fingerprint of the exact words that stood there',
      language: 'In which language it was read',
      outcome: 'Understood, not understood, a question, or not possible here',
      assurance: 'How sure it is who answered: badge, badge and PIN, code on the screen, witness',
      presented_from: 'Since when the notice stood before the worker: shows that its least time was kept',
      accepted: 'Whether it counts, or repeats another row',
      refers_to: 'The earlier row that it repeats or follows',
      worked_on: 'The shift that a check-in was for, by its date',
      duty: 'The shift that a check-in was for: pattern, crew, hours',
      reason: 'Why it could not be followed here, from a list',
      presented_until: 'Until when the notice stood before the worker',
      to_the_end: 'Whether its end was in sight',
      choices: 'What was chosen in the questions of a check',
      seed: 'By which chance the questions were put in order',
      passed: 'Whether the check was passed',
      rule: 'The rule by which the announcement asked this worker',
      earliest: 'When it was given at the earliest, where a kiosk without a line kept it',
      latest: 'When it was given at the latest, where a kiosk without a line kept it',
      marks: 'What contradicts an answer that a kiosk kept: another answer, a version that was over, and the like',
      subject: 'What stands for the worker in evidence: nobody can tell whose it is without the worker’s key',
      salt: 'A random number without which what stands for the worker opens no more; gone once the name was kept for long enough',
      leaf: 'A fingerprint of the row, by which a later change is found',
      huddle: 'The huddle it was given in',
      witness: 'The supervisor who stood by as a witness, by a number of the server’s own',
      told: 'Whether the witness told it to a worker who could not read it',
      witness_subject: 'What stands for the witness in evidence',
      statement: 'What the worker said, word for word as it stood on the glass',
      page: 'Which build of Floorcast the kiosk showed',
      reviewed: 'Whether somebody who speaks the language had checked the words',
      before_at: 'When it was recorded first, where a backup was restored since and a kiosk brought it again',
      before_seq: 'In which place it stood then'
    },
    evaluated:
      'Who has confirmed what and who has not; until when an answer is due; how many, by crew. Not evaluated: how long anybody read, comparisons of people, attendance over time.',
    seenBy: `${DESK} Walls show counts alone, and of groups that are large enough, where the site allows it.`,
    kept: `${FOR_GOOD} Whose an answer was goes when the worker is erased, or after the time that the site or the announcement says.`
  },
  kept_answers: {
    what: 'Answers that kiosks kept while they had no line, as they were sent, and what came of them.',
    columns: {
      site: SITE,
      kiosk: 'At which kiosk',
      place: 'The answer’s place among those that the kiosk kept',
      id: 'The answer’s own number',
      received_at: 'When the server got it',
      at: 'When it was given, as near as can be said',
      earliest: 'At the earliest',
      latest: 'At the latest',
      marks: 'What contradicts it',
      body: 'The answer as the kiosk sent it; the badge in it is sealed, and only this server can open it',
      ledger_seq: 'Its row in the record; none where the badge is nobody’s'
    },
    evaluated: 'Nothing beside the record itself. Never: who used a kiosk when.',
    seenBy: 'API tokens that may read; a badge that is nobody’s stays sealed.',
    kept: FOR_GOOD
  },
  confirmed_counts: {
    what: 'How many confirmed each version.',
    columns: {
      site: SITE,
      announcement: 'Which announcement',
      version: 'Which version of it',
      workers: 'How many workers, not who'
    },
    evaluated: 'As a number.',
    seenBy: 'Accounts of the desk, of groups that are large enough where they may not see names; API tokens that may.',
    kept: FOR_GOOD
  },
  question_words: {
    what: 'What was said to workers’ questions.',
    columns: {
      site: SITE,
      place: 'The word’s place',
      id: 'The word’s own number',
      question: 'Which question: the row of the ledger that asked',
      type: 'Answered, clear now, or still not clear',
      by_type: 'Whether somebody of the desk or a worker said it',
      by_id: 'Who said it, by a number of the server’s own',
      display: 'At which kiosk a worker said it',
      text: 'The answer, as typed',
      language: 'The language of the answer',
      after_seq: 'The ledger’s last row at that time',
      at: 'When it was said'
    },
    evaluated: 'Which questions are open. Never: how many somebody asks.',
    seenBy: `${DESK} The asker, and a supervisor with badge and PIN, at a kiosk.`,
    kept: FOR_GOOD
  },
  roll_call_words: {
    what: 'What wardens said in roll-calls, for real and in drills.',
    columns: {
      site: SITE,
      place: 'The word’s place',
      id: 'The word’s own number',
      roll_call: 'Which roll-call',
      type: 'Began, seen, elsewhere, taken back, or ended',
      by_type: 'Whether somebody of the desk or a supervisor at a kiosk said it',
      by_id: 'Who said it, by a number of the server’s own',
      worker: WORKER,
      says: 'Where somebody is who is elsewhere, as typed; of its beginning which kiosks stand at muster points, and whether it is a drill',
      at: 'When it was said'
    },
    evaluated: 'Who is still to be found. Never: how long somebody took to come.',
    seenBy: `${DESK} Supervisors with badge and PIN, at a kiosk.`,
    kept: FOR_GOOD
  },
  huddle_words: {
    what: 'Huddles: who came, and what stood on the screen before they signed.',
    columns: {
      site: SITE,
      place: 'The word’s place',
      id: 'The word’s own number',
      huddle: 'Which huddle',
      type: 'Began, came, called, shown, or ended',
      at: 'When',
      worker:
        'Who began or ended it, who came, or who came late and had a showing of their own; by the server’s number',
      language: 'In which language it was shown',
      from_at: 'Since when it stood on the screen',
      until_at: 'Until when; of its beginning when it ends by itself',
      kiosk: 'At which kiosk',
      screen: 'On which screen',
      talk: 'Of its beginning: which announcement, and how long it takes to read in each language'
    },
    evaluated: 'Who had it shown in full before they signed. Never: how long somebody took to come or to sign.',
    seenBy: `${DESK} Who came and who signed, never when.`,
    kept: FOR_GOOD
  },
  denominators: {
    what: 'Who was asked, frozen when an announcement was published or a shift ended.',
    columns: {
      site: SITE,
      announcement: 'Which announcement',
      version: 'Which version of it',
      scope: 'The whole version, or one shift of a crew',
      place: 'The order of entries',
      kind: 'Frozen then, or joined later',
      at: 'When it was written',
      until_at: 'The end of the shift it is of',
      asked: 'The workers who were asked, and by which rule each of them'
    },
    evaluated: 'How many of those who were asked have confirmed.',
    seenBy: DESK,
    kept: FOR_GOOD
  },
  excusals: {
    what: 'Who is not waited for, and why.',
    columns: {
      site: SITE,
      id: 'The entry’s own number',
      worker: WORKER,
      reason: 'Sick, on leave, swapped, or left; nothing more about it',
      from_at: 'From when',
      until_at: 'Until when it holds',
      said_until: 'Until when it was said to hold',
      announcement: 'For which announcement alone, where it is for one',
      by_type: 'Whether somebody of the desk or a supervisor said so',
      by_id: 'Who said so',
      said_at: 'When it was said'
    },
    evaluated: 'Who is not waited for. Never: how often somebody is away.',
    seenBy: DESK,
    kept: 'As long as the server’s data folder.'
  },
  journal: {
    what: 'Every change to the site: announcements, schedules, rosters. It says who made it.',
    columns: {
      site: SITE,
      revision: 'The change’s place',
      id: 'The change’s own number',
      at: 'When it was made',
      takes_effect_at: 'When screens followed',
      actor_type: 'An account, a token, the server, or the library',
      actor_id: 'Which account or token',
      change: 'The change itself; rosters and announcements for named people hold workers by the server’s number'
    },
    evaluated: 'Nothing; the site can be built again from it.',
    seenBy: 'Accounts of the desk, as the site itself; API tokens that may read.',
    kept: FOR_GOOD
  }
};

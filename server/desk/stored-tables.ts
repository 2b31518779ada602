// What each table says about people, in words for a works council. A test holds it against the schema: a column that stands here for nobody fails it.

export interface Described {
  readonly what: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly evaluated: string;
  readonly seenBy: string;
  readonly kept: string;
}

const DESK = 'Accounts of the desk; API tokens that may read; each look is noted.';
const FOR_GOOD = 'As long as the server’s data folder; nobody can change or delete a row.';
const SITE = 'The site';
const WORKER = 'The worker, by a number of the server’s own, never by name';

export const ofPeople: Readonly<Record<string, Described>> = {
  workers: {
    what: 'The people who work on this site.',
    columns: {
      site: SITE,
      id: 'The server’s own number for the worker',
      number: 'The number the plant knows the person by',
      first_name: 'First name',
      last_name: 'Last name',
      crew: 'Crew',
      languages: 'Languages the person reads',
      pin_hash: 'A scrambled form of the PIN (argon2id), from which it cannot be read back',
      roles: 'Roles',
      departments: 'Departments',
      tags: 'Tags',
      joined_on: 'First day at work',
      left_on: 'Last day at work',
      supervises: 'Whether they see a crew, or the site, at a kiosk'
    },
    evaluated: 'Whom an announcement asks. Never: how fast, how often, how late somebody answers.',
    seenBy: `${DESK} At a kiosk the person sees their own first name; a supervisor, by badge and PIN, the crew.`,
    kept: 'Until the worker is removed; then name, number, languages and PIN are gone, and what was confirmed stands without a name.'
  },
  badges: {
    what: 'The badges that stand for a worker.',
    columns: {
      site: SITE,
      code: 'What a scanner reads',
      worker: WORKER,
      place: 'The order of a worker’s badges',
      issued_at: 'When it was issued',
      valid_from: 'From when it is good',
      valid_until: 'Until when it is good',
      blocked_at: 'When it was blocked',
      blocked_why: 'Why: lost, stolen, and the like',
      blocked_by: 'Who blocked it',
      replaced_by: 'The badge that took its place',
      refused_at: 'When it was last held to a kiosk after it was blocked or over',
      refused_display: 'At which kiosk that was'
    },
    evaluated: 'Whose badge it is, and whether it is still good.',
    seenBy: DESK,
    kept: 'Until the worker is removed.'
  },
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
      leaf: 'A fingerprint of the row, by which a later change is found',
      huddle: 'The huddle it was given in',
      witness: 'The supervisor who stood by as a witness, by a number of the server’s own',
      told: 'Whether the witness told it to a worker who could not read it',
      witness_subject: 'What stands for the witness in evidence'
    },
    evaluated:
      'Who has confirmed what and who has not; until when an answer is due; how many, by crew. Not evaluated: how long anybody read, comparisons of people, attendance over time.',
    seenBy: `${DESK} Walls show counts alone, and of groups that are large enough, where the site allows it.`,
    kept: FOR_GOOD
  },
  worker_keys: {
    what: 'For each worker the key to what stands for them in evidence.',
    columns: { site: SITE, worker: WORKER, key: 'A random number' },
    evaluated: 'Whose a row of evidence is, where somebody who may asks.',
    seenBy: 'Nobody; the server alone uses it.',
    kept: 'Until the worker is removed: then nobody can tell any more whose rows they were.'
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
    seenBy: 'Accounts of the desk; API tokens that may read.',
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
    seenBy: 'Nobody by name, beside the answers themselves.',
    kept: FOR_GOOD
  },
  person_log: {
    what: 'What was done to a worker’s badges and PIN, and what supervisors did at kiosks.',
    columns: {
      site: SITE,
      seq: 'The entry’s place',
      at: 'When',
      by_json: 'Who did it',
      worker: WORKER,
      act: 'What was done: a badge issued, blocked, a PIN set, and the like',
      detail: 'The end of a badge’s code, or a reason; never a PIN or a whole code'
    },
    evaluated: 'Nothing; it is there to be looked up.',
    seenBy: DESK,
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
  looks: {
    what: 'Who looked at the data of named workers.',
    columns: {
      site: SITE,
      place: 'The look’s place',
      at: 'When; one entry for looks at the same thing within ten minutes',
      by_type: 'An account of the desk, a token of the API, or a supervisor at a kiosk',
      by_id: 'Which one',
      what: 'What was looked at: answers, a worker’s page, a file',
      about: 'Of which announcement or worker'
    },
    evaluated: 'Nothing; it is printed below.',
    seenBy: 'Every account of the desk, on this page.',
    kept: FOR_GOOD
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
  },
  accounts: {
    what: 'Who may sign in to the desk.',
    columns: {
      id: 'The server’s own number for the account',
      name: 'The name it signs in with',
      name_key: 'The same in small letters, so that it is there once',
      password_hash: 'A scrambled form of the password (argon2id)',
      created_at: 'When it was made'
    },
    evaluated: 'Nothing.',
    seenBy: 'Accounts of the desk.',
    kept: 'Until the account is removed.'
  },
  sessions: {
    what: 'Browsers that are signed in to the desk.',
    columns: {
      id: 'The session’s own number',
      token_hash: 'A scrambled form of the cookie',
      account: 'Whose it is',
      created_at: 'When it began',
      last_seen_at: 'When it was last used, to the minute'
    },
    evaluated: 'Whether it is over: after 30 minutes unused, after 12 hours at the latest.',
    seenBy: 'The account itself.',
    kept: 'Until it is over.'
  }
};

/** What the other tables hold; nothing of it is about people. */
export const ofNobody: Readonly<Record<string, string>> = {
  contents: 'The words of published announcements.',
  api_tokens: 'Tokens of other programs, by the name somebody gave them.',
  devices: 'Which browser is which display.',
  media: 'Pictures and videos.',
  ledger_nodes: 'Fingerprints over many rows of the ledger, by which a change is found.',
  checkpoints: 'States of the ledger as the server signed them: when, how many rows, and a fingerprint over all.',
  signing_keys: 'The public halves of the keys that signed them.',
  notes: 'Small values of the server’s own.',
  incidents: 'When a display was off line or showed something wrong.',
  places: 'Displays, for the proof of what they showed.',
  names: 'What was shown, for the proof of what displays showed.',
  plays: 'What was on the glass, and how long.'
};

/** Beside the tables. */
export const files = [
  {
    name: 'sites/ (files)',
    what: 'Each site as it is now; rosters and announcements for named people hold workers by the server’s number.'
  },
  {
    name: 'media/ (files)',
    what: 'The pictures and videos themselves: whoever uploads one sees to it that nobody is in it who must not be.'
  },
  {
    name: 'The server’s log',
    what: 'What went wrong, with accounts and workers by number, never by name. Whoever runs the server decides how long it is kept.'
  }
];

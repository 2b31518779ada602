// What the tables about workers and accounts say about people, in words for a works council.
import { DESK, FOR_GOOD, SITE, WORKER, type Described } from './stored-words.ts';

export const peopleTables: Readonly<Record<string, Described>> = {
  workers: {
    what: 'The people who work on this site.',
    columns: {
      site: SITE,
      id: 'The server’s own number for the worker',
      number: 'The number the plant knows the person by',
      first_name: 'First name',
      last_name: 'Last name',
      job_title: 'Job title, as it is printed beside what they sign',
      employer: 'Who employs them, as it is printed there',
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
  printed_as: {
    what: 'How each worker was called, so that beside an answer stands the name that they had when they gave it.',
    columns: {
      site: SITE,
      worker: WORKER,
      since_seq: 'From which row of the record on',
      name: 'First and last name',
      job_title: 'Job title',
      employer: 'Who employed them'
    },
    evaluated: 'Nothing. It is printed.',
    seenBy: DESK,
    kept: 'Until the worker is removed.'
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
  worker_keys: {
    what: 'For each worker the key to what stands for them in evidence.',
    columns: { site: SITE, worker: WORKER, key: 'A random number' },
    evaluated: 'Whose a row of evidence is, where somebody who may asks.',
    seenBy: 'Nobody; the server alone uses it.',
    kept: 'Until the worker is removed: then nobody can tell any more whose rows they were.'
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
  checkpoint_alarms: {
    what: 'Alarms that the record is not what a display saw, and what was said to them.',
    columns: {
      site: SITE,
      note: 'The signed state that the display kept',
      why: 'What does not fit',
      size: 'How many rows it covers',
      signed_at: 'When it was signed',
      display: 'Which display brought it',
      at: 'When it was brought',
      rows: 'How many rows there were then',
      acknowledged_at: 'When the alarm was closed',
      acknowledged_by: 'Which account closed it',
      reason: 'Why, as it was typed'
    },
    evaluated: 'Nothing; open ones stand above every page of the site.',
    seenBy: 'Every account of the desk.',
    kept: FOR_GOOD
  },
  accounts: {
    what: 'Who may sign in to the desk.',
    columns: {
      id: 'The server’s own number for the account',
      name: 'The name it signs in with',
      name_key: 'The same in small letters, so that it is there once',
      password_hash: 'A scrambled form of the password (argon2id)',
      sees_names: 'Whether it may see the names of workers; without that it sees counts',
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

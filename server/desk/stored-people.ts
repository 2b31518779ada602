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
  erasures: {
    what: 'Who was erased, so that a backup that is restored is erased anew.',
    columns: { site: SITE, worker: 'The server’s own number of somebody whose name is gone', at: 'When' },
    evaluated: 'Nothing.',
    seenBy: 'Nobody; the server alone uses it.',
    kept: FOR_GOOD
  },
  let_go: {
    what: 'Which answers nobody’s name stands behind any more, as they were kept for long enough.',
    columns: {
      site: SITE,
      announcement: 'Which announcement',
      version: 'Which version of it',
      subject: 'What stands for the worker in the row; nothing opens it any more',
      stand_in: 'What stands in place of the worker’s number since, made by chance',
      at: 'When'
    },
    evaluated: 'Nothing; by it a backup that is restored lets go of the names again.',
    seenBy: 'Nobody; the server alone uses it.',
    kept: FOR_GOOD
  },
  holds: {
    what: 'What is held: nothing that a hold covers is let go of or erased before its end.',
    columns: {
      site: SITE,
      id: 'The hold’s own number',
      type: 'An announcement, a worker or the whole site',
      about: 'Which one, by its id',
      reason: 'Why, as it was typed; the name of somebody who is erased goes from it',
      set_by: 'Which account set it',
      set_at: 'When',
      until_at: 'Until when it stands',
      ended_by: 'Which account ended it before',
      ended_at: 'When'
    },
    evaluated: 'Whether something may be let go of or erased.',
    seenBy: DESK,
    kept: FOR_GOOD
  },
  audit: {
    what: 'Everything that was done: changes, looks at named data, files taken away, workers, badges and PINs, signing in, accounts, commands.',
    columns: {
      site: 'The site; empty for what is the server’s own',
      seq: 'The row’s place',
      at: 'When; looks at the same thing within ten minutes are one',
      by_type:
        'An account of the desk, a token of the API, a supervisor at a kiosk, a command, the server, or somebody unknown',
      by_id: 'Which one, by the server’s number',
      by_display: 'At which kiosk a supervisor was',
      act: 'What kind of thing was done',
      what: 'What was done, a word from a list',
      about: 'To which announcement, display, account or the like, by its id',
      worker: WORKER,
      values_before:
        'The values before: numbers, dates and ids; of words that somebody typed only that they are others, and of a badge the end of its code',
      values_after: 'The values after, in the same way',
      revision: 'The change of the site it tells of',
      covers: 'A fingerprint of that change',
      subject: 'What stands for the worker in evidence: nobody can tell whose it is without the worker’s key',
      by_subject: 'What stands for the supervisor in evidence',
      leaf: 'A fingerprint of the row, by which a later change is found'
    },
    evaluated: 'Nothing; it is there to be looked up. Never: how much or how fast somebody works.',
    seenBy: 'Every account of the desk, on the page “Audit”; API tokens that may read.',
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

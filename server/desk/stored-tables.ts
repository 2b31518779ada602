// What each table says about people. A test holds it against the schema: a column that stands here for nobody fails it.
import { answerTables } from './stored-answers.ts';
import { peopleTables } from './stored-people.ts';
import type { Described } from './stored-words.ts';

export const ofPeople: Readonly<Record<string, Described>> = { ...peopleTables, ...answerTables };

/** What the other tables hold; nothing of it is about people. */
export const ofNobody: Readonly<Record<string, string>> = {
  contents: 'The words of published announcements.',
  api_tokens: 'Tokens of other programs, by the name somebody gave them.',
  devices: 'Which browser is which display.',
  media: 'Pictures and videos.',
  ledger_nodes: 'Fingerprints over many rows of the ledger, by which a change is found.',
  audit_nodes: 'Fingerprints over many rows of the audit, by which a change is found.',
  audit_checkpoints: 'States of the audit as the server signed them.',
  checkpoints: 'States of the ledger as the server signed them: when, how many rows, and a fingerprint over all.',
  signing_keys: 'The public halves of the keys that signed them.',
  table_sums: 'A fingerprint over the rows of each small table, by which a change is found.',
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

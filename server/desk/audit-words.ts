// What a row of the audit says in the desk's words. What no word is known for stands as it is kept: a row is never hidden.
import type { Change } from '#playlists/site/change.ts';
import type { AuditAct, AuditRow, NamedThing } from '../storage/audit-stores.ts';
import { personActSaid } from './person-log-of.ts';

export const actNames: Readonly<Record<AuditAct, string>> = {
  change: 'Changes to the site',
  display: 'Displays paired and unpaired',
  media: 'Pictures and videos',
  asked: 'Who was asked',
  person: 'Workers, badges, PINs',
  look: 'Looks at named data',
  export: 'Files and sheets taken away',
  entrance: 'Signing in and out',
  account: 'Accounts',
  token: 'API tokens',
  command: 'Commands on the server',
  retention: 'How long names are kept'
};

const looked: Readonly<Record<NamedThing, string>> = {
  answers: 'Looked at who has confirmed and who has not',
  'answers-file': 'Took a file of answers',
  reminders: 'Looked at the list to remind by',
  'who-worked': 'Looked at who worked',
  'who-worked-file': 'Took a file of who worked',
  questions: 'Looked at questions',
  workers: 'Looked at the list of workers',
  worker: 'Looked at the page of a worker',
  'badge-sheet': 'Printed badges',
  'roll-call': 'Looked at a roll-call',
  huddles: 'Looked at the list of shift talks',
  huddle: 'Looked at who was in a shift talk',
  holds: 'Looked at what is held',
  crew: 'Looked at a crew at a kiosk',
  pack: 'Took an evidence pack',
  report: 'Took a report to print',
  roster: 'Looked at a roster or shift board',
  audit: 'Looked at the audit',
  'audit-file': 'Took a file of the audit',
  api: 'Read by the API'
};

const changed: Readonly<Record<Change['type'], string>> = {
  'make-site': 'Made the site',
  'import-site': 'Imported the site',
  'put-settings': 'Changed the settings',
  'put-crew': 'Saved a crew',
  'remove-crew': 'Removed a crew',
  'put-daypart': 'Saved a daypart',
  'remove-daypart': 'Removed a daypart',
  'put-shift-pattern': 'Saved a shift pattern',
  'remove-shift-pattern': 'Removed a shift pattern',
  'put-display': 'Saved a display',
  'remove-display': 'Removed a display',
  'draft-announcement': 'Wrote an announcement',
  'propose-minor': 'Called a draft a minor change',
  'publish-announcement': 'Published an announcement',
  'withdraw-announcement': 'Withdrew an announcement',
  'remove-announcement': 'Removed an announcement',
  'put-playlist': 'Saved a playlist',
  'remove-playlist': 'Removed a playlist',
  'put-shared': 'Followed the library',
  'put-schedule': 'Saved a schedule',
  'remove-schedule': 'Removed a schedule',
  'start-takeover': 'Started a takeover',
  'renew-takeover': 'Renewed a takeover',
  'end-takeover': 'Ended a takeover'
};

const others: Readonly<Record<string, string>> = {
  'asked frozen': 'Settled who is asked',
  'asked joined': 'Asked more people',
  'entrance signed-in': 'Signed in',
  'entrance signed-out': 'Signed out',
  'entrance refused': 'Was not let in: wrong name or password',
  'account added': 'Made an account',
  'account removed': 'Removed an account',
  'account changed': 'Changed whether an account sees names',
  'account password-changed': 'Changed a password',
  'token made': 'Made an API token',
  'token removed': 'Revoked an API token',
  'retention run': 'Looked for names that were kept long enough',
  'retention let-go': 'Let go of the names behind answers',
  'retention hold-set': 'Set a hold',
  'retention hold-renewed': 'Renewed a hold',
  'retention hold-ended': 'Ended a hold',
  'display paired': 'Paired a display',
  'display unpaired': 'Unpaired a display',
  'media added': 'Added a picture or video',
  'media shared': 'Took a picture or video from the library',
  'export report-file': 'Took a file of the report',
  'export proof-file': 'Took a file of proof of play',
  'export site': 'Exported the site',
  'export site-people': 'Exported the site with its people',
  'export site-answers': 'Exported the site with its answers',
  'export site-people-answers': 'Exported the site with its people and answers',
  'command new-signing-key': 'Signs the record with another key from now on'
};

export function auditSaid({ act, what }: Pick<AuditRow, 'act' | 'what'>): string {
  const kept = what.replaceAll('-', ' ');
  switch (act) {
    case 'change':
      return changed[what as Change['type']] ?? kept;
    case 'person':
      return personActSaid(what) ?? kept;
    case 'look':
    case 'export':
      return looked[what as NamedThing] ?? others[`${act} ${what}`] ?? kept;
    case 'command':
      return others[`${act} ${what}`] ?? `Ran floorcast ${what}`;
    case 'display':
    case 'media':
    case 'asked':
    case 'entrance':
    case 'account':
    case 'token':
    case 'retention':
      return others[`${act} ${what}`] ?? kept;
    default:
      return act satisfies never;
  }
}

// What was wrong with a display, in a supervisor's words.
import type { IncidentReason } from '#playlists/wire/incident.ts';

/** In a list of incidents. */
export const incidentWords: Record<IncidentReason, string> = {
  'no-answer': 'No answer: without power, frozen or off the network',
  'line-lost': 'Its browser was closed or started anew',
  'not-back': 'Not back since the server started',
  unpaired: 'Its hardware was taken from it',
  'wrong-glass': 'Showed something else than planned',
  'old-program': 'Went by an old program',
  hidden: 'Its page was out of sight',
  stopped: 'The server was stopped',
  died: 'The server died'
};

/** Of a display that is on line, beside its name; the others are simply gone. */
export const wrongNowWords: Partial<Record<IncidentReason, string>> = {
  'wrong-glass': 'shows something else',
  'old-program': 'has an old program',
  hidden: 'out of sight'
};

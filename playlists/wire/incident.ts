// What can be wrong with a display, and with the server, as incidents name it: codes that stay; desks say them in words.

/**
 * `no-answer`: its line is dead; `line-lost`: its browser closed the line; `not-back`: it has not come back since the server started; `unpaired`: somebody
 * took its hardware from it; `wrong-glass`: it shows something else than its program says; `old-program`: it goes by another program than the newest; `hidden`: its page is
 * out of sight.
 */
export const displayReasons = [
  'no-answer',
  'line-lost',
  'not-back',
  'unpaired',
  'wrong-glass',
  'old-program',
  'hidden'
] as const;
/** `stopped` by somebody, or `died`. */
export const serverReasons = ['stopped', 'died'] as const;
export const incidentReasons = [...displayReasons, ...serverReasons] as const;
export type DisplayReason = (typeof displayReasons)[number];
export type IncidentReason = (typeof incidentReasons)[number];

// How much one site holds. The document stays whole in memory and is sent to nobody, but every part is looked through.

export const MOST_DISPLAYS = 3000;
export const MOST_ANNOUNCEMENTS = 5000;
/** Of one announcement. */
export const MOST_VERSIONS = 1_000_000;
export const MOST_PLAYLISTS = 1000;
export const MOST_SCHEDULES = 1000;
export const MOST_CREWS = 200;
export const MOST_DAYPARTS = 100;
export const MOST_SHIFT_PATTERNS = 50;
/** How deep playlists may contain each other: a playlist that contains none is 1 deep. */
export const DEEPEST_PLAYLIST = 5;
/** Slides of one pass of a playlist with everything it contains, each as often as its weight says. */
export const LONGEST_PASS = 2000;
/** Entries with a time rule of their own in one pass: each of their windows cuts the loop. */
export const MOST_TIMED_ENTRIES = 100;
export const MOST_RUNNING_TAKEOVERS = 50;
/** Takeovers that are over and still in the document, newest first; the journal keeps them all. */
export const ENDED_TAKEOVERS_KEPT = 20;

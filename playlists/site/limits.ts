// How much one site holds. The document stays whole in memory and is sent to nobody, but every part is looked through.

export const MOST_DISPLAYS = 3000;
export const MOST_ANNOUNCEMENTS = 5000;
export const MOST_PLAYLISTS = 1000;
export const MOST_SCHEDULES = 1000;
export const MOST_CREWS = 200;
export const MOST_RUNNING_TAKEOVERS = 50;
/** Takeovers that are over and still in the document, newest first; the journal keeps them all. */
export const ENDED_TAKEOVERS_KEPT = 20;

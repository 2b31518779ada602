// How many errors a display tells at once, and how long each may be. By itself, for the first slide is drawn without the schema library.

export const MOST_ERRORS = 20;
export const LONGEST_ERROR = 200;

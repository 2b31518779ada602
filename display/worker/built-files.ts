// The files of this build: written in by vite.floor.config.ts, which builds the worker last.

declare const FLOOR_FILES: Readonly<Record<string, string>>;
declare const FLOOR_FIRST: readonly string[];
declare const FLOOR_VERSION: string;

/** SHA-256 in hexadecimal by path, of all there are. */
export const files: ReadonlyMap<string, string> = new Map(Object.entries(FLOOR_FILES));
/** Those without which no page begins: scripts, styles, the typeface of every page. Other fonts are kept when a text needs them. */
export const firstFiles = FLOOR_FIRST;
export const version = FLOOR_VERSION;
/** Where all of them lie. */
export const FOLDER = '/_app/immutable/';

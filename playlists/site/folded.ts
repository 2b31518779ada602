// Names are how people tell things apart, and they do not see what a machine does.

/** A name as people compare it: the same whatever its case, width and spaces. */
export const folded = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

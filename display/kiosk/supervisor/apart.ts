// A name within a sentence: one of another script does not turn the words around it.
export const apart = (name: string): string => `\u2068${name}\u2069`;

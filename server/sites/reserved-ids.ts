// Ids that no site may have: under /admin they are pages of their own.
export const RESERVED_IDS: ReadonlySet<string> = new Set(['accounts', 'audit', 'tokens']);

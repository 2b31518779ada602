// What is said of several tables of people alike.

export interface Described {
  readonly what: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly evaluated: string;
  readonly seenBy: string;
  readonly kept: string;
}

export const DESK = 'Accounts of the desk that may see names; API tokens that may; each look is noted.';
export const FOR_GOOD = 'As long as the server’s data folder; nobody can change or delete a row.';
export const SITE = 'The site';
export const WORKER = 'The worker, by a number of the server’s own, never by name';

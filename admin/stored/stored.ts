// What is stored about people, as the page prints it.

export interface StoredTable {
  readonly name: string;
  readonly what: string;
  /** What each column holds, in the table's order. */
  readonly columns: readonly { readonly name: string; readonly holds: string }[];
  readonly evaluated: string;
  readonly seenBy: string;
  readonly kept: string;
}

export interface Stored {
  readonly tables: readonly StoredTable[];
  /** Tables that hold nothing about people, and what they hold. */
  readonly others: readonly { readonly name: string; readonly what: string }[];
  /** What this site and server have set. */
  readonly settings: readonly { readonly name: string; readonly says: string }[];
  /** Who may see what. */
  readonly roles: readonly { readonly name: string; readonly may: string }[];
}

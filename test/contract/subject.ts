// What a suite is run over: an implementation of the stores that starts empty, can be closed and opened again on what it kept.
import type { Stores } from '#server/storage/stores.ts';

export interface Subject {
  readonly stores: Stores;
  /** Closes the stores and opens them again, as a restart does. */
  reopen(): Promise<Stores>;
  /** A folder for files that a case uploads. */
  readonly uploads: string;
  /** Tables that a case writes by another program, which the sums must tell at its end; of all others none. */
  readonly writtenByHand: string[];
}

/** Makes an empty subject for one case; the suite's runner closes and removes it afterwards. */
export type MakeSubject = () => Promise<Subject>;

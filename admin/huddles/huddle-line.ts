// A shift talk as the desk shows it.
import type { Person } from '../acknowledgements/answers-of.ts';

export interface HuddleLine {
  readonly id: string;
  /** Epoch ms, as `endedAt`, which is null while it goes on. */
  readonly beganAt: number;
  readonly endedAt: number | null;
  readonly title: string;
  readonly version: number;
  readonly screen: string;
  readonly kiosk: string;
  /** Null for who may not see names, and where they are no longer on the list. */
  readonly by: Person | null;
  /** Null where they are too few to stay unnamed. */
  readonly counts: { readonly came: number; readonly signed: number; readonly late: number } | null;
}

/** Never when somebody came or signed: nobody is timed. */
export interface HuddlePerson {
  readonly worker: string;
  readonly who: Person | null;
  /** In which it was shown to them; empty where they had come by no badge. */
  readonly language: string;
  readonly hasSigned: boolean;
  /** They had a showing of their own. */
  readonly isLate: boolean;
}

// A roll-call as the desk shows it.
import type { Person } from '../acknowledgements/answers-of.ts';

export interface RollCallPerson {
  readonly worker: string;
  /** Null where the worker is no longer on the list. */
  readonly who: Person | null;
  /** Where and when their badge was read last; epoch ms. */
  readonly last: { readonly display: string; readonly at: number } | null;
  /** Where they are, in a warden's words. */
  readonly where: string;
}

export interface RollCallShown {
  readonly id: string;
  readonly isDrill: boolean;
  /** Epoch ms, as `endedAt`, which is null while it goes on. */
  readonly beganAt: number;
  readonly endedAt: number | null;
  /** Names of the kiosks at the muster points. */
  readonly muster: readonly string[];
  /** Not hidden where they are few: lives hang on them. */
  readonly counts: { readonly missing: number; readonly seen: number; readonly elsewhere: number };
  /** Null for who may not see names. */
  readonly people: RollCallPeople | null;
}
export interface RollCallPeople {
  readonly missing: readonly RollCallPerson[];
  readonly seen: readonly RollCallPerson[];
  readonly elsewhere: readonly RollCallPerson[];
  readonly unexpected: readonly RollCallPerson[];
}

export interface RollCallPast {
  readonly id: string;
  readonly isDrill: boolean;
  readonly beganAt: number;
}

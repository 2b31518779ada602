// Who worked on a date by their badges, shift by shift, as the page and the file show it.
import type { Person } from './answers-of.ts';

export interface CheckedIn {
  readonly who: Person | null;
  /** Their first badge for this shift, epoch ms. */
  readonly at: number;
  readonly display: string;
}
export interface WorkedShift {
  readonly key: string;
  /** `Night · Blue` */
  readonly name: string;
  readonly from: number;
  readonly until: number;
  readonly came: readonly CheckedIn[];
  /** Of the crew as it is now; `excused` says why, where somebody is. */
  readonly missing: readonly { readonly who: Person; readonly excused: string | null }[];
}
export interface WhoWorked {
  readonly date: string;
  readonly before: string;
  readonly after: string;
  readonly shifts: readonly WorkedShift[];
  readonly unrostered: readonly CheckedIn[];
}

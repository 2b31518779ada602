// What could be on a display at an instant and whether it is: one entry of the chain that explain() answers (RULES.md, W).
import type { AnnouncementId, PlaylistId } from '../../site/ids.ts';
import type { Why } from '../program.ts';

/**
 * `on`, `joins` and `interrupts` are on the glass. `beaten`: it runs and has something to show, but something above wins. `left-out`: it
 * interrupts, but others have the hour's 1,800 seconds [I4]. `ended`: a takeover that is over. `not-set`: there is no such default.
 */
export type Verdict =
  'on' | 'joins' | 'interrupts' | 'beaten' | 'left-out' | 'nothing-to-show' | 'not-running' | 'ended' | 'not-set';

export interface Candidate {
  readonly level: Why['level'];
  /** The takeover's, schedule's or default playlist's; null for the card, the dark and a default that is not set. */
  readonly id: string | null;
  readonly name: string;
  readonly verdict: Verdict;
  /** What stands between it and the glass: all of these, but of `priority` and `nothing-above` one is enough. Empty for what is on. */
  readonly needs: readonly Need[];
  /** When it is on the glass next, where that is within a day; null for what is on. Epoch milliseconds. */
  readonly nextOn: number | null;
  /** One sentence for people. */
  readonly says: string;
}

export type Need =
  /** To run: from `opensAt` on it does; null where it never does again, or not within 400 days. */
  | { readonly need: 'window'; readonly opensAt: number | null }
  | { readonly need: 'content'; readonly playlist: PlaylistId; readonly lacks: readonly Lack[]; readonly more: number }
  /** At least this priority: with the same it shares the glass, with more it replaces. */
  | { readonly need: 'priority'; readonly atLeast: number }
  /** That these were not there: all takeovers in force, or what wins now below them. */
  | { readonly need: 'nothing-above'; readonly level: Why['level']; readonly ids: readonly string[] }
  /** Less seconds an hour for the interruptions that have them. */
  | { readonly need: 'seconds'; readonly wants: number; readonly free: number }
  /** That a default playlist is chosen. */
  | { readonly need: 'default' };

/**
 * Why an entry of a playlist is not shown: it is not valid yet, its own hours are not, it was never published, the display carries none of
 * its tags, it was withdrawn, it is no longer valid, or the playlist has no entries.
 */
export interface Lack {
  readonly reason: 'not-yet' | 'hours' | 'not-published' | 'tags' | 'withdrawn' | 'expired' | 'empty';
  /** The entry's announcement or playlist; for `empty` the playlist without entries. */
  readonly of:
    | { readonly type: 'announcement'; readonly id: AnnouncementId }
    | { readonly type: 'playlist'; readonly id: PlaylistId };
  readonly name: string;
  /** From when on it counts, or since when it is over; null where that is not known. */
  readonly at: number | null;
  /** Tags of which the display carries none. */
  readonly tags: readonly string[];
}

// A badge as the desk shows it. Dates are the site's.
import type { BadgeStanding } from '#playlists/answer/badge-life.ts';
import type { BlockReason } from '#playlists/site/badge-act.ts';

export interface BadgeOnDesk {
  readonly code: string;
  readonly standing: BadgeStanding;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** `2026-11-22 22:00`, the first minute at which it is over. */
  readonly until: string | null;
  readonly blocked: { readonly on: string; readonly why: BlockReason } | null;
  readonly isReplaced: boolean;
  /** When and where it was last held to a kiosk that refused it. */
  readonly refused: { readonly at: string; readonly where: string } | null;
}

export const reasonWords: Readonly<Record<BlockReason, string>> = {
  lost: 'lost',
  stolen: 'stolen',
  damaged: 'damaged',
  'given-back': 'given back',
  other: 'another reason'
};

export function standingWords(badge: BadgeOnDesk): string {
  switch (badge.standing) {
    case 'blocked':
      if (badge.blocked === null) return 'blocked';
      return `${badge.isReplaced ? 'replaced' : 'blocked'} on ${badge.blocked.on}: ${reasonWords[badge.blocked.why]}`;
    case 'over':
      return `over since ${badge.until}`;
    case 'to-come':
      return `valid from ${badge.firstDay}`;
    case 'valid':
      return badge.until === null ? 'valid' : `valid until ${badge.until}`;
    default:
      return badge.standing satisfies never;
  }
}

export interface PersonLogLine {
  readonly seq: number;
  readonly at: string;
  readonly says: string;
  readonly by: string;
}

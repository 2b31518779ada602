// From when until when a badge stands for its worker, and what takes that away.

/** Instants in epoch milliseconds; null where there is no such end. */
export interface BadgeLife {
  readonly validFrom: number | null;
  /** The first instant at which it stands for nobody any more. */
  readonly validUntil: number | null;
  readonly blockedAt: number | null;
}

export type BadgeStanding = 'valid' | 'to-come' | 'over' | 'blocked';

/** How a badge stands at an instant; only one that is valid is taken at a kiosk [A40]. */
export function standingOf({ validFrom, validUntil, blockedAt }: BadgeLife, at: number): BadgeStanding {
  if (blockedAt !== null) return 'blocked';
  if (validUntil !== null && validUntil <= at) return 'over';
  return validFrom !== null && at < validFrom ? 'to-come' : 'valid';
}

// An answer as it goes into the box: with the badge sealed to the server's key, so that a stolen tablet tells none, and with what the device knows of the time.
import type { Answer } from '#playlists/wire/floor.ts';
import { keptPurpose } from '#playlists/wire/kept.ts';
import type { Measured } from '../../link/server-clock.ts';
import { seal } from '../pin/seal.ts';
import type { Unplaced } from './box.ts';

export interface Knows {
  /** The server's time as well as it is known, and the device's own clock. */
  readonly now: number;
  readonly deviceAt: number;
  /** Null where the server was not heard since the page began. */
  readonly measured: Measured | null;
}

export function keptRow(answer: Answer, code: string, key: string, { now, deviceAt, measured }: Knows): Unplaced {
  const { id, announcement, version, contentHash, language, outcome, reason, toTheEnd, choices, seed } = answer;
  const { statement, page } = answer;
  const { presentedFrom, presentedUntil = answer.answeredAt, answeredAt } = answer;
  // Of the answer, which may have been given some seconds ago: the line was tried first.
  const ago = Math.max(0, now - answeredAt);
  return {
    ...{ id, announcement, version, contentHash, language, outcome, reason, toTheEnd, choices, seed },
    ...(statement !== undefined && { statement }),
    ...(page !== undefined && { page }),
    sealed: seal(code, key, keptPurpose(id)),
    presentedFromMs: Math.max(0, answeredAt - presentedFrom),
    presentedUntilMs: Math.max(0, answeredAt - presentedUntil),
    deviceAt: Math.round(deviceAt - ago),
    offsetMs: measured === null ? null : now - deviceAt,
    errorMs: measured?.errorMs ?? 0,
    sinceOffsetMs: measured?.sinceMs ?? 0
  };
}

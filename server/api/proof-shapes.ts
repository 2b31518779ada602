// What was planned against what was on the glass, as it goes over the wire. Milliseconds; null where nobody measured.
import * as v from 'valibot';
import type { Stretch } from '#playlists/proof/played.ts';
import { announcementId, displayId, takeoverId } from '#playlists/site/ids.ts';
import { localDate, timestamp, type LocalDate } from '#playlists/site/values.ts';
import type { Proof, ProofOf } from '../plays/proof-of-play.ts';
import { toTime } from './showing-shapes.ts';

const subject = v.variant('type', [
  v.object({ type: v.literal('announcement'), announcement: announcementId, version: v.number() }),
  v.object({ type: v.literal('takeover'), id: takeoverId }),
  v.object({ type: v.picklist(['card', 'dark']) })
]);
const stretch = v.object({ from: timestamp, until: timestamp });
const row = v.object({
  subject,
  expectedMs: v.number(),
  /** Null where all of the expected time is unmeasured. */
  confirmedMs: v.nullable(v.number()),
  /** How much of the expected time nobody measured. */
  unmeasuredMs: v.number()
});
const display = v.object({
  display: displayId,
  rows: v.array(row),
  unmeasured: v.array(stretch),
  /** Measured, but the page was out of sight. */
  hiddenMs: v.number(),
  /** How far the display's clock may have been off; null where nothing was confirmed. */
  uncertaintyMs: v.nullable(v.number())
});
export const proofAnswer = v.object({
  day: localDate,
  /** The part of the day that has passed. */
  ...stretch.entries,
  displays: v.array(display)
});

type Sent<S extends v.GenericSchema> = v.InferInput<S>;

export const toProof = (day: LocalDate, { from, until, displays }: Proof): Sent<typeof proofAnswer> => ({
  day,
  ...toStretch({ from, until }),
  displays: displays.map(toDisplay)
});

const toDisplay = ({ display: id, rows, unmeasured, hiddenMs, uncertaintyMs }: ProofOf): Sent<typeof display> => ({
  display: id,
  rows: [...rows],
  unmeasured: unmeasured.map(toStretch),
  hiddenMs,
  uncertaintyMs
});

const toStretch = ({ from, until }: Stretch): Sent<typeof stretch> => ({ from: toTime(from), until: toTime(until) });

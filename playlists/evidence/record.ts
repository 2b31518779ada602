// What of a ledger's row the tree covers, and in which bytes: all of it, with a commitment in place of the person.
import { canonical } from '../site/canonical.ts';
import type { WorkerId } from '../site/ids.ts';

/** A commitment to who it was: nobody can tell without the key of its own that each worker has, which erasing them destroys. */
export type Subject = string & { readonly __brand: 'Subject' };

interface Told {
  readonly worker: WorkerId;
  readonly witness?: { readonly worker: WorkerId };
}
/** The row as a pack hands it out and the tree covers it: what is null is left out, so that a column more changes no older row. */
export type LedgerRecord<Row extends { readonly worker: WorkerId }> = {
  readonly [Name in Exclude<keyof Row, 'worker' | 'witness'>]?: Row[Name];
} & { readonly subject: Subject; readonly witness?: object };

/** `stoodBy` is the commitment to a witness; null where the row has none. */
export function recordOf<Row extends Told | { readonly worker: WorkerId }>(
  row: Row,
  subject: Subject,
  stoodBy: Subject | null
): LedgerRecord<Row> {
  const told: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row))
    if (name !== 'worker' && name !== 'witness' && value !== null) told[name] = value;
  return { ...told, ...workOf(row), ...witnessOf(row, stoodBy), subject } as LedgerRecord<Row>;
}

/** A roster's shift is its worker's own: the commitment says already whose. */
function workOf(row: object): { readonly work?: object } {
  const { work } = row as { readonly work?: { readonly duty: object | null } | null };
  if (work?.duty == null) return {};
  const { worker: _worker, ...duty } = work.duty as { readonly worker?: unknown };
  return { work: { ...work, duty } };
}

function witnessOf(row: object, subject: Subject | null): { readonly witness?: object } {
  if (subject === null || !('witness' in row)) return {};
  const { worker: _worker, ...told } = (row as Told).witness ?? { worker: null };
  return { witness: { ...told, subject } };
}

/** One line of canonical JSON in UTF-8: whoever has the line needs no rules of ours to reckon its hash. */
export const recordBytes = (record: object): Uint8Array => utf8.encode(canonical(record));
const utf8 = new TextEncoder();

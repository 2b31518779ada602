import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkLedger, type Finding, type ReadRow } from './check-ledger.ts';
import { checkpointText, keyIdOf, signedNote, type Signature } from './checkpoint.ts';
import { growingRoot } from './growing-root.ts';
import { recordBytes } from './record.ts';
import { leafHash } from './tree.ts';

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const origin = 'floorcast/plant';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const isSigned = (text: string, { bytes }: Signature): boolean => verify(null, Buffer.from(text), publicKey, bytes);

const rowOf = (seq: number, says = `row ${seq}`): ReadRow => {
  const record = recordBytes({ seq, says });
  return { seq, record, leaf: leafHash(hash, record) };
};
const rows = Array.from({ length: 10 }, (_, index) => rowOf(index + 1));
function noteAt(size: number, over: readonly ReadRow[] = rows, named = origin): string {
  const growing = growingRoot(hash);
  for (const { record } of over.slice(0, size)) growing.add(leafHash(hash, record));
  const text = checkpointText({ origin: named, size, root: growing.root(), at: 1_800_000_000_000 + size });
  const keyId = keyIdOf(hash, named, publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  return signedNote(text, { name: named, keyId, bytes: sign(null, Buffer.from(text), privateKey) });
}
const notes = [0, 3, 7, 10].map((size) => noteAt(size));
const found = (read: readonly ReadRow[], by: readonly string[] = notes): Finding | null =>
  checkLedger({ origin, rows: read, notes: by }, hash, isSigned).finding;

describe('a ledger', () => {
  it('that is what it was holds, with each of its signed states', () => {
    const checked = checkLedger({ origin, rows, notes: notes.toReversed() }, hash, isSigned);
    expect(checked).toMatchObject({ rows: 10, checkpoints: 4, newest: { size: 10 }, finding: null });
  });

  it('that went on since its newest signed state holds', () => {
    expect(found(rows, notes.slice(0, 3))).toBeNull();
  });

  it('of nothing holds', () => {
    expect(found([], [noteAt(0)])).toBeNull();
    expect(found([], [])).toBeNull();
  });

  it.each<[string, readonly ReadRow[], Finding]>([
    ['whose first row is gone', rows.slice(1), { type: 'row-missing', seq: 1 }],
    ['that lacks a row', rows.toSpliced(4, 1), { type: 'row-missing', seq: 5 }],
    ['that has a row twice', rows.toSpliced(4, 0, rows[3]!), { type: 'row-missing', seq: 5 }],
    [
      'in which a row says something else',
      rows.with(5, { ...rows[5]!, record: recordBytes({ seq: 6 }) }),
      { type: 'row-changed', seq: 6 }
    ],
    [
      'in which a hash was changed',
      rows.with(5, { ...rows[5]!, leaf: hash(Buffer.from('')) }),
      { type: 'row-changed', seq: 6 }
    ],
    ['in which a row has no hash', rows.with(5, { ...rows[5]!, leaf: null }), { type: 'row-changed', seq: 6 }],
    [
      'in which a row was rewritten with its hash',
      rows.with(5, rowOf(6, 'another')),
      { type: 'rewritten', after: 3, upTo: 7 }
    ],
    [
      'into which a row was put, with all after it numbered anew',
      [...rows.slice(0, 4), ...[5, 6, 7, 8, 9, 10, 11].map((seq) => rowOf(seq, `row ${seq - 1}`))],
      { type: 'rewritten', after: 3, upTo: 7 }
    ],
    ['that is an older one', rows.slice(0, 8), { type: 'rows-lost', rows: 8, covered: 10 }],
    ['that was emptied', [], { type: 'rows-lost', rows: 0, covered: 10 }]
  ])('%s is named', (_, read, finding) => {
    expect(found(read)).toEqual(finding);
  });

  it.each<[string, string]>([
    ['of another ledger', noteAt(7, rows, 'floorcast/other')],
    ['with another root under its signature', notes[2]!.replace(/\n[A-Za-z\d+/]{43}=\n/, `\n${'A'.repeat(43)}=\n`)],
    ['that says another time than was signed', notes[2]!.replace('at 20', 'at 19')],
    ['that is cut short', notes[2]!.slice(0, -2)]
  ])('with a signed state %s is named', (_, note) => {
    expect(found(rows, notes.with(2, note))).toEqual({ type: 'checkpoint-forged', place: 3 });
  });

  it('is read no further than the first thing that is wrong', () => {
    let read = 0;
    function* counted(): Iterable<ReadRow> {
      for (const row of rows.toSpliced(2, 1)) {
        read++;
        yield row;
      }
    }
    const checked = checkLedger({ origin, rows: counted(), notes }, hash, isSigned);
    expect(checked).toMatchObject({ rows: 2, checkpoints: 1, finding: { type: 'row-missing', seq: 3 } });
    expect(read).toBe(3);
  });
});

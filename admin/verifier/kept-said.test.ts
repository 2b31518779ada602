import { expect, test } from 'vitest';
import { checkpointText, signedNote } from '#playlists/evidence/checkpoint.ts';
import { toHex } from '#playlists/evidence/bytes.ts';
import { keptSaid } from './kept-said.ts';

const root = new Uint8Array(32).fill(7);
const note = (size: number, origin = 'floorcast/plant', over = root): string =>
  signedNote(checkpointText({ origin, size, root: over, at: 1_800_000_000_000 }), {
    name: origin,
    keyId: '01020304',
    bytes: new Uint8Array(64)
  });
const states = [{ origin: 'floorcast/plant', size: 12, root: toHex(root) }];

test.each<[string, string, RegExp]>([
  ['of the same size and root is the same', note(12), /is the same/],
  [
    'that was pasted with other line breaks and spaces around is the same',
    `\n ${note(12).replaceAll('\n', '\r\n')} `,
    /is the same/
  ],
  ['with another root shows that the ledger was rewritten', note(12, undefined, new Uint8Array(32)), /was rewritten/],
  ['of a size that the pack has no state of cannot be compared', note(13), /no state of 13 rows/],
  ['of another ledger is of another', note(12, 'floorcast/other'), /another ledger: floorcast\/other/],
  ['that is cut short is none', note(12).slice(0, -40), /not all of a signed state/]
])('a state %s', (_, text, says) => {
  expect(keptSaid(text, states)).toMatch(says);
});

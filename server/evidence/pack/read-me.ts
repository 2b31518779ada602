// What whoever opens a pack reads first.
import type { Gathered } from './gather.ts';

export const readMe = ({ about }: Gathered): string => `Evidence pack of ${about.name}

Open verify.html in any browser and give it this ZIP as it is: it checks everything
in it, off line, and says what holds or what was changed. The page asks nobody for
anything. Whoever does not want to trust the page in the pack takes it from
elsewhere, or writes their own: the format is described in docs/evidence.md of
Floorcast and rests on open standards (RFC 6962, RFC 8032, c2sp.org/signed-note).

  rows.jsonl            the rows of the ledger, a line each, as the ledger's tree covers them
  leaves.bin proof.bin  what leads from the rows to the newest signed state
  checkpoints/          states of the ledger as the server signed them
  consistency.txt       what shows each to go on from the one before
  keys.txt              the keys that signed, public halves
  content/ media/       the texts that the rows name, and how each language of them read
  asked.jsonl           who was asked, and by which rule
  excused.jsonl         who was excused, why and until when
  names/                who the people are, and the report on paper
  manifest.txt          the SHA-256 of each of these files, signed

Names stand in names/ alone. That folder may be taken out of the ZIP: what is left
still verifies. When somebody is erased at the plant, later packs no longer say who
they were; packs that were handed out before are out of reach, and whoever holds one
has to take names/ out of it themselves.

An answer shows what somebody confirmed, when, and how surely it was they. It does
not show that anybody was trained or can do the work.
`;

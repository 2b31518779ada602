// Run by kill.test.ts as a process of its own: writes to the data folder as fast as it can, and says what is durable, until it is killed.
import { writeSync } from 'node:fs';
import { openStores } from '#server/storage/open.ts';
import { newId } from '#server/storage/secrets.ts';
import { aCheckIn, anEntry, aSite, AT, HALLE } from './values.ts';

const stores = await openStores(process.argv[2] ?? '', { now: () => AT });
// At once and not by the stream: a line that was lost in a buffer would hide a row that was lost on the disk.
const say = (line: string): void => void writeSync(1, `${line}\n`);

async function writeRows(): Promise<never> {
  for (;;) {
    const { id } = await stores.ledger.append(HALLE, aCheckIn(newId()), AT);
    say(`row ${id}`);
  }
}

async function writeChanges(): Promise<never> {
  let [newest] = await stores.journal.newest(HALLE, 1);
  for (;;) {
    const entry = anEntry((newest?.revision ?? 0) + 1);
    await stores.journal.append(entry, []);
    say(`revision ${entry.revision}`);
    await stores.documents.write(entry.revision, aSite(HALLE, `Plant at ${entry.revision}`));
    newest = entry;
  }
}

await Promise.all([writeChanges(), ...Array.from({ length: 20 }, writeRows)]);

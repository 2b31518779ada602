// A data folder with hundreds of paired screens, as a process of no server; closed before a server opens it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSeeded, type Seeded, type Wish } from '../seed.ts';

export async function seedCrowd(screens: number, wish: Wish = {}): Promise<{ seeded: Seeded; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-bench-'));
  const seeded = await openSeeded(folder, { notices: 3, ...wish, screens });
  await seeded.stores.close();
  return { seeded, folder };
}

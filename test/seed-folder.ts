// A seeded data folder that no server has open yet.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSeeded, type Seeded, type Wish } from './seed.ts';

export async function seedFolder(wish: Wish): Promise<{ seeded: Seeded; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-seed-'));
  const seeded = await openSeeded(folder, wish);
  await seeded.stores.close();
  return { seeded, folder };
}

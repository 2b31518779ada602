// Opens plays.sqlite. Proof that cannot be read must not keep screens dark: a damaged file is set aside and another one begun.
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from './database.ts';
import type { Plays } from './display-stores.ts';
import { groupCommit } from './group-commit.ts';
import type { Log } from './log.ts';
import { playMigrations } from './play-migrations.ts';
import { plays } from './plays.ts';
import { isMissing } from './private-files.ts';

export interface OpenPlays {
  readonly plays: Plays;
  close(): void;
}

/** Rows: all that comes in a second, as a rule; about 20 ms where displays come back with what they measured in days. */
const LARGEST_GROUP = 1000;

export async function openPlays(folder: string, now: () => number, gatherMs: number, log: Log): Promise<OpenPlays> {
  const file = join(folder, 'plays.sqlite');
  const database = await openOrBegin(file, now, log);
  const commits = groupCommit(database, { gatherMs, largest: LARGEST_GROUP });
  return {
    plays: plays(database, commits, now),
    close() {
      commits.close();
      database.close();
    }
  };
}

async function openOrBegin(file: string, now: () => number, log: Log): Promise<ReturnType<typeof openDatabase>> {
  const open = () => openDatabase(file, { migrations: playMigrations });
  try {
    return open();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'DAMAGED') throw error;
    const aside = `${file}.damaged-${new Date(now()).toISOString().replaceAll(':', '-')}`;
    for (const part of ['', '-wal', '-shm'])
      await rename(file + part, aside + part).catch((missing: unknown) => {
        if (!isMissing(missing)) throw missing;
      });
    log.error(
      { file, aside },
      'the proof of play was damaged and is set aside; what was on the glass until now is unmeasured'
    );
    return open();
  }
}

// Whether a backup is what was written: every file against its sum, none missing or too many, and the ledgers read row by row.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { auditSaid, ledgerSaid, tableSaid } from '../evidence/finding-said.ts';
import { verifyLedgers, type VerifiedSite } from '../evidence/verify-folder.ts';
import { isMissing } from '../storage/private-files.ts';
import { ABOUT, DATABASE, parseAbout, parseSums, SUMS, type About, type Sums } from './backup-folder.ts';
import { sumOf } from './sum-file.ts';

export interface VerifiedBackup {
  /** Null where it cannot be read. */
  readonly about: About | null;
  readonly sites: readonly VerifiedSite[];
  /** A sentence for each thing that is wrong; empty where nothing is. */
  readonly wrong: readonly string[];
}

export async function verifyBackup(folder: string): Promise<VerifiedBackup> {
  const sums = await readSums(folder);
  if (sums === null)
    return { about: null, sites: [], wrong: [`${folder} is no whole backup: its ${SUMS} is missing or damaged.`] };
  const wrong = await wrongFiles(folder, sums);
  const aboutFile = await textOf(join(folder, ABOUT));
  const about = aboutFile === null ? null : parseAbout(aboutFile);
  if (about === null && wrong.length === 0) wrong.push(`${ABOUT} is of a newer Floorcast, or of none.`);
  const verified = verifyLedgers(join(folder, DATABASE));
  if ('unreadable' in verified)
    return { about, sites: [], wrong: [...wrong, `${DATABASE} cannot be read: ${verified.unreadable}.`] };
  const { sites, audits, damage, tables } = verified;
  return {
    about,
    sites,
    wrong: [
      ...wrong,
      ...damage.map((says) => `${DATABASE} is damaged: ${says}`),
      ...sites.filter(({ finding }) => finding !== null).map((one) => `${one.site}: ${ledgerSaid(one)}`),
      ...audits.flatMap((one) => {
        const { says, isWrong } = auditSaid(one);
        return isWrong ? [`${one.site || 'the server'}, audit: ${says}`] : [];
      }),
      ...tables.map(tableSaid)
    ]
  };
}

/** Null where it is missing or damaged. */
export async function readSums(folder: string): Promise<Sums | null> {
  const text = await textOf(join(folder, SUMS));
  return text === null ? null : parseSums(text);
}

async function wrongFiles(folder: string, sums: Sums): Promise<string[]> {
  const wrong: string[] = [];
  for (const [path, sum] of sums) {
    try {
      if ((await sumOf(join(folder, path))) !== sum) wrong.push(`${path} is not what was written.`);
    } catch (error) {
      if (!isMissing(error)) throw error;
      wrong.push(`${path} is missing.`);
    }
  }
  for (const path of await filesOf(folder))
    if (path !== SUMS && !sums.has(path)) wrong.push(`${path} was put there later.`);
  return wrong;
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'));
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error) || (error instanceof Error && 'code' in error && error.code === 'ENOTDIR')) return null;
    throw error;
  }
}

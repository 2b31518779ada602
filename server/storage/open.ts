// Opens the data folder: lock first, then the database and everything that stands on it. The composition root's one way in.
import { readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteId } from '#playlists/site/ids.ts';
import { accounts } from './accounts.ts';
import { alarms } from './alarms.ts';
import { apiTokens } from './api-tokens.ts';
import { audit } from './audit.ts';
import { auditAppend } from './audit-append.ts';
import { badges } from './badges.ts';
import { contents } from './contents.ts';
import { openDatabase } from './database.ts';
import { denominators } from './denominators.ts';
import { devices } from './devices.ts';
import { erasures } from './erasures.ts';
import { evidence, readAudit, readRecords } from './evidence.ts';
import { excusals } from './excusals.ts';
import { groupCommit } from './group-commit.ts';
import { holds } from './holds.ts';
import { incidents } from './incidents.ts';
import { journal } from './journal.ts';
import { keptAnswers } from './kept-answers.ts';
import { ledger } from './ledger.ts';
import { AUDIT, LEDGER } from './ledger-tree.ts';
import { lockFolder } from './lock.ts';
import { keepDamagedLog } from './log-damage.ts';
import { silent, type Log } from './log.ts';
import { media } from './media.ts';
import { notes } from './notes.ts';
import { openPlays, type OpenPlays } from './open-plays.ts';
import { people } from './people.ts';
import { personLog } from './person-log.ts';
import { makeFolder } from './private-files.ts';
import { questions } from './questions.ts';
import { retentions } from './retentions.ts';
import { huddles } from './huddles.ts';
import { rollCalls } from './roll-calls.ts';
import { sealAudit } from './seal-audit.ts';
import { sessions } from './sessions.ts';
import { FileSiteDocuments } from './site-documents.ts';
import { StorageError } from './storage-error.ts';
import type { Stores } from './stores.ts';

export interface OpenOptions {
  readonly now: () => number;
  readonly log?: Log;
  /** Told of each site whose audit has a row more (empty: the server's own), inside the transaction. */
  readonly onAudited?: (site: SiteId) => void;
  /** How long proof of play waits for more before it is written. */
  readonly gatherPlaysMs?: number;
}

const GATHER_PLAYS_MS = 1000;

/**
 * Makes the folder where it is missing. Throws a StorageError whose code says why it must not be used: FOLDER_IN_USE, OLD_SQLITE,
 * NEWER_SCHEMA, DAMAGED, JOURNAL_MISSING.
 */
export async function openStores(folder: string, options: OpenOptions): Promise<Stores> {
  const log = options.log ?? silent;
  const at = (name: string): string => join(folder, name);
  for (const one of [folder, at('sites'), at('media'), at('incoming')]) makeFolder(one);
  await warnOfNetwork(folder, log);
  const unlock = lockFolder(folder, at('lock.sqlite'));
  try {
    await forgetUploads(at('incoming'));
    return await openLocked(
      folder,
      { gatherPlaysMs: GATHER_PLAYS_MS, onAudited: () => undefined, ...options, log },
      unlock
    );
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openLocked(folder: string, options: Required<OpenOptions>, unlock: () => void): Promise<Stores> {
  const { now, log } = options;
  const file = join(folder, 'floorcast.sqlite');
  keepDamagedLog(file, now(), log);
  const database = openDatabase(file);
  let proof: OpenPlays | null = null;
  try {
    proof = await openPlays(folder, now, options.gatherPlaysMs, log);
    const { plays, close: closePlays } = proof;
    const commits = groupCommit(database);
    sealAudit(database);
    const note = auditAppend(database, options.onAudited);
    const erasing = erasures(database, commits, note);
    const keeping = retentions(database, commits, note);
    const documents = new FileSiteDocuments(join(folder, 'sites'), log);
    const stores: Stores = {
      journal: journal(database, commits, note),
      contents: contents(database),
      documents,
      ledger: ledger(database, commits),
      evidence: evidence(database, commits, { growing: LEDGER, read: readRecords }),
      audit: audit(database, commits, note),
      auditEvidence: evidence(database, commits, { growing: AUDIT, read: readAudit }),
      alarms: alarms(database, commits),
      questions: questions(database, commits, note),
      denominators: denominators(database, commits, note),
      excusals: excusals(database, commits, note),
      rollCalls: rollCalls(database, commits),
      huddles: huddles(database, commits),
      kept: keptAnswers(database, commits),
      people: people(database, commits, note),
      erasures: erasing,
      retentions: keeping,
      holds: holds(database, commits, note),
      badges: badges(database, commits, note),
      personLog: personLog(database, commits, note),
      accounts: accounts(database, commits, note),
      sessions: sessions(database, commits),
      apiTokens: apiTokens(database, commits, note),
      devices: devices(database, commits, note),
      media: media({ pictures: join(folder, 'media'), workplace: join(folder, 'incoming') }, database, commits, note),
      notes: notes(database, commits),
      plays,
      incidents: incidents(database, commits),
      close: async () => {
        closePlays();
        erasing.stop();
        keeping.stop();
        commits.close();
        await documents.close();
        database.close();
        unlock();
      }
    };
    await belongTogether(stores, documents, folder);
    await stores.sessions.sweep(now());
    return stores;
  } catch (error) {
    proof?.close();
    database.close();
    throw error;
  }
}

/** A lost database beside whole documents would look like a new, empty server: somebody must decide, not we. */
async function belongTogether(stores: Stores, documents: FileSiteDocuments, folder: string): Promise<void> {
  const known = new Set(await stores.journal.sites());
  const strangers = (await documents.sites()).filter((site) => !known.has(site));
  if (strangers.length === 0) return;
  throw new StorageError(
    'JOURNAL_MISSING',
    `The data folder ${folder} has documents of ${strangers.join(', ')}, but floorcast.sqlite does not know them. Restore the floorcast.sqlite that belongs to them, or move their files out of ${join(folder, 'sites')}.`
  );
}

/** What an upload left when the process died; nobody waits for it any more. */
async function forgetUploads(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}

/** Magic numbers of NFS, SMB, CIFS and SMB2 (Linux, statfs(2)): locks and fsync cannot be trusted there. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);

async function warnOfNetwork(folder: string, log: Log): Promise<void> {
  const { type } = await statfs(folder);
  if (process.platform === 'linux' && NETWORK_FILE_SYSTEMS.has(type)) {
    log.warn({ folder }, 'the data folder is on a network drive: a power cut may lose records; use a local disk');
  }
}

// Verifies the ledgers, audits and journals of a data folder or of a database that was copied out of one: reads beside a working server, of one moment, and writes nothing.
import { DatabaseSync } from 'node:sqlite';
import { checkLedger, type Checked } from '#playlists/evidence/check-ledger.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { query } from '../storage/database.ts';
import { readAudit, readRecords } from '../storage/evidence.ts';
import { migrations } from '../storage/migrations.ts';
import { columnsOf } from '../storage/schema.ts';
import { AUDIT, LEDGER, sha256, type Growing } from '../storage/ledger-tree.ts';
import { logDamage, logDamageSaid } from '../storage/log-damage.ts';
import { checkAsked, type AskedFinding } from './check-asked.ts';
import { wrongContents } from './check-contents.ts';
import { checkExcusals, type ExcusalFinding } from './check-excusals.ts';
import { checkJournal, type JournalFinding } from './check-journal.ts';
import { checkLetGo } from './check-let-go.ts';
import { checkCounts } from './check-counts.ts';
import { checkNodes, strayNodes } from './check-nodes.ts';
import { checkTables, type TableFinding } from './check-tables.ts';
import { checkUnsigned } from './check-unsigned.ts';
import { auditOriginOf, originOf } from './checkpoints.ts';
import { isSignedBy } from './signing-key.ts';

export interface VerifiedSite extends Checked {
  readonly site: SiteId;
}

/** Of the server's own audit the site is empty. */
export interface VerifiedAudit extends VerifiedSite {
  /** What is wrong with the journal, which the audit covers, or with who was let go of; null where nothing is. */
  readonly journal: JournalFinding | null;
  /** And with who was asked or excused, which it covers too. */
  readonly asked: AskedFinding | ExcusalFinding | null;
}

export interface Verified {
  readonly sites: readonly VerifiedSite[];
  readonly audits: readonly VerifiedAudit[];
  /** What is damaged beside rows and signed states (pages, the log, nodes of the trees, published texts), a line each; empty where all is whole. */
  readonly damage: readonly string[];
  /** Tables beside them whose rows are not those that the server wrote. */
  readonly tables: readonly TableFinding[];
}

/** Why a file is none that can be verified: it is not there, no database of ours, or too damaged to be read to its end. */
export interface Unreadable {
  readonly unreadable: string;
}

/** Every site's ledger and audit of the database `file`. */
export function verifyLedgers(file: string): Verified | Unreadable {
  // Before it is opened: whoever opens it reads the log to where it is damaged, and no further.
  const log = logDamage(file);
  try {
    const verified = read(new DatabaseSync(file, { readOnly: true }));
    return log === null ? verified : { ...verified, damage: [logDamageSaid(log), ...verified.damage] };
  } catch (error) {
    if (error instanceof Error && 'errcode' in error) return { unreadable: error.message };
    throw error;
  }
}

function read(database: DatabaseSync): Verified {
  try {
    // One moment for all that is read, however long it takes and whatever is written meanwhile.
    // Looking a million rows up in each index is most of the work, and SQLite's own 2 MB hold little of them.
    database.exec('PRAGMA cache_size = -65536; BEGIN');
    const keys = query<{ key: Uint8Array }>(database, 'SELECT key FROM signing_keys').all();
    const isSigned = isSignedBy(keys.map(({ key }) => key));
    const nodes: string[] = [];
    const all = (growing: Growing, records: Records, origin: (site: SiteId) => string): VerifiedSite[] =>
      verifyAll({ database, isSigned, nodes }, growing, records, origin);
    const counts = checkCounts(database);
    const sites = all(LEDGER, readRecords(database, counts.onRow), originOf);
    const broken = sites.filter(({ finding }) => finding !== null).map(({ site }) => site);
    const audits = hasAudit(database)
      ? all(AUDIT, readAudit(database), auditOriginOf).map((one) => ({
          ...one,
          journal: checkJournal(database, one.site) ?? checkLetGo(database, one.site),
          // Of a row that is wrong nothing more can be read.
          asked: one.finding === null ? (checkAsked(database, one.site) ?? checkExcusals(database, one.site)) : null
        }))
      : [];
    const reckoned = [...nodes, ...counts.wrong(new Set(broken))];
    const damage = [...damageOf(database), ...reckoned, ...wrongContents(database)];
    return { sites, audits, damage, tables: checkTables(database) };
  } finally {
    database.close();
  }
}

/** Backups of earlier versions have none. */
const hasAudit = (database: DatabaseSync): boolean =>
  query(database, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'audit'").get() !== undefined;

type Records = ReturnType<typeof readRecords>;

interface Verifying {
  readonly database: DatabaseSync;
  readonly isSigned: ReturnType<typeof isSignedBy>;
  /** Takes a sentence for each tree whose nodes are not what its rows give. */
  readonly nodes: string[];
}

function verifyAll(
  { database, isSigned, nodes }: Verifying,
  growing: Growing,
  records: Records,
  origin: (site: SiteId) => string
): VerifiedSite[] {
  const { rows, states } = growing;
  const sites = query<{ site: SiteId }>(
    database,
    `SELECT site FROM ${rows} GROUP BY site UNION SELECT site FROM ${states} ORDER BY site`
  ).all();
  nodes.push(
    ...strayNodes(
      database,
      growing,
      sites.map(({ site }) => site)
    )
  );
  const notes = query<{ note: string }>(database, `SELECT note FROM ${states} WHERE site = ? ORDER BY size`);
  return sites.map(({ site }) => {
    const kept = notes.all(site).map(({ note }) => note);
    const { onWhole, wrong } = checkNodes(database, growing, site);
    const read = { origin: origin(site), rows: records(site, 0, -1), notes: kept, onWhole };
    const checked = checkLedger(read, sha256, isSigned);
    // Where rows are wrong, what stands above them says nothing more.
    if (checked.finding === null) nodes.push(...wrong());
    const finding = checked.finding ?? (growing === LEDGER ? checkUnsigned(database, site, checked) : null);
    return { site, ...checked, finding };
  });
}

function damageOf(database: DatabaseSync): string[] {
  return [...brokenPages(database), ...otherColumns(database)];
}

/** What no check of pages sees: a column that is called otherwise than the schema's steps made it. */
function otherColumns(database: DatabaseSync): string[] {
  const [{ user_version: version } = { user_version: 0 }] = query<{ user_version: number }>(
    database,
    'PRAGMA user_version'
  ).all();
  const columns = query<{ name: string }>(database, 'SELECT name FROM pragma_table_info(?) ORDER BY cid');
  return [...columnsMade(version)].flatMap(([table, names]) => {
    const found = columns.all(table).map(({ name }) => name);
    return found.join() === names.join() ? [] : [`the columns of ${table} are not called as they were made`];
  });
}

/** Made in memory once for each version, which takes longer than reading a small folder. */
const made = new Map<number, ReturnType<typeof columnsOf>>();
function columnsMade(version: number): ReturnType<typeof columnsOf> {
  const known = made.get(version) ?? columnsOf(migrations.slice(0, version));
  made.set(version, known);
  return known;
}

function brokenPages(database: DatabaseSync): string[] {
  const found = query<{ integrity_check: string }>(database, 'PRAGMA integrity_check(20)').all();
  return found.map(({ integrity_check: says }) => says).filter((says) => says !== 'ok');
}

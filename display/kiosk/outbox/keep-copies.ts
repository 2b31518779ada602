// Follows the record with copies of its rows. Where the server says that the record does not go on from the newest, an older state of it was restored: all copies are
// brought, and only then does the kiosk follow it anew.
import {
  COPIES_KEPT_MS,
  type BroughtAnswer,
  type CopiesAnswer,
  type CopiesAsked,
  type CopiesBrought,
  type Copy
} from '#playlists/wire/copies.ts';

export interface Copies {
  newest(): Promise<Copy | null>;
  add(rows: readonly Copy[], at: number): Promise<void>;
  /** As many of the oldest as one message takes. */
  oldest(): Promise<readonly Copy[]>;
  /** The server has them, but for those it could not open: they are laid aside. */
  brought(rows: readonly Copy[], unread: readonly Copy[]): Promise<void>;
  /** Outlives a reload: the rest is brought then. */
  isBringing(): Promise<boolean>;
  setBringing(is: boolean): Promise<void>;
  /** As many of those laid aside as one message takes. */
  unread(): Promise<readonly Copy[]>;
  readAtLast(rows: readonly Copy[]): Promise<void>;
}
/** Null where no answer came: the same may be asked and brought again. */
export interface CopyWay {
  readonly isUp: boolean;
  copies(body: CopiesAsked): Promise<CopiesAnswer | null>;
  bringCopies(body: CopiesBrought): Promise<BroughtAnswer | null>;
}
type Pause = (ms: number) => Promise<void>;

/** The line has badges to carry as well, and a socket that sends more than 20 a second is closed. */
const BETWEEN_MS = 150;

/** `at` is now, in the server's time. */
export async function keepCopies(copies: Copies, way: CopyWay, at: number, pause: Pause): Promise<void> {
  while (way.isUp) {
    if ((await copies.isBringing()) && !(await bring(copies, way, pause))) return;
    const newest = await copies.newest();
    const answer = await way.copies({ after: newest && { seq: newest.seq, id: newest.id } });
    if (answer === null || answer.type === 'refused') return;
    if (answer.type === 'older') await copies.setBringing(true);
    else await copies.add(answer.rows, at);
    if (answer.type === 'copies' && answer.isAll) return;
    await pause(BETWEEN_MS);
  }
}

/** What an earlier server could not open: this one may have the keys again. Worth a try when the page begins. */
export async function bringUnread(copies: Copies, way: CopyWay, at: number, pause: Pause): Promise<void> {
  while (way.isUp) {
    const rows = await copies.unread();
    if (rows.length === 0) return;
    const taken = await way.bringCopies({ rows: rows.map(toBring) });
    if (taken?.type !== 'taken') return;
    const done = rows.filter((row) => !taken.unread.includes(row.id) || row.at < at - COPIES_KEPT_MS);
    await copies.readAtLast(done);
    if (done.length < rows.length) return;
    await pause(BETWEEN_MS);
  }
}

/** Whether all are with the server now. */
async function bring(copies: Copies, way: CopyWay, pause: Pause): Promise<boolean> {
  while (way.isUp) {
    const rows = await copies.oldest();
    if (rows.length === 0) {
      await copies.setBringing(false);
      return true;
    }
    const taken = await way.bringCopies({ rows: rows.map(toBring) });
    if (taken?.type !== 'taken') return false;
    const isUnread = ({ id }: Copy): boolean => taken.unread.includes(id);
    await copies.brought(rows, rows.filter(isUnread));
    await pause(BETWEEN_MS);
  }
  return false;
}

const toBring = ({ id, sealed }: Copy) => ({ id, sealed });

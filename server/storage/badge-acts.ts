// What is done to badges, each act inside one transaction with its line in the log.
import type { DatabaseSync } from 'node:sqlite';
import type { SiteId, WorkerId } from '#playlists/site/ids.ts';
import { refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { BadgeCode } from '#playlists/site/worker.ts';
import type { KeptBadge, Said, WithCodes } from './badge-stores.ts';
import { endOf, toBadge, type BadgeRow } from './badge-row.ts';
import { query } from './database.ts';
import type { AuditNote } from './audit-append.ts';
import { personNote } from './person-log.ts';

/** As many as a worker may have on one list; what is over makes room. */
const MOST = 5;

export function badgeActs(
  database: DatabaseSync,
  find: (site: SiteId, code: BadgeCode) => BadgeRow | undefined,
  audited: AuditNote
) {
  const note = personNote(audited);
  const known = query<{ id: WorkerId }>(database, 'SELECT id FROM workers WHERE site = ? AND id = ?');
  const inUse = query<{ code: BadgeCode; valid_until: number | null }>(
    database,
    'SELECT code, valid_until FROM badges WHERE site = ? AND worker = ? AND blocked_at IS NULL ORDER BY place'
  );
  const insert = query(
    database,
    `INSERT INTO badges (site, code, worker, place, issued_at, valid_from, valid_until)
     VALUES (:site, :code, :worker, (SELECT coalesce(max(place), -1) + 1 FROM badges WHERE site = :site AND worker = :worker), :at, :from, :until)`
  );
  const drop = query(database, 'DELETE FROM badges WHERE site = ? AND code = ?');
  const date = query(database, 'UPDATE badges SET valid_from = ?, valid_until = ? WHERE site = ? AND code = ?');
  const block = query(
    database,
    'UPDATE badges SET blocked_at = ?, blocked_why = ?, blocked_by = ?, replaced_by = ? WHERE site = ? AND code = ?'
  );

  function issue(
    site: SiteId,
    worker: WorkerId,
    code: BadgeCode,
    from: number | null,
    until: number | null,
    said: Said
  ): Refusal | null {
    const owned = find(site, code);
    if (owned !== undefined) {
      // A card of yesterday's guest is handed out again; a blocked one is not.
      if (owned.blocked_at !== null || owned.valid_until === null || owned.valid_until > said.at)
        return refuse('exists', 'badge', `Badge ${code} belongs to somebody already.`);
      drop.run(site, code);
      note(site, owned.worker, 'badge-dropped', endOf(code), said);
    }
    const held = inUse.all(site, worker);
    const room =
      held.length < MOST ? null : held.find((other) => other.valid_until !== null && other.valid_until <= said.at);
    if (room === undefined) return tooMany();
    if (room !== null) block.run(said.at, 'other', JSON.stringify(said.by), null, site, room.code);
    insert.run({ site, code, worker, at: said.at, from, until });
    return null;
  }

  return (site: SiteId, worker: WorkerId, act: WithCodes, said: Said): KeptBadge | Refusal => {
    if (known.get(site, worker) === undefined) return refuse('not-found', '', 'There is no such worker.');
    const done = (code: BadgeCode): KeptBadge => toBadge(find(site, code) as BadgeRow);
    if (act.type === 'issue') {
      const [from, until] = [instant(act.validFrom), instant(act.validUntil)];
      const refusal = backwards(from, until) ?? issue(site, worker, act.badge, from, until, said);
      if (refusal !== null) return refusal;
      note(site, worker, 'badge-issued', endOf(act.badge), said);
      return done(act.badge);
    }
    const row = find(site, act.badge);
    if (row?.worker !== worker) return refuse('not-found', 'badge', 'This worker has no such badge.');
    switch (act.type) {
      case 'date': {
        const [from, until] = [instant(act.validFrom), instant(act.validUntil)];
        const refusal = backwards(from, until);
        if (refusal !== null) return refusal;
        date.run(from, until, site, act.badge);
        note(site, worker, 'badge-dated', endOf(act.badge), said);
        return done(act.badge);
      }
      case 'block':
        if (row.blocked_at !== null) return done(act.badge);
        block.run(said.at, act.why, JSON.stringify(said.by), null, site, act.badge);
        note(site, worker, 'badge-blocked', `${endOf(act.badge)} ${act.why}`, said);
        return done(act.badge);
      case 'unblock': {
        if (row.blocked_at === null) return done(act.badge);
        if (row.replaced_by !== null) return refuse('not-allowed', 'badge', 'This badge was replaced by another.');
        if (inUse.all(site, worker).length >= MOST) return tooMany();
        block.run(null, null, null, null, site, act.badge);
        note(site, worker, 'badge-unblocked', endOf(act.badge), said);
        return done(act.badge);
      }
      case 'replace': {
        if (row.replaced_by !== null) return refuse('not-allowed', 'badge', 'This badge was replaced already.');
        if (find(site, act.by) !== undefined)
          return refuse('exists', 'by', `Badge ${act.by} belongs to somebody already.`);
        if (row.blocked_at !== null && inUse.all(site, worker).length >= MOST) return tooMany();
        block.run(said.at, act.why, JSON.stringify(said.by), act.by, site, act.badge);
        // Blocking made room and the code is free: a refusal here would leave half of the act, so it is a bug, which undoes the whole.
        if (issue(site, worker, act.by, row.valid_from, row.valid_until, said) !== null)
          throw new Error('No room for a badge');
        note(site, worker, 'badge-replaced', `${endOf(act.badge)} ${act.why} ${endOf(act.by)}`, said);
        return done(act.by);
      }
      default:
        return act satisfies never;
    }
  };
}

const instant = (at: string | null): number | null => (at === null ? null : Date.parse(at));
const backwards = (from: number | null, until: number | null): Refusal | null =>
  from !== null && until !== null && until <= from
    ? refuse('invalid', 'validUntil', 'The badge must end after it begins.')
    : null;
const tooMany = (): Refusal => refuse('too-many', 'badge', `Nobody has more than ${MOST} badges. Block one first.`);

// Takes in what a kiosk kept without a line: opened, put in order with honest time, judged, and durable before the kiosk may forget it.
import type { HonestTime } from '#playlists/answer/honest-time.ts';
import { merge, type KeptAnswer, type KnownAnswer, type Merged } from '#playlists/answer/merge.ts';
import { lacking } from '#playlists/answer/unacceptable.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { KeptBatch, KeptRow, KeptTaken } from '#playlists/wire/kept.ts';
import type { Logger } from 'pino';
import type { Sites } from '../app.ts';
import type { ToKeep } from '../storage/kept-stores.ts';
import type { AcknowledgementRow, Recorded } from '../storage/ledger-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { heldBy, wasTaken, type Held } from './kept-badge.ts';
import type { Sealing } from './sealing.ts';
import { pageOf } from './kiosk.ts';
import { serverWord } from './server-word.ts';
import { versionThen, type VersionThen } from './version-then.ts';

export interface MergeKeptAsks {
  readonly stores: Pick<Stores, 'people' | 'badges' | 'ledger' | 'kept' | 'contents'>;
  readonly sites: Pick<Sites, 'get' | 'at'>;
  readonly seal: Sealing;
  readonly now: () => number;
  readonly log: Pick<Logger, 'info'>;
  readonly onRecorded: (row: Recorded) => void;
}
type Known = KnownAnswer & { readonly time: HonestTime };

export function mergeKept({ stores, sites, seal, now, log, onRecorded }: MergeKeptAsks) {
  /** One batch of a site after the other: what two kiosks send together may contradict. */
  const turns = new Map<SiteId, Promise<unknown>>();

  async function take(siteId: SiteId, kiosk: DisplayId, sent: readonly KeptRow[]): Promise<KeptTaken> {
    const site = sites.get(siteId)?.site;
    if (lookup(site?.displays ?? {}, kiosk)?.kind !== 'kiosk' || site === undefined)
      return { type: 'refused', code: 'not-a-kiosk' };
    const rows = await stores.kept.missing(siteId, kiosk, sent);
    if (rows.length === 0) return { type: 'durable' };
    const receivedAt = now();
    const held = new Map<KeptRow, Held | null>();
    const versions = new Map<string, VersionThen | null>();
    for (const row of rows) {
      held.set(row, await heldBy(stores, seal, siteId, row));
      const { announcement, version } = row;
      const key = `${announcement} ${version}`;
      if (!versions.has(key)) versions.set(key, await versionThen(sites, siteId, announcement, version));
    }
    const answers = new Map(rows.map((row) => [keptAnswer(kiosk, row, held.get(row) ?? null), row]));
    const sentUntil = await stores.kept.sentUntil(siteId, kiosk);
    const merged = merge([...answers.keys()], {
      known: await knownOf(siteId, [...answers.keys()]),
      receivedAt,
      sentUntil: () => sentUntil,
      lifetimeOf: (announcement, version) => versions.get(`${announcement} ${version}`)?.lifetime ?? null
    });
    const all: ToKeep[] = [];
    for (const one of merged) {
      const row = answers.get(one.answer) as KeptRow;
      const then = versions.get(`${row.announcement} ${row.version}`) ?? null;
      all.push(await judged(siteId, site, kiosk, row, one, held.get(row) ?? null, then));
    }
    const recorded = await stores.kept.add(siteId, kiosk, all, receivedAt);
    for (const row of recorded) onRecorded(row);
    log.info({ site: siteId, kiosk, rows: all.length, recorded: recorded.length }, 'kept answers were merged');
    return { type: 'durable' };
  }

  /** What stands in the ledger under these ids, and of these workers to these versions. */
  async function knownOf(site: SiteId, answers: readonly KeptAnswer[]): Promise<readonly Known[]> {
    const known = new Map<string, Known>();
    const subjects = new Set<string>();
    for (const { id, worker, announcement, version } of answers) {
      const same = await stores.ledger.find(site, id);
      if (same !== null) known.set(same.id, knownAnswer(same));
      const subject = `${worker} ${announcement} ${version}`;
      if (worker === null || subjects.has(subject)) continue;
      subjects.add(subject);
      for (const row of await stores.kept.answersOf(site, worker, announcement, version))
        known.set(row.id, knownAnswer(row));
    }
    return [...known.values()];
  }

  async function judged(
    siteId: SiteId,
    site: Site,
    kiosk: DisplayId,
    sent: KeptRow,
    { time, conflicts }: Merged,
    held: Held | null,
    then: VersionThen | null
  ): Promise<ToKeep> {
    const isNobodys = held === null || !wasTaken(held, site, time);
    if (isNobodys) return { sent, time, marks: [...new Set([...conflicts, 'unknown-badge'])], row: null };
    if (conflicts.includes('id-taken')) return { sent, time, marks: conflicts, row: null };
    const given = ledgerRow(site, kiosk, sent, time, held);
    const marks: string[] = [...conflicts];
    const content = then?.contentHash === sent.contentHash ? await stores.contents.get(siteId, sent.contentHash) : null;
    if (then !== null && content === null) marks.push('changed');
    const lacks =
      content === null || sent.outcome !== 'understood'
        ? null
        : lacking(
            content,
            { ...given, presentedUntil: given.presentedUntil ?? given.answeredAt, toTheEnd: sent.toTheEnd },
            held.worker.languages
          );
    if (lacks !== null) marks.push(lacks.code);
    const { earliest, latest } = time;
    return { sent, time, marks, row: { ...given, offline: { earliest, latest, marks } } };
  }

  return (site: SiteId, kiosk: DisplayId, { rows }: KeptBatch): Promise<KeptTaken> => {
    const turn = (turns.get(site) ?? Promise.resolve()).catch(() => undefined).then(() => take(site, kiosk, rows));
    turns.set(site, turn);
    return turn;
  };
}

/** By the server's clock, as well as it can be known. */
function ledgerRow(
  site: Site,
  display: DisplayId,
  sent: KeptRow,
  time: HonestTime,
  { worker }: Held
): AcknowledgementRow {
  const { id, announcement, version, contentHash, language, outcome, reason, toTheEnd, choices, seed, statement } =
    sent;
  const answeredAt = Math.round(time.at);
  return {
    ...{ type: 'acknowledgement', id, worker: worker.id, display, announcement, version, contentHash },
    ...{ language, outcome, reason, assurance: 'badge', answeredAt, toTheEnd, choices, seed },
    presentedFrom: answeredAt - Math.round(sent.presentedFromMs),
    presentedUntil: answeredAt - Math.round(sent.presentedUntilMs),
    ...serverWord(site, worker, sent),
    ...(statement !== undefined && { statement }),
    ...pageOf(sent)
  };
}

function keptAnswer(kiosk: DisplayId, sent: KeptRow, held: Held | null): KeptAnswer {
  const { id, place, announcement, version, outcome, deviceAt, offsetMs, errorMs, sinceOffsetMs } = sent;
  const worker = held?.worker.id ?? null;
  return { id, kiosk, place, worker, announcement, version, outcome, deviceAt, offsetMs, errorMs, sinceOffsetMs };
}

function knownAnswer(row: Recorded): Known {
  const { earliest, latest } = (row.type === 'acknowledgement' ? row.offline : undefined) ?? {
    earliest: row.at,
    latest: row.at
  };
  const time = { at: row.at, earliest, latest };
  const { id, display: kiosk, worker } = row;
  // The id of a check-in can be no answer's.
  if (row.type === 'check-in')
    return { id, kiosk, worker, time, announcement: '' as never, version: 0, outcome: 'cannot' };
  const { announcement, version, outcome } = row;
  return { id, kiosk, worker, time, announcement, version, outcome };
}

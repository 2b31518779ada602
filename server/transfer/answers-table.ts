// The record of a site as a table, row by row: people by the server's own numbers, never by name.
import type { SiteId } from '#playlists/site/ids.ts';
import { csvRows } from './csv.ts';
import type { Ledger, Recorded } from '../storage/ledger-stores.ts';

const head = [
  ...['row', 'type', 'recorded', 'worker', 'display', 'announcement', 'version', 'contentHash', 'language', 'outcome'],
  ...['reason', 'assurance', 'witness', 'counts', 'refersTo', 'presentedFrom', 'presentedUntil', 'given', 'toTheEnd'],
  ...['passed', 'keptEarliest', 'keptLatest', 'marks', 'huddle', 'statement', 'workedOn', 'recordedBefore', 'rowBefore']
];
const PAGE = 1000;

/** In pieces: a ledger of millions is never held. */
export async function* answersCsv(ledger: Pick<Ledger, 'rows'>, site: SiteId): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\ufeff${csvRows([head])}`);
  for (let after = 0; ;) {
    const rows = await ledger.rows(site, null, after, PAGE);
    if (rows.length > 0) yield Buffer.from(csvRows(rows.map(cells)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.seq;
  }
}

function cells(row: Recorded): readonly (string | number)[] {
  const one = row.type === 'acknowledgement' ? row : null;
  const given = row.type === 'acknowledgement' ? row.answeredAt : row.readAt;
  return [
    ...[row.seq, row.type, time(row.at), row.worker, row.display, one?.announcement ?? '', one?.version ?? ''],
    ...[one?.contentHash ?? '', one?.language ?? '', one?.outcome ?? '', one?.reason ?? '', one?.assurance ?? ''],
    ...[one?.witness?.worker ?? '', yes(row.accepted), row.refersTo ?? '', time(one?.presentedFrom)],
    ...[time(one?.presentedUntil), time(given), yes(one?.toTheEnd), yes(one?.passed)],
    ...[time(one?.offline?.earliest), time(one?.offline?.latest), one?.offline?.marks.join(' ') ?? ''],
    ...[one?.huddle ?? '', one?.statement ?? '', row.type === 'check-in' ? (row.work?.on ?? '') : ''],
    ...[time(row.recordedBefore?.at), row.recordedBefore?.seq ?? '']
  ];
}

/** A device's time may be one that no calendar has. */
const time = (at: number | null | undefined): string =>
  at == null || Math.abs(at) > 8.64e15 ? '' : new Date(at).toISOString();
const yes = (is: boolean | null | undefined): string => (is == null ? '' : is ? 'yes' : 'no');

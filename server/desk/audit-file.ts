// The audit as a file, newest first: read and sent page by page, for it may be long.
import { Readable } from 'node:stream';
import { sortableTime } from '#admin/times.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import type { App } from '../app.ts';
import { SERVER, type AuditRow } from '../storage/audit-stores.ts';
import { auditLookedFor } from './audit-here.ts';
import { auditLine, namesOf, type Names } from './audit-of.ts';
import { csvFile } from '../transfer/csv.ts';
import { slug } from './slug.ts';

const A_PAGE = 500;
const head = ['Row', 'When', 'Who', 'Who (id)', 'What', 'Of', 'Of (id)', 'Revision', 'Before', 'After'];

/** `site` null: the server's own. */
export function auditFile(app: App, site: Site | null, zone: TimeZone, url: URL): Response {
  const { filter } = auditLookedFor(url, zone);
  async function* parts(): AsyncGenerator<Uint8Array> {
    const names = await namesOf(app, site);
    yield utf8(csvFile([head]));
    for (let before: number | null = null; ;) {
      const rows: readonly AuditRow[] = await app.stores.audit.newest(site?.id ?? SERVER, filter, before, A_PAGE);
      if (rows.length === 0) return;
      // The mark at the start stands once.
      yield utf8(csvFile(rows.map((row) => cells(row, names, zone))).slice(1));
      before = rows.at(-1)?.seq ?? null;
      if (rows.length < A_PAGE) return;
    }
  }
  const name = site === null ? 'server' : slug(site.name) || 'site';
  return new Response(Readable.toWeb(Readable.from(parts(), { objectMode: false })) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${name}.csv"`,
      'cache-control': 'no-store'
    }
  });
}

function cells(row: AuditRow, names: Names, zone: TimeZone): (string | number)[] {
  const { seq, at, who, says, about, values } = auditLine(row, names);
  const side = (which: 'before' | 'after'): string =>
    values.flatMap((one) => (one[which] === '' ? [] : `${one.name}: ${one[which]}`)).join('; ');
  const by = 'id' in row.by ? row.by.id : row.by.type;
  const id = row.worker ?? row.about;
  return [seq, sortableTime(at, zone), who, by, says, about, id, row.revision ?? '', side('before'), side('after')];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

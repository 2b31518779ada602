// The snapshot of each site at a revision: one JSON file per site, held by lowdb, that an administrator can read, compare and copy.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import * as v from 'valibot';
import { parse, type Parsed } from '#playlists/site/parse.ts';
import { siteId, type SiteId } from '#playlists/site/ids.ts';
import { site as siteSchema, type Site } from '#playlists/site/site.ts';
import { DurableJsonFile } from './durable-json-file.ts';
import type { Log } from './log.ts';
import { StorageError } from './storage-error.ts';
import type { SiteDocuments } from './stores.ts';

interface Snapshot {
  readonly revision: number;
  readonly site: Site;
}

const snapshotSchema = v.strictObject({
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  site: siteSchema
});
/** The format of a document that this version writes. */
const FORMAT = 1;

export class FileSiteDocuments implements SiteDocuments {
  readonly #folder: string;
  readonly #log: Log;
  readonly #open = new Map<
    SiteId,
    { file: DurableJsonFile<Snapshot | null>; db: Low<Snapshot | null>; asked: Snapshot | null }
  >();

  constructor(folder: string, log: Log) {
    this.#folder = folder;
    this.#log = log;
  }

  async read(site: SiteId): Promise<(Snapshot & { recovered: boolean }) | null> {
    const one = this.#of(site);
    // lowdb keeps what it has where there is nothing to read; the answer is to be the disk's.
    one.db = new Low<Snapshot | null>(one.file, null);
    await one.db.read();
    return one.db.data === null ? null : { ...one.db.data, recovered: one.file.recovered };
  }

  async write(revision: number, site: Site): Promise<void> {
    const one = this.#of(site.id);
    // Two writes that wait become one: it must be the newer, whichever was asked last.
    if (one.asked === null || one.asked.revision < revision) one.asked = { revision, site };
    const { asked } = one;
    await one.file.write(asked);
    // Only now: after a full disk, memory must not be ahead of the file.
    one.db.data = asked;
  }

  /** Every site that has a file here, readable or not. */
  async sites(): Promise<readonly SiteId[]> {
    const names = await readdir(this.#folder);
    const stems = names.flatMap((name) => /^([^.]+)\.json(?:\.previous)?$/.exec(name)?.[1] ?? []);
    return [...new Set(stems)].filter((stem): stem is SiteId => v.is(siteId, stem)).sort();
  }

  async close(): Promise<void> {
    for (const { file } of this.#open.values()) await file.settled();
  }

  #of(site: SiteId) {
    let one = this.#open.get(site);
    if (one === undefined) {
      const path = join(this.#folder, `${site}.json`);
      const file = new DurableJsonFile<Snapshot | null>(
        path,
        (raw) => parseSnapshot(raw, site, path),
        (damage) => this.#log.error({ ...damage, site }, 'a damaged site document was set aside')
      );
      one = { file, db: new Low<Snapshot | null>(file, null), asked: null };
      this.#open.set(site, one);
    }
    return one;
  }
}

function parseSnapshot(raw: unknown, site: SiteId, path: string): Parsed<Snapshot> {
  const format = formatOf(raw);
  if (format > FORMAT) {
    throw new StorageError(
      'NEWER_FORMAT',
      `${path} was written by a newer Floorcast (format ${format}; this one knows ${FORMAT}). Start that version, or restore a backup made before it.`
    );
  }
  const parsed = parse(snapshotSchema, raw);
  if (parsed.ok && parsed.value.site.id !== site) {
    return {
      ok: false,
      faults: [{ field: 'site.id', says: `is ${parsed.value.site.id}, but the file is named ${site}` }]
    };
  }
  return parsed;
}

function formatOf(raw: unknown): number {
  const found = v.safeParse(v.object({ site: v.object({ format: v.number() }) }), raw);
  return found.success ? found.output.site.format : 0;
}

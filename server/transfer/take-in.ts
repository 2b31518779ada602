// Puts an exported site on this server, while none runs on the folder. All is checked first; pictures and videos are laid aside, and one transaction makes the site.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Zip } from '#playlists/evidence/pack/read-zip.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { LIBRARY, libraryId } from '#playlists/site/library.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import { changedThing } from '../sites/changed-thing.ts';
import { RESERVED_IDS } from '../sites/reserved-ids.ts';
import { openStores } from '../storage/open.ts';
import { putImported } from '../storage/put-imported.ts';
import type { Stores } from '../storage/stores.ts';
import type { ReadExport } from './read-export.ts';
import { takeMedia } from './take-media.ts';

export interface Wish {
  readonly dataDir: string;
  /** The id that the site is to have; null for its own. */
  readonly as: SiteId | null;
  readonly people: boolean;
  /** Epoch ms. */
  readonly at: number;
}
export interface TakenIn {
  readonly site: Site;
  readonly media: number;
  readonly people: number;
  /** Other sites of that name. */
  readonly sameName: readonly SiteId[];
}

/** Throws FolderInUse where a server runs on the folder, and what the disk refuses. */
export async function takeIn(
  file: { readonly zip: Zip; readonly size: number },
  read: ReadExport,
  wish: Wish
): Promise<TakenIn | Refusal> {
  const site: Site = wish.as === null ? read.site : { ...read.site, id: wish.as };
  const stores = await openStores(wish.dataDir, { now: () => wish.at });
  try {
    const refusal = await clash(stores, site, read.site.id);
    if (refusal !== null) return refusal;
    const laid = await takeMedia(file, read.about, wish.dataDir);
    if (isRefusal(laid)) return laid;
    const sameName = await namedLike(stores, site);
    await laid.place();
    const people = wish.people ? (read.people ?? []) : [];
    const refused = await putImported(join(wish.dataDir, 'floorcast.sqlite'), {
      ...{ site, media: read.about.media, people, at: wish.at, id: randomBytes(16).toString('hex') },
      told: { about: '', values: changedThing(null, site, { type: 'import-site', site }) }
    });
    if (refused !== null) return inPeople(refused);
    // The journal has it; a document that cannot be written is made from it at the next start.
    await stores.documents.write(1, site);
    return { site, media: read.about.media.length, people: people.length, sameName };
  } finally {
    await stores.close();
  }
}

async function clash({ journal, documents }: Stores, site: Site, before: SiteId): Promise<Refusal | null> {
  const sites = await journal.sites();
  if (RESERVED_IDS.has(site.id))
    return refuse('not-allowed', 'id', `A site cannot be called ${site.id}. Choose another id by --as.`);
  if ((site.id === LIBRARY) !== (before === LIBRARY))
    return refuse('not-allowed', 'id', 'The library is imported as the library, and a site as a site.');
  if (sites.includes(site.id))
    return refuse('exists', 'id', `There is a site ${site.id} here already. To have both, choose another id by --as.`);
  const library = site.taken.length === 0 ? null : ((await documents.read(LIBRARY))?.site ?? null);
  const missing = site.taken.map(libraryId).filter((id) => lookup(library?.playlists ?? {}, id) === undefined);
  return missing.length === 0
    ? null
    : refuse(
        'not-found',
        'taken',
        `The site takes ${missing.join(', ')} from the library, which this server has not. Export the library there (--site library) and import it first.`
      );
}

async function namedLike({ journal, documents }: Stores, { name }: Site): Promise<readonly SiteId[]> {
  const same: SiteId[] = [];
  for (const id of await journal.sites()) if ((await documents.read(id))?.site.name === name) same.push(id);
  return same;
}

/** Its field is the place in the list, and the column. */
function inPeople({ refusal, field, says }: Refusal): Refusal {
  const [index = '0', column = ''] = field.split('.');
  return refuse(refusal, 'people', `people.csv: row ${Number(index) + 1}, ${column}: ${says}`);
}

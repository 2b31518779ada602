// Writes a site as one ZIP that a stranger can read, beside a working server: nothing is changed there.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { SiteNow } from '../app.ts';
import { sumOf } from '../backup/sum-file.ts';
import { zipOut, type Out } from '../evidence/pack/zip-out.ts';
import { isMissing } from '../storage/private-files.ts';
import type { Badges } from '../storage/badge-stores.ts';
import type { Ledger } from '../storage/ledger-stores.ts';
import type { Media, MediaVariant, Medium, People } from '../storage/stores.ts';
import { answersCsv } from './answers-table.ts';
import {
  ABOUT,
  ANSWERS,
  DOCUMENT,
  FORMAT,
  pathOf,
  PEOPLE,
  README,
  variantsOf,
  type About,
  type ExportedMedium
} from './export-format.ts';
import { forExport } from './for-export.ts';
import { peopleCsv } from './people-table.ts';
import { readMe } from './read-me.ts';

export interface ExportOrder {
  readonly now: SiteNow;
  readonly version: string;
  /** Epoch ms. */
  readonly at: number;
  readonly people: boolean;
  readonly answers: boolean;
}
export interface ExportStores {
  readonly media: Pick<Media, 'list' | 'path'>;
  readonly people: Pick<People, 'list'>;
  readonly badges: Pick<Badges, 'list'>;
  readonly ledger: Pick<Ledger, 'rows'>;
}
export interface Exported {
  readonly media: number;
  readonly people: number | null;
}

/** What a ZIP of this kind can address, with room for tables. */
const MOST_BYTES = 3.5 * 1024 ** 3;

/** `out` takes the bytes, one piece after the other; of what is refused it gets none. */
export async function writeExport(order: ExportOrder, stores: ExportStores, out: Out): Promise<Exported | Refusal> {
  const { revision, site: full } = order.now;
  const site = forExport(full);
  const files = await filesOf(stores.media, site.id);
  if (isRefusal(files)) return files;
  const about: About = {
    ...{ format: 'floorcast-export', formatVersion: FORMAT, floorcast: order.version },
    ...{ madeAt: new Date(order.at).toISOString() as About['madeAt'], site: site.id, name: site.name, revision },
    ...{ people: order.people, answers: order.answers, media: files.media }
  };
  const zip = zipOut(out, order.at);
  await zip.add(README, readMe(about));
  await zip.add(ABOUT, `${JSON.stringify(about, null, 2)}\n`);
  await zip.add(DOCUMENT, `${JSON.stringify(site, null, 2)}\n`);
  let people: number | null = null;
  if (order.people) {
    const workers = await withLastingBadges(stores, site.id);
    people = workers.length;
    await zip.add(PEOPLE, peopleCsv(workers));
  }
  if (order.answers) await zip.add(ANSWERS, answersCsv(stores.ledger, site.id));
  for (const { path, file } of files.all) await zip.add(path, createReadStream(file), true);
  await zip.close();
  return { media: files.media.length, people };
}

interface Files {
  readonly media: ExportedMedium[];
  readonly all: readonly { readonly path: string; readonly file: string }[];
}

async function filesOf(store: ExportStores['media'], site: SiteNow['site']['id']): Promise<Files | Refusal> {
  const media: ExportedMedium[] = [];
  const all: { path: string; file: string }[] = [];
  let bytes = 0;
  for (const one of (await store.list(site)).toSorted((a, b) => (a.hash < b.hash ? -1 : 1))) {
    const sums: Partial<Record<MediaVariant, string>> = {};
    for (const variant of variantsOf(one)) {
      const file = await fileOf(store, site, one, variant);
      if (file === null)
        return refuse(
          'not-found',
          'media',
          `The files of “${one.name}” are not there any more. Upload it anew, then export.`
        );
      bytes += file.bytes;
      sums[variant] = file.sum;
      all.push({ path: pathOf(one, variant), file: file.path });
    }
    media.push({ ...one, video: one.video && { ...one.video }, files: sums as ExportedMedium['files'] });
  }
  if (bytes > MOST_BYTES)
    return refuse('too-large', 'media', 'The pictures and videos are too large for one ZIP. Use a backup instead.');
  return { media, all };
}

async function fileOf(
  store: ExportStores['media'],
  site: SiteNow['site']['id'],
  { hash }: Medium,
  variant: MediaVariant
): Promise<{ path: string; bytes: number; sum: string } | null> {
  const path = await store.path(site, hash, variant);
  if (path === null) return null;
  try {
    return { path, bytes: (await stat(path)).size, sum: await sumOf(path) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** A badge for a day would be one for good elsewhere. */
async function withLastingBadges({ people, badges }: ExportStores, site: SiteNow['site']['id']) {
  const forATime = new Set(
    (await badges.list(site, null))
      .filter((one) => one.validFrom !== null || one.validUntil !== null)
      .map(({ code }) => code)
  );
  return (await people.list(site)).map((one) => ({ ...one, badges: one.badges.filter((code) => !forATime.has(code)) }));
}

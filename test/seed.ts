// A data folder filled by the server's own stores, without pages: for benchmarks and faults, which need hundreds of displays and workers.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import sharp from 'sharp';
import * as v from 'valibot';
import { change as changeSchema, type Change } from '#playlists/site/change.ts';
import type { DisplayId, MediaHash, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { item } from '#playlists/testing/small-floor.ts';
import { worker as workerSchema, type Worker } from '#playlists/site/worker.ts';
import { openSites } from '#server/sites/open-sites.ts';
import { openStores } from '#server/storage/open.ts';
import type { AcknowledgementRow } from '#server/storage/ledger-stores.ts';
import type { Stores } from '#server/storage/stores.ts';

export interface Wish {
  readonly screens?: number;
  readonly kiosks?: number;
  readonly workers?: number;
  /** Published, asking for acknowledgement, and in the site's default playlist. */
  readonly notices?: number;
  /** Whether the notices are pictures with words. */
  readonly picture?: boolean;
}

export interface SeededDisplay {
  readonly id: DisplayId;
  /** What its browser sends: the cookie of a paired display. */
  readonly cookie: string;
}

export interface Seeded {
  readonly site: SiteId;
  readonly stores: Stores;
  readonly screens: readonly SeededDisplay[];
  readonly kiosks: readonly SeededDisplay[];
  /** Badge codes; the worker of `badge-7` is `w-7`. */
  readonly badges: readonly string[];
  readonly notices: readonly string[];
  /** Bearer token that may write. */
  readonly token: string;
  answerRow(index: number): AcknowledgementRow;
}

export const DEVICE_COOKIE = 'floorcast-display';
export const SEEDED_SITE = 'press-works' as SiteId;
const site = SEEDED_SITE;

/** Opens the folder and fills it. The caller closes the stores, and then may start a server on the folder. */
export async function openSeeded(folder: string, wish: Wish = {}): Promise<Seeded> {
  const { screens = 0, kiosks = 0, workers = 0, notices = 0, picture = false } = wish;
  mkdirSync(folder, { recursive: true });
  const log = pino({ level: 'silent' });
  const now = (): number => Date.now();
  const stores = await openStores(folder, { now, log });
  let ids = 0;
  const sites = await openSites({ stores, log, now, newId: () => `seed-${ids++}`, programsOf: () => [] });
  const make = async (raw: unknown): Promise<void> => {
    const done = await sites.change(site, { type: 'server' }, v.parse(changeSchema, raw) as Change);
    if (isRefusal(done)) throw new Error(`${done.field}: ${done.says}`);
  };

  await make({ type: 'make-site', id: site, name: 'Press works', timeZone: 'Europe/Berlin', languages: ['de', 'en'] });
  const hash = picture ? await addPicture(stores, folder) : null;
  const noticeIds = Array.from({ length: notices }, (_, index) => `notice-${index + 1}`);
  for (const id of noticeIds) {
    await make({ type: 'draft-announcement', id, ...noticeDraft(id, hash) });
    await make({ type: 'publish-announcement', id });
  }
  if (notices > 0) {
    const items = noticeIds.map((id) => item(id, 10));
    await make({ type: 'put-playlist', id: 'main', name: 'Main', items });
    await make({ type: 'put-settings', ...settings, defaultPlaylist: 'main' });
  }
  const paired = async (kind: 'screen' | 'kiosk', index: number): Promise<SeededDisplay> => {
    const id = `${kind}-${index + 1}` as DisplayId;
    await make({ type: 'put-display', id, kind, name: `${kind} ${index + 1}`, ...displaySettings });
    return { id, cookie: `${DEVICE_COOKIE}=${await stores.devices.issue(site, id, now())}` };
  };
  const badges = Array.from({ length: workers }, (_, index) => `badge-${index + 1}`);
  if (workers > 0) {
    const refused = await stores.people.put(site, badges.map(workerOf));
    if (refused !== null) throw new Error(refused.says);
  }
  return {
    site,
    stores,
    screens: await inTurn(screens, (index) => paired('screen', index)),
    kiosks: await inTurn(kiosks, (index) => paired('kiosk', index)),
    badges,
    notices: noticeIds,
    token: (await stores.apiTokens.make({ name: 'seed', site: null, access: 'write', seesNames: true }, now())).token,
    answerRow
  };
}

const settings = {
  name: 'Press works',
  timeZone: 'Europe/Berlin',
  languages: ['de', 'en'],
  qr: true,
  logo: null,
  webOrigins: [],
  counts: { onWalls: false, leastGroup: 10 }
};
const displaySettings = {
  place: 'Hall 2',
  tags: [],
  languages: [],
  languageMode: 'in-turn',
  dark: null,
  viewingDistanceM: 5,
  diagonalIn: 55,
  defaultPlaylist: null
};

export function noticeDraft(id: string, picture: MediaHash | null = null): object {
  const number = id.replace(/\D/g, '');
  return {
    draft: {
      template: picture === null ? { type: 'text' } : { type: 'picture-text', picture },
      kind: 'safety',
      texts: {
        de: { title: `Hinweis ${number}`, body: 'Schutzbrille an der Presse tragen.', alt: '' },
        en: { title: `Notice ${number}`, body: 'Wear goggles at the press.', alt: '' }
      },
      asksAcknowledgement: true
    },
    audience: { crews: [] },
    validFrom: null,
    validUntil: null
  };
}

function workerOf(badge: string, index: number): Worker {
  const number = String(index + 1);
  const person = { firstName: `Worker ${number}`, lastName: 'Seed', crew: null, languages: ['de', 'en'] };
  return v.parse(workerSchema, { id: `w-${number}`, number, ...person, badges: [badge] });
}

/** A row whose id and worker follow from `index`, for writing to the ledger directly. The id begins with its time, as a kiosk's does. */
export function answerRow(index: number): AcknowledgementRow {
  const hash = createHash('sha256').update(`answer ${index}`).digest('hex');
  const time = (1_795_000_000_000 + index).toString(16).padStart(12, '0');
  return {
    type: 'acknowledgement',
    id: `${time}7${hash.slice(0, 19)}`,
    worker: `w-${index}` as WorkerId,
    display: 'kiosk-1' as DisplayId,
    announcement: 'notice-1' as AcknowledgementRow['announcement'],
    version: 1,
    contentHash: hash as AcknowledgementRow['contentHash'],
    language: 'de' as AcknowledgementRow['language'],
    outcome: 'understood',
    reason: null,
    assurance: 'badge',
    presentedFrom: 1_795_000_000_000,
    presentedUntil: 1_795_000_005_000,
    answeredAt: 1_795_000_005_000,
    toTheEnd: true,
    choices: null,
    seed: null,
    passed: null,
    rule: { type: 'everybody' }
  };
}

/** A photograph-like picture: noise does not compress away as a plain area would. */
async function addPicture(stores: Stores, folder: string): Promise<MediaHash> {
  const file = join(folder, 'seed-picture.jpg');
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  await sharp({ create: { width: 1920, height: 1080, channels: 3, background: '#446688', noise } })
    .blur(3)
    .jpeg()
    .toFile(file);
  const medium = await stores.media.add(site, file, 'press.jpg', Date.now());
  if (isRefusal(medium)) throw new Error(medium.says);
  return medium.hash;
}

async function inTurn<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let index = 0; index < count; index++) made.push(await make(index));
  return made;
}

// A plant with one kiosk, one screen, two workers and one notice over real stores, for tests of what kiosks and phones may do; its clock is the test's.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import * as v from 'valibot';
import { afterEach, beforeEach } from 'vitest';
import { EVERYBODY, WHENEVER } from '#playlists/site/audience.ts';
import type { Change } from '#playlists/site/change.ts';
import type { AnnouncementId, DisplayId, SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import { worker as workerSchema, type Worker } from '#playlists/site/worker.ts';
import type { Answer, Badge, BadgeAnswer } from '#playlists/wire/floor.ts';
import { answering } from '#server/answering/answering.ts';
import { mint, windowAt } from '#server/answering/presence.ts';
import type { Answering, Sites } from '#server/app.ts';
import { openSites } from '#server/sites/open-sites.ts';
import { openStores } from '#server/storage/open.ts';
import type { Stores } from '#server/storage/stores.ts';

export const site = 'plant' as SiteId;
export const kioskId = 'gate' as DisplayId;
export const screenId = 'press' as DisplayId;
export const notice = 'press-4' as AnnouncementId;
/** The server's own. */
export const key = Buffer.alloc(32, 9);
const log = pino({ level: 'silent' });

const person = (worker: object): Worker => v.parse(workerSchema, { crew: null, ...worker });
/** Reads Polish; PIN 123456. */
export const marek = person({
  id: 'marek',
  number: '2041',
  firstName: 'Marek',
  lastName: 'Nowak',
  languages: ['pl'],
  badges: ['NH-2041-7']
});
/** Reads Turkish, which the notice has not. */
export const ayse = person({
  id: 'ayse',
  number: '2042',
  firstName: 'Ayşe',
  lastName: 'Kaya',
  languages: ['tr'],
  badges: ['NH-2042-5']
});
/** Of a check, in both languages of the notice. */
export const question = (right: number) => ({
  texts: { en: { asks: 'Where?', choices: ['Here', 'There'] }, pl: { asks: 'Gdzie?', choices: ['Tu', 'Tam'] } },
  right
});

type Welcome = Extract<BadgeAnswer, { type: 'welcome' }>;

export interface AnsweringPlant {
  stores: Stores;
  sites: Sites;
  floor: Answering;
  /** Epoch ms. */
  at: number;
  change(...changes: readonly unknown[]): Promise<void>;
  reading(code?: string): Badge;
  /** Throws where the badge is not let in. */
  welcome(code?: string): Promise<Welcome>;
  answerTo(session: string, more?: Partial<Answer>): Answer;
  /** The code on the screen's glass. */
  code(more?: Partial<Parameters<typeof mint>[1]>): string;
  /** The same notice, which now demands something of its answer, as its next version. */
  demand(over: object): Promise<void>;
  /** As Marek, with the right PIN, by the code on the glass. */
  signIn(): ReturnType<Answering['signIn']>;
}

/** Made anew before each test of the file; there is nothing in it outside of them. */
export function answeringPlant(): AnsweringPlant {
  let folder: string;
  const plant = {
    at: 0,
    change,
    reading: (code = 'NH-2041-7') => ({ id: newId(16), code, readAt: plant.at }),
    welcome,
    answerTo: (session, more = {}) => ({
      id: newId(16),
      session,
      announcement: notice,
      version: 1,
      contentHash: plant.sites.get(site)!.site.announcements[notice]!.published!.contentHash,
      language: 'pl' as Answer['language'],
      outcome: 'understood',
      reason: null,
      presentedFrom: plant.at - 5000,
      answeredAt: plant.at,
      toTheEnd: false,
      choices: null,
      seed: null,
      ...more
    }),
    code: (more = {}) =>
      mint(key, { site, display: screenId, announcement: notice, version: 1, window: windowAt(plant.at), ...more }),
    demand,
    signIn
  } as AnsweringPlant;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'floorcast-answers-'));
    plant.at = Date.now();
    const now = () => plant.at;
    const stores = await openStores(folder, { now });
    const sites = await openSites({ stores, log, now, newId: () => newId(8), programsOf: () => [] });
    Object.assign(plant, {
      stores,
      sites,
      floor: answering({
        ...{ stores, sites, key, now, log, onRecorded: () => undefined, onSaid: () => undefined },
        ...{ isUp: () => true, onHuddle: () => undefined }
      })
    });
    await change(...beginnings);
    await stores.people.put(site, [marek, ayse]);
    await stores.people.setPin(site, marek.id, '123456');
  });
  afterEach(async () => {
    await plant.stores.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function change(...changes: readonly unknown[]): Promise<void> {
    for (const one of changes) {
      const done = await plant.sites.change(site, { type: 'server' }, one as Change);
      if (isRefusal(done)) throw new Error(done.says);
    }
  }
  async function welcome(code?: string): Promise<Welcome> {
    const answer = await plant.floor.badge(site, kioskId, plant.reading(code));
    if (answer.type !== 'welcome') throw new Error(`not welcome: ${answer.type}`);
    return answer;
  }
  async function demand(over: object): Promise<void> {
    const { published } = plant.sites.get(site)!.site.announcements[notice]!;
    const confirming = { leastSeconds: 0, toTheEnd: false, check: null, demands: 'badge', ...over };
    const draft = { ...published!.content, confirming };
    await change(drafted(draft), { type: 'publish-announcement', id: notice });
  }
  function signIn(): ReturnType<Answering['signIn']> {
    const scanned = plant.floor.scan(plant.code(), '10.0.0.9');
    if (scanned.type !== 'ticket') throw new Error(scanned.code);
    return plant.floor.signIn(scanned.ticket, marek.number, { typed: '123456' }, '10.0.0.9');
  }
  return plant;
}

const newId = (bytes: number): string => randomBytes(bytes).toString('hex');

const drafted = (draft: object) => ({
  type: 'draft-announcement',
  id: notice,
  draft,
  audience: EVERYBODY,
  due: WHENEVER,
  validFrom: null,
  validUntil: null
});
/** Of the plant, with codes on its screen. */
export const settings = {
  type: 'put-settings',
  name: 'Plant',
  timeZone: 'Europe/Berlin',
  languages: ['en'],
  defaultPlaylist: null,
  qr: true,
  logo: null,
  webOrigins: [],
  counts: { onWalls: false, leastGroup: 10 }
};
const glass = { viewingDistanceM: 6, diagonalIn: 55, languageMode: 'in-turn', dark: null };
const display = { type: 'put-display', place: '', tags: [], languages: [], ...glass, defaultPlaylist: null };
const texts = { en: { title: 'Press 4', body: 'Wait', alt: '' }, pl: { title: 'Prasa 4', body: 'Czekaj', alt: '' } };
const beginnings = [
  { type: 'make-site', id: site, name: 'Plant', timeZone: 'Europe/Berlin', languages: ['en'] },
  settings,
  { ...display, id: kioskId, name: 'Gate', kind: 'kiosk' },
  { ...display, id: screenId, name: 'Press', kind: 'screen' },
  drafted({ template: { type: 'text' }, kind: 'safety', texts, asksAcknowledgement: true }),
  { type: 'publish-announcement', id: notice }
];

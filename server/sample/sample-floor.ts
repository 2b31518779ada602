// Fills a server with the sample floor: a plant that somebody could believe, made by the same changes that the pages make.
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { siteId } from '#playlists/site/ids.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import { worker as workerSchema, type Worker } from '#playlists/site/worker.ts';
import type { App, SiteNow } from '../app.ts';
import type { Actor } from '../storage/stores.ts';
import { sampleAnnouncements } from './announcements.ts';
import { sampleSite } from './floor.ts';
import { makeSampleSite, sampleChanges } from './sample-changes.ts';
import { samplePin, sampleWorkers } from './workers.ts';

const site = v.parse(siteId, sampleSite.id);
/** The last change's id: where the journal has it, the floor is whole. */
const LAST = 'sample-floor-whole';

/** Makes the site, its pictures, workers and announcements. Refuses where it is there already; one that broke off half-way is finished. */
export async function addSampleFloor(
  app: Pick<App, 'sites' | 'stores' | 'now' | 'newId' | 'log'>,
  actor: Actor
): Promise<SiteNow | Refusal> {
  if ((await app.stores.journal.find(site, LAST)) !== null) {
    return refuse('exists', '', `The sample floor is already here: open the site “${sampleSite.name}”.`);
  }
  const made = await app.sites.change(site, actor, makeSampleSite(), { id: 'sample-floor-site' });
  if (isRefusal(made)) return made;
  const pictures = await addPictures(app);
  if (isRefusal(pictures)) return pictures;

  // Counted from when the site was made, so that a second try makes the same changes, which are then made once.
  const changes = sampleChanges(Date.parse(made.site.since), (picture) => pictures.get(picture) ?? '');
  let now: SiteNow = made;
  for (const [index, change] of changes.entries()) {
    const last = index === changes.length - 1;
    // Workers name crews, so they come when the crews are there; the last change says that all is there.
    const refused = last ? await addWorkers(app) : null;
    if (refused !== null) return refused;
    const next = await app.sites.change(site, actor, change, { id: last ? LAST : `sample-floor-${index}` });
    if (isRefusal(next)) return next;
    now = next;
  }
  app.log.info({ site, revision: now.revision }, 'the sample floor is ready');
  return now;
}

async function addPictures({ stores, now }: Pick<App, 'stores' | 'now'>): Promise<Map<string, string> | Refusal> {
  const hashes = new Map<string, string>();
  for (const { picture } of sampleAnnouncements) {
    if (picture === null) continue;
    const file = fileURLToPath(new URL(`pictures/${picture}.png`, import.meta.url));
    const medium = await stores.media.add(site, file, `${picture}.png`, now());
    if (isRefusal(medium)) return medium;
    hashes.set(picture, medium.hash);
  }
  return hashes;
}

async function addWorkers({ stores }: Pick<App, 'stores'>): Promise<Refusal | null> {
  const workers: Worker[] = sampleWorkers.map(({ badge, ...person }) =>
    // An id stays in the ledger for ever and so is made of the number, not of the name.
    v.parse(workerSchema, { ...person, id: `w-${person.number}`, badges: [badge] })
  );
  const refused = await stores.people.put(site, workers);
  if (refused !== null) return refused;
  await Promise.all(workers.map((worker) => stores.people.setPin(site, worker.id, samplePin)));
  return null;
}

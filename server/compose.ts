// The composition root: makes every part from the configuration, hands each what it needs, and takes them down in the opposite order.
import { randomBytes } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { affected } from '#playlists/program/affected.ts';
import { answering } from './answering/answering.ts';
import { readKey } from './answering/keys.ts';
import type { App } from './app.ts';
import { entrance } from './auth/entrance.ts';
import type { Configuration } from './configuration.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { desk } from './realtime/desk.ts';
import { floor } from './realtime/floor.ts';
import { openIo } from './realtime/open-io.ts';
import { pairing } from './realtime/pairing.ts';
import { addSampleFloor } from './sample/sample-floor.ts';
import { openSites } from './sites/open-sites.ts';
import { programs } from './sites/programs.ts';
import { programMessages } from './sites/program-messages.ts';
import { openStores } from './storage/open.ts';

export interface Composed {
  readonly app: App;
  close(): Promise<void>;
}

/** Opens the data folder and starts everything but listening. Throws where the folder is in use or damaged. */
export async function compose(configuration: Configuration, log: Logger, http: HttpServer): Promise<Composed> {
  const now = (): number => Date.now();
  const newId = (): string => randomBytes(10).toString('hex');
  const stores = await openStores(configuration.dataDir, { now, log });
  const key = await readKey(configuration.dataDir);
  const compiled = programs();
  const sites = await openSites({
    stores,
    log,
    now,
    newId,
    programOf: ({ site }, display, at) => compiled.of(site, display, at)?.program ?? null
  });
  const messages = programMessages(sites, compiled);

  const io = openIo(http, configuration);
  const answers = answering({
    stores,
    sites,
    key,
    now,
    log,
    onRecorded: (row) => deskLive.answered(row.site, row.type === 'acknowledgement' ? row.announcement : null)
  });
  const floorLive = floor({
    namespace: io.of('/floor'),
    rules: configuration,
    devices: stores.devices,
    sites,
    programs: messages,
    answering: answers,
    key,
    now,
    log,
    onState: (site, state) => deskLive.display(site, state)
  });
  const deskLive = desk({
    namespace: io.of('/desk'),
    rules: configuration,
    sessions: stores.sessions,
    sites,
    states: floorLive.states,
    now,
    log
  });
  // Nothing lives in the main namespace: a socket that asks for it is sent away.
  io.use((_socket, next) => next(new Error('unknown-namespace')));

  sites.onChange((before, { site, revision }) => {
    floorLive.programChanged(site.id, affected(before, site));
    deskLive.changed(site.id, revision);
  });
  const jobs = startJobs({
    sites,
    sessions: stores.sessions,
    now,
    log,
    programsMoved: (site) =>
      floorLive.programChanged(
        site.id,
        Object.values(site.displays).map((one) => one.id)
      ),
    siteMoved: (site) => deskLive.changed(site.id, sites.get(site.id)?.revision ?? 0)
  });

  const app: App = {
    configuration,
    log,
    stores,
    sites,
    programs: messages,
    pairing: pairing(io.of('/pairing'), { devices: stores.devices, publicUrl: configuration.publicUrl, now, log }),
    floor: floorLive,
    entrance: entrance({ stores, now, closeSockets: deskLive.closeSession }),
    answering: answers,
    now,
    newId,
    addSampleFloor: (actor) => addSampleFloor({ sites, stores, now, newId, log }, actor)
  };
  return {
    app,
    async close() {
      jobs.stop();
      floorLive.close();
      await io.close();
      await stores.close();
    }
  };
}

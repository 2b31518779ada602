// The composition root: makes every part from the configuration, hands each what it needs, and takes them down in the opposite order.
import { randomBytes } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { answering } from './answering/answering.ts';
import { joiningPeople } from './answering/joining-people.ts';
import { keepAsked } from './answering/keep-asked.ts';
import { liveCounts } from './answering/live-counts.ts';
import { readKey } from './answering/keys.ts';
import type { App } from './app.ts';
import { entrance } from './auth/entrance.ts';
import { openBackups } from './backup/backups.ts';
import { takeRestored } from './backup/restored-note.ts';
import { toldErasures } from './backup/told-erasures.ts';
import { floorcastVersion } from './backup/floorcast-version.ts';
import type { Configuration } from './configuration.ts';
import { auditOriginOf, checkpoints } from './evidence/checkpoints.ts';
import { packs } from './evidence/pack/packs.ts';
import { openNightly } from './evidence/retention/nightly.ts';
import { readSigningKey } from './evidence/signing-key.ts';
import { witnesses } from './evidence/witnesses.ts';
import type { FloorScripts } from './floor-page/floor-scripts.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { followLibrary } from './library/follow-library.ts';
import { beginWatch } from './health/begin-watch.ts';
import { dataFolder } from './health/data-folder.ts';
import { serverClock } from './health/server-clock.ts';
import { serverLife } from './health/server-life.ts';
import { serverTroubles } from './health/server-troubles.ts';
import { lastSignOfLife, SIGN_OF_LIFE } from './health/sign-of-life.ts';
import { forgetOld } from './plays/forget-old.ts';
import { takePlays } from './plays/take-plays.ts';
import { desk } from './realtime/desk.ts';
import { floor } from './realtime/floor.ts';
import { isOutdated, versionOf } from './health/is-outdated.ts';
import { lastHeard } from './realtime/last-heard.ts';
import { handOver } from './realtime/hand-over.ts';
import { openIo } from './realtime/open-io.ts';
import { pairing } from './realtime/pairing.ts';
import { addSampleFloor } from './sample/sample-floor.ts';
import { openSites } from './sites/open-sites.ts';
import { keepPrograms } from './sites/programs.ts';
import { programMessages } from './sites/program-messages.ts';
import { SERVER } from './storage/audit-stores.ts';
import { takeErasures } from './storage/erased-before.ts';
import { takeLetGo } from './storage/let-go-before.ts';
import { openStores } from './storage/open.ts';
import type { Stores } from './storage/stores.ts';
import { secureDoor } from './tls/secure-door.ts';

/** Where there is no site yet. */
const UTC = 'UTC' as TimeZone;

/** Displays whose own settings changed, or whose languages may have with the site's. */
const hungElsewhere = (before: Site | null, after: Site): DisplayId[] =>
  Object.values(after.displays)
    .filter((one) => before?.displays[one.id] !== one || before.languages !== after.languages)
    .map((one) => one.id);

const removed = (before: Site | null, after: Site): DisplayId[] =>
  Object.values(before?.displays ?? {}).flatMap(({ id }) => (Object.hasOwn(after.displays, id) ? [] : [id]));

export interface Composed {
  readonly app: App;
  /** Opens the door for https, where there is one. */
  listenSecurely(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the data folder and starts everything but listening. Throws where the folder is in use or damaged. */
export async function compose(
  configuration: Configuration,
  log: Logger,
  http: HttpServer,
  floorScripts: FloorScripts,
  onExchanged: () => void = () => undefined
): Promise<Composed> {
  const clock = serverClock(
    () => Date.now(),
    () => performance.now()
  );
  const { now } = clock;
  // 60 bits: names, not secrets; short, because they stand in the code on the glass.
  const newId = (): string => (randomBytes(8).readBigUInt64BE() >> 4n).toString(36);
  // Rows that come before there is a key are signed with those that come next.
  let auditGrew: (site: SiteId) => void = () => undefined;
  const opened = await openStores(configuration.dataDir, {
    now,
    log,
    onAudited: (site) => auditGrew(site)
  });
  const lastSign = lastSignOfLife(await opened.notes.get(SIGN_OF_LIFE));
  if (lastSign !== null) clock.saw(lastSign.at);
  for (const site of await opened.journal.sites()) clock.saw((await opened.retentions.newestRow(site)) ?? 0);
  const joined = (site: SiteId, workers: readonly Worker[]): Promise<void> =>
    asked
      .workersPut(site, workers)
      .catch((error: unknown) => log.error({ err: error, site }, 'who joins was not kept'));
  const again = await takeErasures(configuration.dataDir, opened.erasures);
  if (again > 0) log.info({ workers: again }, 'workers who were erased after the restored backup were erased anew');
  const goneAgain = await takeLetGo(configuration.dataDir, opened.retentions);
  if (goneAgain > 0) log.info({ answers: goneAgain }, 'names that were let go of after the restored backup went again');
  const stores: Stores = {
    ...opened,
    people: joiningPeople(opened.people, joined),
    erasures: toldErasures(opened.erasures, configuration.backups.folder, log)
  };
  const key = await readKey(configuration.dataDir);
  const signingKey = await readSigningKey(configuration.dataDir);
  const { isNewEpoch } = await stores.evidence.signsWith(signingKey.publicKey, now());
  await takeRestored(configuration.dataDir, (about) =>
    stores.audit.note(SERVER, { by: { type: 'command' }, act: 'command', what: 'restore', about }, now())
  );
  if (isNewEpoch) {
    log.warn('the states of the ledgers are signed by another key than before');
    await stores.audit.note(SERVER, { by: { type: 'server' }, act: 'command', what: 'new-signing-key' }, now());
  }
  const signing = checkpoints({
    evidence: stores.evidence,
    key: signingKey,
    now,
    log,
    onSigned: (site, { note }) => floorLive.checkpointSigned(site, note)
  });
  const signingAudit = checkpoints({
    ...{ evidence: stores.auditEvidence, origin: auditOriginOf },
    ...{ key: signingKey, now, log }
  });
  auditGrew = (site) => signingAudit.grew(site);
  const sites = await openSites({
    stores,
    log,
    now,
    newId,
    programsOf: (site, displays) => kept.held(site, displays)
  });
  const kept = keepPrograms(sites);
  const messages = programMessages(sites, kept);

  const io = openIo(http, configuration, log);
  const answers = answering({
    stores,
    sites,
    key,
    now,
    log,
    onRecorded: (row) => {
      signing.grew(row.site);
      deskLive.answered(row.site, row.type === 'acknowledgement' ? row.announcement : null);
      if (row.type === 'acknowledgement') counts.moved(row.site, row.announcement);
      else asked.checkedIn(row).catch((error: unknown) => log.error({ err: error }, 'who is on duty was not kept'));
    },
    onSaid: (site) => deskLive.answered(site, null),
    isUp: (site, display) => floorLive.onLine(site, display) !== null,
    onHuddle: (site) => floorLive.huddleMoved(site)
  });
  const asked = keepAsked({ stores: opened, sites, now, log, onMoved: (site) => counts.moved(site, null) });
  const counts = liveCounts({
    sites,
    stores,
    now,
    log,
    onMoved: (site) => floorLive.factsChanged(site)
  });
  const folder = dataFolder(configuration.dataDir, onExchanged);
  const life = await serverLife(stores.notes, stores.incidents, now, log, folder);
  const troubles = serverTroubles({ disk: () => folder.trouble(), clock: () => clock.trouble() }, log);
  const watching = await beginWatch({
    stores,
    sites,
    lastAliveAt: life.lastAliveAt,
    now,
    log,
    onChange: (site, display) => floorLive.incidentChanged(site, display)
  });
  const floorLive = floor({
    namespace: io.of('/floor'),
    rules: configuration,
    devices: stores.devices,
    sites,
    programs: messages,
    answering: answers,
    watch: watching.watch,
    witnesses: witnesses({
      evidence: stores.evidence,
      alarms: stores.alarms,
      now,
      log,
      onAlarm: (site) => deskLive.answered(site, null)
    }),
    versionOf: (kind) => versionOf(floorScripts[kind].script),
    heard: lastHeard((key, version) => isOutdated(floorScripts, sites, key, version)),
    counts: (site) => counts.of(site),
    takePlays: takePlays({
      plays: stores.plays,
      now,
      isSure: () => clock.isBelieved(),
      monotonic: () => performance.now(),
      log,
      keepMs: configuration.playsKeptMs
    }),
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

  sites.onChange(({ before, now: { site, revision }, change, reached }) => {
    // Programs first: a takeover must not wait behind anything.
    floorLive.programChanged(site.id, reached, change.type.endsWith('-takeover') ? 'takeover' : 'change');
    floorLive.removed(site.id, removed(before, site));
    floorLive.glassChanged(site.id, hungElsewhere(before, site));
    if (before !== null && (before.qr !== site.qr || before.counts !== site.counts)) floorLive.factsChanged(site.id);
    if (before?.announcements !== site.announcements) {
      floorLive.noticesChanged(site.id);
      floorLive.huddleMoved(site.id);
    }
    counts.moved(site.id, null);
    deskLive.changed(site.id, revision);
  });
  // After the displays' listener: what the catching-up at the start changes reaches them too.
  const library = followLibrary({ sites, media: stores.media, now, log });
  await asked.catchUp();
  // What a server that was killed had not signed yet.
  for (const { id } of sites.list()) signing.grew(id);
  for (const id of [...(await stores.journal.sites()), SERVER]) signingAudit.grew(id);
  // Not waited for: a server that was off for a month has hundreds of shifts to look at.
  asked.timePassed().catch((error: unknown) => log.error({ err: error }, 'what a shift was asked could not be kept'));
  const zone = (): TimeZone => sites.list()[0]?.timeZone ?? UTC;
  const retention = await openNightly({ stores, sites, zone, now, log });
  const backups = await openBackups({
    settings: configuration.backups,
    wish: { dataDir: configuration.dataDir, version: floorcastVersion(), settings: configuration.asWritten },
    notes: stores.notes,
    zone,
    now,
    log
  });
  const jobs = startJobs({
    sites,
    sessions: stores.sessions,
    backups,
    retention,
    timePassed: async () => {
      await asked.timePassed();
      // At the end of a shift what it recorded is signed.
      await signing.signAll();
      await signingAudit.signAll();
    },
    forgetOld: forgetOld(stores, configuration),
    now,
    log,
    programsMoved: (site) =>
      floorLive.programChanged(
        site.id,
        Object.values(site.displays).map((one) => one.id),
        'routine'
      ),
    siteMoved: (site) => {
      floorLive.noticesChanged(site.id);
      deskLive.changed(site.id, sites.get(site.id)?.revision ?? 0);
    }
  });

  const secure = await secureDoor({ http, configuration, plant: sites.list()[0]?.name ?? 'this plant', now, log });
  const handedOut = packs({ folder: configuration.dataDir, sign: signing.sign, now, log });
  const app: App = {
    configuration,
    log,
    stores,
    sites,
    library,
    secure: secure.door,
    floorScripts,
    programs: messages,
    backups,
    retention,
    troubles,
    checkpoints: signing,
    pairing: pairing(io.of('/pairing'), { devices: stores.devices, rules: configuration, now, log }),
    handOver: handOver({
      line: floorLive.onLine,
      door: secure.door,
      devices: stores.devices,
      sites,
      rules: configuration,
      now,
      log
    }),
    floor: floorLive,
    entrance: entrance({ stores, now, closeSockets: deskLive.closeSession }),
    answering: answers,
    packs: handedOut,
    questionsMoved: (site) => deskLive.answered(site, null),
    now,
    newId,
    addSampleFloor: (actor) => addSampleFloor({ sites, stores, now, newId, log }, actor)
  };
  return {
    app,
    listenSecurely: secure.listen,
    async close() {
      secure.close();
      jobs.stop();
      await backups.close();
      await retention.close();
      await handedOut.close();
      watching.stop();
      troubles.close();
      await library.close();
      counts.close();
      floorLive.close();
      await io.close();
      const isSigned = await signing.close();
      await signingAudit.close();
      // Where all is signed, what comes after it was not recorded by this server: `verify` goes by it.
      await life.close(isSigned);
      await stores.close();
    }
  };
}

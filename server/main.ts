// Starts the server: configuration, composition root, http, the three links a person needs; stops gracefully on SIGTERM and SIGINT.
import { networkInterfaces } from 'node:os';
import { isRefusal } from '#playlists/site/refusal.ts';
import { compose, type Composed } from './compose.ts';
import { readConfiguration, type Configuration } from './configuration.ts';
import { makeSetupCode } from './auth/entrance.ts';
import { builtScripts } from './floor-page/floor-scripts.ts';
import { followParent } from './follow-parent.ts';
import { answerRequest, openHttp, type KitHandler } from './http/open-http.ts';
import { openLog } from './log.ts';
import { startSaid } from './start-said.ts';
import { sampleSite } from './sample/floor.ts';
import { watchLoop } from './watch-loop.ts';

/** Exit codes of sysexits.h: wrong configuration, and a folder that another server has. */
const EX_CONFIG = 78;
const EX_TEMPFAIL = 75;

const configuration = readConfiguration(process.env);
if (isFaulty(configuration)) {
  for (const fault of configuration) process.stderr.write(`${fault.field} ${fault.says}\n`);
  process.exit(EX_CONFIG);
}
const log = openLog(configuration.logLevel);

// Kit reads these when its handler is loaded: protocol and host come from headers that only open-http.ts writes.
process.env['KIT_PROTOCOL_HEADER'] = 'x-floorcast-proto';
process.env['KIT_HOST_HEADER'] = 'x-floorcast-host';
process.env['KIT_BODY_SIZE_LIMIT'] = '3M';
const built = '../build/handler.js';
const { handler } = (await import(built)) as { handler: KitHandler };

const http = openHttp();
const composed = await compose(configuration, log, http, builtScripts(), exchanged).catch((error: unknown) => {
  const inUse = (error as { code?: string }).code === 'FOLDER_IN_USE';
  process.stderr.write(`Floorcast cannot start: ${startSaid(error, configuration.dataDir)}\n`);
  if (!inUse) log.fatal({ err: error }, 'cannot start');
  return process.exit(inUse ? EX_TEMPFAIL : 1);
});
const answer = answerRequest(configuration, log, composed.app);
http.on('request', (request, response) => answer(request, response, handler));
http.on('error', (error) => {
  process.stderr.write(`Floorcast cannot listen on ${configuration.host}:${configuration.port}: ${error.message}\n`);
  process.exit(1);
});
if (configuration.sample) await addSample(composed);
await composed.listenSecurely();
http.listen(configuration.port, configuration.host, () => {
  watchLoop(log);
  announce(configuration, composed).catch((error: unknown) => log.error({ err: error }, 'the links could not be made'));
});

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
followParent(process.env, () => void stop('npm has ended'));

// A bug in one place must not take the floor down: it is logged with its stack, and the process goes on.
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));

/** On an empty server, or where an earlier start broke off in the middle; beside other sites nothing is added. */
async function addSample({ app }: Composed): Promise<void> {
  const others = app.sites.list().filter((site) => site.id !== sampleSite.id);
  if (others.length > 0) return;
  const done = await app.addSampleFloor({ type: 'server' });
  if (isRefusal(done)) log.info({ says: done.says }, 'the sample floor was not added');
}

async function announce({ port, host, publicUrl }: Configuration, { app }: Composed): Promise<void> {
  const address = http.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const origin = publicUrl ?? `http://${host === '0.0.0.0' || host === '::' ? ownAddress() : host}:${bound}`;
  const code = await makeSetupCode(app.stores);
  const first =
    code === null ? ['Sign in', `${origin}/sign-in`] : ['Make the first administrator', `${origin}/setup/${code}`];
  const rows = [first, ['Open on a screen', `${origin}/display`], ['Open on a kiosk', `${origin}/kiosk`]];
  process.stdout.write(
    `\nFloorcast is running.\n\n${rows.map(([what, link]) => `  ${what?.padEnd(30)}${link}`).join('\n')}\n\n`
  );
  if (code !== null) process.stdout.write('  The first link works once.\n\n');
}

/** The address other machines on the LAN reach this one by; this machine's own where it has none. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  return all.find((one) => one.family === 'IPv4' && !one.internal)?.address ?? '127.0.0.1';
}

/** Whoever supervises the process starts it anew, on the disk that is there now. */
function exchanged(): void {
  log.fatal(
    'another disk lies where the data folder was opened: the server ends, to be started anew on the one that is there'
  );
  void stop('another disk', EX_TEMPFAIL);
}

async function stop(signal: string, code = 0): Promise<void> {
  if (stopping || isFaulty(configuration)) return;
  stopping = true;
  log.info({ signal }, 'stopping');
  const late = setTimeout(() => {
    log.error('requests were still under way: stopped all the same');
    process.exit(1);
  }, configuration.stopMs);
  http.close();
  http.closeIdleConnections();
  await composed.close();
  http.closeAllConnections();
  clearTimeout(late);
  log.info('stopped');
  process.exit(code);
}

function isFaulty(one: ReturnType<typeof readConfiguration>): one is Exclude<typeof one, Configuration> {
  return Array.isArray(one);
}

// A screen goes through a killed server, a cut network and a power cut, again and again, while somebody writes down what is on its glass. Afterwards the proof of
// play says the same, second for second, or that nobody measured.
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import { announcement, playlist, says } from '#playlists/testing/small-floor.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import { openStores } from '#server/storage/open.ts';
import { api, type Api } from '../api.ts';
import { cutLine } from '../browser/cut-line.ts';
import { FLOOR_NAME, openFloor } from '../floor.ts';
import { seedFolder } from '../seed-folder.ts';
import { againstGlass, type Held, type Piece } from './against-glass.ts';
import type { Kind } from './glass-observer.ts';
import { random } from './random.ts';
import { watchedScreen } from './watched-screen.ts';

const KINDS: readonly Kind[] = ['safety', 'warning', 'good'];
const SLIDE_S = 8;
// Where it is daytime: the API is asked for one day.
const zone = (new Date().getUTCHours() < 12 ? 'Asia/Tokyo' : 'America/New_York') as TimeZone;
const settings = {
  name: 'Press works',
  timeZone: zone,
  languages: ['de'],
  qr: false,
  logo: null,
  webOrigins: [],
  counts: { onWalls: false, leastGroup: 10 }
};

export type Outage = 'server' | 'network' | 'power';
export const outages: readonly Outage[] = ['server', 'network', 'power'];
/** Long enough to be an incident: a network that is gone is noticed by its silence, within ten seconds. */
const LASTS_MS: Record<Outage, number> = { server: 7000, network: 13_000, power: 7000 };
/** What a screen may lose when its power goes: it keeps what it measured every half minute, spread by half of that, but not the slide that stands. */
const LOSES_MS = 46_000 + SLIDE_S * 1000;
/** Until the first piece begins after the first slide stands. */
const BEGINS_MS = 2000;
const REPORTED_MS = 150_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Result extends Held {
  /** Seconds that were seen, are unmeasured, and lie where no power cut took them. */
  readonly unexplained: readonly number[];
  /** Of each announcement, in milliseconds: what the API says was confirmed, and what its pieces come to. */
  readonly sums: readonly { readonly kind: Kind; readonly api: number | null; readonly pieces: number }[];
  /** Why something was wrong, the newest first. */
  readonly incidents: readonly string[];
}

export interface Options {
  readonly order: readonly Outage[];
  readonly seed: number;
  readonly say?: (outage: Outage) => void;
}

export async function proofThroughOutages({ order, seed, say = () => undefined }: Options): Promise<Result> {
  const next = random(seed);
  const { seeded, folder } = await seedFolder({ screens: 1 });
  const { id, cookie } = seeded.screens[0]!;
  const floor = await openFloor({ dataDir: folder });
  const line = await cutLine(Number(new URL(floor.local).port));
  const desk = api(floor.local, seeded.token);
  for (const change of [
    ...KINDS.flatMap((kind) => announcement(kind, { draft: { ...says(kind), kind } })),
    playlist('loop', KINDS, SLIDE_S),
    { type: 'put-settings', ...settings, defaultPlaylist: 'loop' }
  ])
    await desk.change(seeded.site, change);
  const screen = await watchedScreen(`http://${FLOOR_NAME}:${line.port}`, cookie);
  const from = Date.now();

  const begin: Record<Outage, () => Promise<void>> = {
    async server() {
      await floor.kill('SIGKILL');
      await pause(LASTS_MS.server);
      await floor.start();
    },
    async network() {
      line.cut();
      await pause(LASTS_MS.network);
      line.mend();
    },
    async power() {
      // What is at stake is what the screen has not sent: that should not be everything there is.
      await untilReported(desk, seeded.site, Date.now());
      await screen.powerCut(LASTS_MS.power);
    }
  };
  await pause(8000 + next() * 4000);
  for (const outage of order) {
    say(outage);
    await begin[outage]();
    await pause(7000 + next() * 5000);
  }
  const until = Date.now();
  await untilReported(desk, seeded.site, until);
  const seen = await screen.close();

  const rows = (await proofNow(desk, seeded.site)).flatMap((one) => one.rows);
  const { body } = await desk.get<{ incidents: { why: string }[] }>(`/sites/${seeded.site}/incidents`);
  await floor.kill('SIGTERM');
  const pieces = await piecesIn(folder, seeded.site, id);
  await line.close();
  await floor.close();

  const held = againstGlass(seen, pieces, screen.dead, { from, until });
  const isLost = (at: number): boolean =>
    screen.dead.some((one) => at >= one.from - LOSES_MS && at < one.until + BEGINS_MS);
  return {
    ...held,
    unexplained: held.unmeasured.filter((at) => !isLost(at)),
    sums: KINDS.map((kind) => ({
      kind,
      api: rows.find(({ subject }) => subject.announcement === kind)?.confirmedMs ?? null,
      pieces: pieces.reduce((sum, one) => (one.kind === kind ? sum + one.until - one.from : sum), 0)
    })),
    incidents: body.incidents.map(({ why }) => why)
  };
}

interface OfDisplay {
  readonly rows: readonly {
    readonly subject: { readonly announcement?: string };
    readonly confirmedMs: number | null;
  }[];
  readonly unmeasured: readonly { readonly from: string; readonly until: string }[];
}

async function proofNow(desk: Api, site: string): Promise<readonly OfDisplay[]> {
  const day = localDateAt(Date.now(), zone);
  return (await desk.get<{ displays: OfDisplay[] }>(`/sites/${site}/proof?day=${day}`)).body.displays;
}

/** Waits until the display has told what was on its glass at `at`. */
async function untilReported(desk: Api, site: string, at: number): Promise<void> {
  const giveUpAt = performance.now() + REPORTED_MS;
  for (;;) {
    const gaps = (await proofNow(desk, site)).flatMap(({ unmeasured }) => unmeasured);
    if (!gaps.some((gap) => Date.parse(gap.from) <= at && Date.parse(gap.until) > at)) return;
    if (performance.now() > giveUpAt) throw new Error(`Nothing was told of ${new Date(at).toISOString()}`);
    await pause(500);
  }
}

/** As they lie in the server's folder. */
async function piecesIn(folder: string, site: SiteId, display: DisplayId): Promise<readonly Piece[]> {
  const stores = await openStores(folder, { now: () => Date.now() });
  try {
    const plays = await stores.plays.between(site, display, 0, Date.now() + 60_000);
    return plays.map(({ shows, from, until }) => {
      const kind = shows.type === 'slide' ? KINDS.find((one) => one === (shows.announcement as string)) : undefined;
      return { from, until, kind: kind ?? 'other' };
    });
  } finally {
    await stores.close();
  }
}

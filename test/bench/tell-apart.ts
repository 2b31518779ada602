// Whether time tells who is known: badges that nobody has against blocked ones, numbers that nobody has against wrong PINs, at the kiosk, on the phone and by
// the API, over the real server. The nearer to 1 the less it tells; both of a pair are tried in turns, and the answers are compared letter by letter.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'socket.io-client';
import { seal } from '#display/kiosk/pin/seal.ts';
import type { FactsMessage } from '#playlists/wire/floor.ts';
import { PROTOCOL } from '#playlists/wire/protocol.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import { openFloor, type Floor } from '../floor.ts';
import { open } from '../paired-device.ts';
import { openSeeded, type Seeded } from '../seed.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, median, type Measure } from './measure.ts';

/** A kiosk takes 30 unknown badges and 20 wrong PINs before it waits; a phone's network 40. */
const KIOSKS = 12;
const BADGES_OF_A_KIOSK = 14;
const PINS_OF_A_KIOSK = 9;
const PINS_OF_A_PHONE = 18;
const READS = 200;
const PAUSE_MS = 55;

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, nth) => from + nth);

type Try = (nth: number) => Promise<unknown>;
const newId = (): string => randomBytes(16).toString('hex');
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

export async function tellApart(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-bench-'));
  const seeded = await openSeeded(folder, { kiosks: KIOSKS, screens: 1, workers: 600, notices: 1 });
  const by = { by: { type: 'server' }, at: Date.now() } as const;
  const block = { type: 'block', why: 'lost' } as const;
  for (const [index, badge] of seeded.badges.slice(0, 300).entries())
    await seeded.stores.badges.act(seeded.site, `w-${index + 1}` as never, { ...block, badge } as never, by);
  const withPins = [...numbers(301, (KIOSKS * PINS_OF_A_KIOSK) / 2), ...numbers(500, PINS_OF_A_PHONE)];
  await Promise.all(withPins.map((nth) => seeded.stores.people.setPin(seeded.site, `w-${nth}` as never, '918273')));
  const other = (
    await seeded.stores.apiTokens.make(
      { name: 'other', site: 'elsewhere' as never, access: 'read', seesNames: true },
      Date.now()
    )
  ).token;
  await seeded.stores.close();
  const floor = await openFloor({ dataDir: folder });
  const kiosks = await Promise.all(seeded.kiosks.map(({ cookie }) => open(`${floor.local}/floor`, { cookie })));
  try {
    return [
      ...(await badges(kiosks)),
      ...(await kioskPins(kiosks)),
      ...(await phonePins(floor, seeded)),
      ...(await api(floor, seeded, other))
    ];
  } finally {
    for (const one of kiosks) one.disconnect();
    await floor.close();
  }
}

async function badges(kiosks: readonly Socket[]): Promise<Measure[]> {
  const read = (nth: number, code: string) =>
    kiosks[nth % KIOSKS]!.emitWithAck('badge', { id: newId(), code, readAt: Date.now() });
  const count = KIOSKS * BADGES_OF_A_KIOSK;
  const unknown: Try = (nth) => read(nth, `nobody-${nth}`);
  return [
    await pair('badge that nobody has, at a kiosk', 'one that is blocked', count, unknown, (nth) =>
      read(nth, `badge-${nth + 1}`)
    )
  ];
}

async function kioskPins(kiosks: readonly Socket[]): Promise<Measure[]> {
  const key = (await kiosks[0]!.emitWithAck('seal-key', null)) as string;
  const signIn = (nth: number, number: string) => {
    const id = newId();
    const pin = seal('000000', key, sealPurpose('sign-in', id));
    return kiosks[nth % KIOSKS]!.emitWithAck('sign-in', { id, number, pin });
  };
  const count = KIOSKS * PINS_OF_A_KIOSK;
  const unknown: Try = (nth) => signIn(nth, `n${nth}`);
  const name = 'number that nobody has, with a PIN at a kiosk';
  const none = await pair(name, 'one whose PIN is wrong', count / 2, unknown, (nth) => signIn(nth, String(301 + nth)));
  return [
    none,
    await pair(
      name,
      'one that has no PIN',
      count / 2,
      (nth) => signIn(nth, `m${nth}`),
      (nth) => signIn(nth, String(1 + nth))
    )
  ];
}

async function phonePins(floor: Floor, { screens }: Seeded): Promise<Measure[]> {
  const glass = await open(`${floor.local}/floor`, { cookie: screens[0]!.cookie });
  const told = once(glass as unknown as NodeJS.EventEmitter, 'facts') as Promise<[FactsMessage]>;
  await glass.emitWithAck('hello', { protocol: PROTOCOL, revision: null });
  const { path } = (await told)[0].qr[0]!;
  glass.disconnect();
  const scanned = await fetch(floor.local + path, { redirect: 'manual' });
  const cookie = scanned.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const page = await (await fetch(`${floor.local}/answer`, { headers: { cookie } })).text();
  const [, key, purpose] = /seal:\{key:"([^"]+)",purpose:"([^"]+)"\}/.exec(page) ?? [];
  const signIn = async (number: string) => {
    const body = new URLSearchParams({ number, sealed: seal('000000', key!, purpose!) });
    const headers = { origin: floor.local, cookie, accept: 'application/json' };
    return (await fetch(`${floor.local}/answer?/signIn`, { method: 'POST', headers, body })).text();
  };
  const unknown: Try = (nth) => signIn(`p${nth}`);
  const name = 'number that nobody has, on a phone';
  return [await pair(name, 'one whose PIN is wrong', PINS_OF_A_PHONE, unknown, (nth) => signIn(String(500 + nth)))];
}

async function api(floor: Floor, { site }: Seeded, token: string): Promise<Measure[]> {
  const get = async (worker: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${floor.local}/api/v1/sites/${site}/workers/${worker}/badges`, { headers })).text();
  };
  const name = 'worker that nobody is, asked of the API by another site’s token';
  return [
    await pair(
      name,
      'one that there is',
      READS,
      (nth) => get(`x-${nth}`),
      (nth) => get(`w-${nth + 1}`)
    )
  ];
}

/** Each of a pair in turns, first one then the other first; throws where the answers differ. */
async function pair(name: string, against: string, count: number, one: Try, other: Try): Promise<Measure> {
  const took: [number[], number[]] = [[], []];
  let first: string | null = null;
  for (let nth = 0; nth < count; nth++) {
    for (const which of nth % 2 === 0 ? [0, 1] : [1, 0]) {
      await pause();
      const before = performance.now();
      const said = JSON.stringify(await (which === 0 ? one : other)(nth));
      took[which as 0 | 1].push(performance.now() - before);
      first ??= said;
      if (said !== first) throw new Error(`${name}: ${first} is told from ${said}`);
    }
  }
  return measure(name, 'ms', median(took[0]), median(took[1]), against);
}

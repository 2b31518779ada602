// A display without a browser that goes the whole way of a real one: code on the glass, adopted by the API, claim, cookie.
import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import type { PairingCode } from '#playlists/wire/pairing.ts';
import type { Api } from './api.ts';

export interface PairedDevice {
  readonly cookie: string;
  /** A new socket as this display; resolves when it is let in. */
  connect(): Promise<Socket>;
}

/** Makes the display on the site and pairs a device as it. */
export async function pairDevice(
  local: string,
  { change, post }: Api,
  site: string,
  id: string,
  kind: 'screen' | 'kiosk' = 'screen'
): Promise<PairedDevice> {
  const place = {
    place: 'Hall 1',
    tags: [],
    languages: [],
    languageMode: 'in-turn',
    dark: null,
    viewingDistanceM: 4,
    diagonalIn: 55,
    defaultPlaylist: null
  };
  await change(site, { type: 'put-display', id, kind, name: `Display ${id}`, ...place });
  const waiting = await open(`${local}/pairing`);
  const { code } = (await waiting.emitWithAck('wish', { kind })) as PairingCode;
  const told = once(waiting as unknown as NodeJS.EventEmitter, 'adopted') as Promise<[{ claim: string }]>;
  const { status } = await post(`/sites/${site}/displays/${id}/adopt`, { code });
  if (status !== 200) throw new Error(`adopting ${id} answered ${status}`);
  const [{ claim }] = await told;
  waiting.disconnect();
  const claimed = await fetch(`${local}/display/claim`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ claim })
  });
  const cookie = claimed.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { cookie, connect: () => open(`${local}/floor`, { cookie }) };
}

/** Rejects with what the server said where it lets nobody in. */
export function open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    extraHeaders: { ...headers },
    forceNew: true,
    reconnection: false
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
}

// A desk and a screen without a browser: the desk has the ledger's state signed again and again, the screen keeps each signed state that it is told and brings the newest back
// whenever it comes on line, as displays do.
import { io, type Socket } from 'socket.io-client';
import type { BroughtCheckpoint, NewCheckpoint } from '#playlists/wire/checkpoint.ts';

export interface WitnessClient {
  /** Signed states as they were told, oldest first. */
  readonly notes: readonly string[];
  stop(): Promise<void>;
}

export interface Place {
  readonly local: string;
  readonly site: string;
  /** Cookies of a paired screen, and of somebody who is signed in at the desk. */
  readonly screen: string;
  readonly desk: string;
}

const PAUSE_MS = 100;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function witnessClient({ local, site, screen, desk }: Place): WitnessClient {
  const notes: string[] = [];
  let going = true;
  const keep = (note: string | null): void => {
    if (note !== null && note !== notes.at(-1)) notes.push(note);
  };
  const socket: Socket = io(`${local}/floor`, {
    transports: ['websocket'],
    extraHeaders: { cookie: screen },
    forceNew: true,
    reconnectionDelay: 30,
    reconnectionDelayMax: 120
  });
  socket.on('connect', () => {
    const brought: BroughtCheckpoint = { note: notes.at(-1) ?? null };
    socket.emit('checkpoint', brought, ({ note }: BroughtCheckpoint) => keep(note));
  });
  socket.on('checkpoint', ({ note }: NewCheckpoint) => keep(note));

  async function sign(): Promise<void> {
    const headers = {
      cookie: desk,
      origin: local,
      accept: 'application/json',
      'x-sveltekit-action': 'true',
      'content-type': 'application/x-www-form-urlencoded'
    };
    const answered = await fetch(`${local}/admin/${site}/record?/sign`, { method: 'POST', headers, body: '' }).catch(
      // The server was killed: there is nobody who signs.
      () => null
    );
    if (answered !== null && answered.status !== 200) throw new Error(`Signing was answered with ${answered.status}`);
  }
  const running = (async () => {
    while (going) {
      await sign();
      await pause(PAUSE_MS);
    }
    socket.disconnect();
  })();
  return {
    notes,
    stop() {
      going = false;
      return running;
    }
  };
}

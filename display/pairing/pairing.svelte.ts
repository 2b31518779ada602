// A browser that is not paired yet: waits at the server under a short code until a manager adopts it.
import { io, type Socket } from 'socket.io-client';
import * as v from 'valibot';
import { pairingCode, type PairingCode, type PairingToServer, type ServerToPairing } from '#playlists/wire/pairing.ts';
import { waitMs } from '../link/back-off.ts';
import { forgetMove, goWhereItMoved } from '../link/moved.ts';

const adopted = v.strictObject({ claim: v.string(), path: v.picklist(['/display', '/kiosk']) });
const ANSWER_MS = 5000;
const LIFE_MS = 600_000;

export class PairingWait {
  /** The code to show; null while the server cannot be reached or the last code is over. */
  code = $state.raw<PairingCode | null>(null);
  /** When the code is over, in epoch milliseconds of this device's own clock. */
  endsAt = $state(0);
  readonly #kind: 'screen' | 'kiosk';
  readonly #socket: Socket<ServerToPairing, PairingToServer>;
  #attempt = 0;
  #goneAt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #renew: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(kind: 'screen' | 'kiosk') {
    this.#kind = kind;
    this.#socket = io('/pairing', {
      autoConnect: false,
      reconnection: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      timeout: ANSWER_MS
    });
    this.#socket.on('connect', () => this.#wish());
    this.#socket.on('disconnect', () => this.#gone());
    this.#socket.on('connect_error', () => this.#gone());
    this.#socket.on('code', (body: unknown) => this.#show(body));
    this.#socket.on('adopted', (body: unknown) => void this.#adopted(body));
  }

  open(): () => void {
    this.#goneAt = performance.now();
    this.#socket.connect();
    void goWhereItMoved();
    return () => {
      this.#closed = true;
      clearTimeout(this.#retry);
      clearTimeout(this.#renew);
      this.#socket.disconnect();
    };
  }

  #wish(): void {
    this.#socket.timeout(ANSWER_MS).emit('wish', { kind: this.#kind }, (error: Error | null, body: unknown) => {
      if (error) this.#socket.disconnect();
      else this.#show(body);
    });
  }

  #show(body: unknown): void {
    const parsed = v.safeParse(pairingCode, body);
    if (!parsed.success) return;
    this.#attempt = 0;
    this.code = parsed.output;
    // The device's own clock may be hours wrong: the ten minutes are counted here from the arrival.
    this.endsAt = Date.now() + LIFE_MS;
    clearTimeout(this.#renew);
    // The server sends the next code by itself; this is for the case that it did not.
    this.#renew = setTimeout(() => this.#wish(), LIFE_MS + 2000);
  }

  #gone(): void {
    if (this.#closed) return;
    if (this.#attempt === 0) this.#goneAt = performance.now();
    // A code is known only to the connection that asked for it.
    this.code = null;
    clearTimeout(this.#renew);
    clearTimeout(this.#retry);
    const wait = waitMs(this.#attempt++, performance.now() - this.#goneAt, Math.random());
    this.#retry = setTimeout(() => this.#socket.connect(), wait);
  }

  async #adopted(body: unknown): Promise<void> {
    const parsed = v.safeParse(adopted, body);
    if (!parsed.success) return;
    const { claim, path } = parsed.output;
    if (!(await claimed(claim))) return this.#wish();
    // Paired here anew: here is where it belongs.
    forgetMove();
    location.assign(path);
  }
}

/** Swaps the claim for this browser's cookie. */
async function claimed(claim: string): Promise<boolean> {
  try {
    const response = await fetch('/display/claim', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ claim })
    });
    return response.ok;
  } catch {
    return false;
  }
}

// Hundreds of displays without browsers: sockets that take programs, and tell when the last of them has one.
import { io, type Socket } from 'socket.io-client';
import { PROTOCOL } from '#playlists/wire/protocol.ts';

export interface Crowd {
  readonly size: number;
  /** Does `act`, waits until every socket got a program that `fits`, answers the milliseconds from before `act` to the last. */
  untilAllGot(act: () => Promise<unknown>, fits: (program: unknown) => boolean): Promise<number>;
  /** Calls `listener` with each program that comes, and the place of the socket that got it. */
  onProgram(listener: (socket: number, program: unknown) => void): void;
  /** Calls `listener` where a socket is closed by anybody else. */
  onLost(listener: () => void): void;
  close(): void;
}

export interface Member {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it greets as a display does, and so gets its program and live facts. */
  readonly greets: boolean;
}

/** Connects all of them, 50 at a time. */
export async function gather(members: readonly Member[]): Promise<Crowd> {
  const sockets: Socket[] = [];
  for (let from = 0; from < members.length; from += 50) {
    const opened = members.slice(from, from + 50).map((member) => connect(member));
    sockets.push(...(await Promise.all(opened)));
  }
  return {
    size: sockets.length,
    untilAllGot(act, fits) {
      return new Promise((resolve, reject) => {
        let waiting = sockets.length;
        const startedAt = performance.now();
        const done = (): void => {
          for (const socket of sockets) socket.off('program');
          resolve(performance.now() - startedAt);
        };
        for (const socket of sockets) {
          socket.on('program', (program: unknown) => {
            if (!fits(program)) return;
            socket.off('program');
            if (--waiting === 0) done();
          });
        }
        act().catch(reject);
      });
    },
    onProgram(listener) {
      for (const [place, socket] of sockets.entries())
        socket.on('program', (program: unknown) => listener(place, program));
    },
    onLost: (listener) => sockets.forEach((socket) => socket.on('disconnect', listener)),
    close: () => sockets.forEach((socket) => socket.disconnect())
  };
}

async function connect({ url, headers, greets }: Member): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    extraHeaders: { ...headers },
    forceNew: true,
    reconnection: false
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => reject(new Error(`${url}: ${error.message}`)));
  });
  if (greets) await socket.emitWithAck('hello', { protocol: PROTOCOL, revision: null });
  return socket;
}

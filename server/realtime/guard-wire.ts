// Below Socket.IO's events: what one connection may send before any event handler sees it, and how many may stand at the door.
// edge.ts counts events of a socket; but one connection can open sockets without end, and each would have a bucket of its own.
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Server } from 'socket.io';
import { bucket } from '../http/bucket.ts';

/** More than edge.ts allows one socket, so that a flood of events is refused there by name. */
const PACKETS = 200;
const PACKETS_PER_S = 60;
/** A page uses one namespace and asks again after a refusal, not over and over on one connection. */
const MOST_JOINS = 8;
/** Connections of one address that are in no namespace yet; each is closed by Socket.IO's connectTimeout. A thousand displays may stand behind one. */
const MOST_AT_THE_DOOR = 1000;

interface Connection {
  readonly id: string;
  readonly request: IncomingMessage;
  on(event: 'packet', listener: (packet: { type: string; data?: unknown }) => void): void;
  once(event: 'close', listener: () => void): void;
  close(discard: boolean): void;
}

/** Guards every connection of `io`; answers whether one more from an address may come in. */
export function guardWire(
  io: Server,
  addressOf: (request: IncomingMessage) => string,
  log: Logger
): (address: string) => boolean {
  const atTheDoor = new Map<string, number>();
  const count = (address: string, change: number): void => {
    const now = (atTheDoor.get(address) ?? 0) + change;
    if (now > 0) atTheDoor.set(address, now);
    else atTheDoor.delete(address);
  };
  const leaveTheDoor = new Map<string, () => void>();

  io.engine.on('connection', (connection: Connection) => {
    const address = addressOf(connection.request);
    count(address, 1);
    leaveTheDoor.set(connection.id, () => {
      if (leaveTheDoor.delete(connection.id)) count(address, -1);
    });
    connection.once('close', () => leaveTheDoor.get(connection.id)?.());

    const allowed = bucket(PACKETS, PACKETS_PER_S);
    let joins = 0;
    connection.on('packet', ({ type, data }) => {
      if (type === 'message' && typeof data === 'string' && data.startsWith('0')) joins++;
      const why = !allowed.take(performance.now())
        ? 'flood'
        : joins > MOST_JOINS
          ? 'joins'
          : isBinary(type, data)
            ? 'binary'
            : null;
      if (why === null) return;
      log.warn({ address, why }, 'connection closed');
      connection.close(true);
    });
  });
  io.on('new_namespace', (namespace) => {
    namespace.on('connection', (socket) => leaveTheDoor.get((socket.conn as unknown as Connection).id)?.());
  });
  return (address) => (atTheDoor.get(address) ?? 0) < MOST_AT_THE_DOOR;
}

// Nothing of ours is binary, and Socket.IO keeps the parts of a binary event until the last has come, which may be never.
const isBinary = (type: string, data: unknown): boolean =>
  type === 'message' && (typeof data !== 'string' || data.startsWith('5') || data.startsWith('6'));

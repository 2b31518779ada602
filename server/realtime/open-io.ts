// Socket.IO on the server's http server: our origins only, small messages, pings that notice a dead display within 10 s.
import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import { guardWire } from './guard-wire.ts';
import { clientAddress, requestOrigin, type HostRules } from '../http/origin.ts';

const LARGEST_MESSAGE_BYTES = 64 * 1024;

export function openIo(http: HttpServer, rules: HostRules, log: Logger): Server {
  let mayCome = (_address: string): boolean => true;
  const io = new Server(http, {
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: LARGEST_MESSAGE_BYTES,
    pingInterval: 5000,
    pingTimeout: 4000,
    connectTimeout: 5000,
    allowRequest: (request, answer) => {
      const origin = requestOrigin(request, rules);
      const given = request.headers.origin;
      // Programs that are no browsers (our own tests, scripts) send no Origin; a cookie with one from elsewhere is refused.
      const ours = origin !== null && (given === undefined || given === origin);
      answer(null, ours && mayCome(clientAddress(request, rules)));
    }
  });
  mayCome = guardWire(io, (request) => clientAddress(request, rules), log);
  return io;
}

/** The origin and address a socket came from. */
export function cameFrom(socket: Socket, rules: HostRules): { origin: string; https: boolean; address: string } {
  const origin = requestOrigin(socket.request, rules) ?? '';
  return { origin, https: origin.startsWith('https:'), address: clientAddress(socket.request, rules) };
}

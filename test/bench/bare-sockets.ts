// The limit of everything that goes to displays: a bare Socket.IO server that emits what it is posted, and a page that shows it.
import { createServer, type IncomingMessage } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const CLIENT = new URL('../../node_modules/socket.io-client/dist/socket.io.min.js', import.meta.url);
const PAGE = `<!doctype html><title>bare</title><body><h1></h1><script src="/client.js"></script>
<script>io({ transports: ['websocket'] }).on('program', (body) => { document.querySelector('h1').textContent = body.shown; });</script>`;

const http = createServer((request, response) => {
  if (request.url === '/client.js') response.setHeader('content-type', 'text/javascript').end(readFileSync(CLIENT));
  else if (request.method === 'POST') void emit(request).then(() => response.writeHead(204).end());
  else response.setHeader('content-type', 'text/html').end(PAGE);
});
const io = new Server(http, { perMessageDeflate: false, serveClient: false });

async function emit(request: IncomingMessage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  io.emit('program', JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

http.listen(0, '127.0.0.1', () => console.log((http.address() as AddressInfo).port));

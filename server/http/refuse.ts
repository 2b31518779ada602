// A refusal as JSON, for what is answered before SvelteKit: a stable code and a sentence.
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long what is left of a refused body is read and thrown away. */
const LINGER_MS = 60_000;

export function refuse(response: ServerResponse, status: number, code: string, says: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ code, says }));
}

/**
 * Refuses at once, before the body is read. The rest of it is thrown away as it comes: were the connection closed on it, the
 * browser would see a broken connection and never the sentence.
 */
export function refuseUnread(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: string,
  says: string
): void {
  refuse(response, status, code, says);
  if (request.complete) return;
  const { socket } = request;
  const late = setTimeout(() => socket.destroy(), LINGER_MS).unref();
  request.once('close', () => clearTimeout(late));
  request.resume();
}

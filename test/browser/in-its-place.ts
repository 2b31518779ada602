// Somebody else on the server's port: a captive portal, or a server that takes connections and says nothing.
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

export interface Stranger {
  close(): Promise<void>;
}

/** Answers everything, whatever was asked, with a page of its own. */
export const captivePortal = (local: string): Promise<Stranger> =>
  listening(local, (request, response) => {
    const isJson = request.headers.accept?.includes('json') === true;
    response.writeHead(200, { 'content-type': isJson ? 'application/json' : 'text/html' });
    response.end(isJson ? '{"welcome":true}' : '<!doctype html><title>Wi-Fi</title><h1>Accept our terms</h1>');
  });

export const silentServer = (local: string): Promise<Stranger> => listening(local, () => undefined);

async function listening(local: string, answer: RequestListener): Promise<Stranger> {
  const { port, hostname } = new URL(local);
  const server: Server = createServer(answer).listen(Number(port), hostname);
  await once(server, 'listening');
  return {
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    }
  };
}

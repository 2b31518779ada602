// The network between a browser and the server, which can be cut: then nothing comes through and nobody is told, as with a switch that lost its power.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CutLine {
  readonly port: number;
  cut(): void;
  /** What was held up goes on, as TCP would send it again. */
  mend(): void;
  close(): Promise<void>;
}

export async function cutLine(toPort: number): Promise<CutLine> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((browser) => {
    const upstream = connect(toPort, '127.0.0.1');
    for (const [one, other] of [
      [browser, upstream],
      [upstream, browser]
    ] as const) {
      sockets.add(one);
      if (isCut) one.pause();
      one.on('data', (chunk) => {
        if (other.writable) other.write(chunk);
      });
      one.on('end', () => other.end());
      // A server that was killed resets the line, and the browser's is then reset as well.
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      for (const one of sockets) one.pause();
    },
    mend() {
      isCut = false;
      for (const one of sockets) one.resume();
    },
    async close() {
      server.close();
      for (const one of sockets) one.destroy();
      await once(server, 'close');
    }
  };
}

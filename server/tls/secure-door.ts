// Https beside plain http: the same server behind a second door. Where it cannot be opened, plain http goes on and the reason is told.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server as SecureServer } from 'node:https';
import type { Logger } from 'pino';
import type { SecureDoor } from '../app.ts';
import type { Configuration } from '../configuration.ts';
import { openHttps } from '../http/open-http.ts';
import { type Certificates, openCertificates } from './certificates.ts';

export interface Asks {
  readonly http: Server;
  readonly configuration: Configuration;
  readonly plant: string;
  readonly now: () => number;
  readonly log: Logger;
}

export interface OpenDoor {
  readonly door: SecureDoor;
  /** Resolves when it is open, or known to stay closed. */
  listen(): Promise<void>;
  close(): void;
}

export async function secureDoor({ http, configuration, plant, now, log }: Asks): Promise<OpenDoor> {
  const { httpsPort, host } = configuration;
  let closedBecause: string | null = configuration.trustProxy
    ? 'A proxy does https for this server.'
    : 'Https is switched off (HTTPS_PORT).';
  let certificates: Certificates | null = null;
  let server: SecureServer | null = null;
  if (httpsPort !== null) {
    certificates = await openCertificates({ configuration, plant, now, log });
    const https = openHttps(http, certificates.now);
    certificates.onChange(({ key, certificate }) => https.setSecureContext({ key, cert: certificate }));
    closedBecause = 'Https is being opened.';
    server = https;
  }

  const door: SecureDoor = {
    get port() {
      return closedBecause === null ? (server?.address() as AddressInfo).port : null;
    },
    get closedBecause() {
      return closedBecause;
    },
    authority: certificates?.authority ?? null
  };
  return {
    door,
    listen: () =>
      new Promise((resolve) => {
        if (server === null || httpsPort === null) return resolve();
        server.once('error', (error) => {
          closedBecause = `Port ${httpsPort} cannot be opened: ${error.message}`;
          log.error({ err: error }, 'https is not there; plain http is');
          resolve();
        });
        server.listen(httpsPort, host, () => {
          closedBecause = null;
          resolve();
        });
      }),
    close() {
      certificates?.close();
      server?.close();
      server?.closeAllConnections();
    }
  };
}

import type { App as Floorcast } from './app.ts';
import type { Account, Session } from './storage/access-stores.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';

declare global {
  namespace App {
    interface Locals {
      app: Floorcast;
      /** Who is signed in to the admin pages; set on every request under /admin. */
      account: Account | null;
      /** What to say where a page would name workers to an account that may not see names; null where it may. */
      namesRefused: string | null;
      session: Session | null;
      /** The paired display whose browser asks, by its cookie. */
      device: { site: SiteId; display: DisplayId } | null;
      /** The browser's address, for limits on tries. */
      address: string;
      /** `http://floor.test:8080`: the origin the browser used (or PUBLIC_URL), for links and QR codes. */
      origin: string;
      /** What a page that says no answers with in place of 200. */
      status: number | null;
    }
    interface Platform {
      req: import('node:http').IncomingMessage;
    }
    interface Error {
      message: string;
      id?: string;
    }
  }
}

export {};

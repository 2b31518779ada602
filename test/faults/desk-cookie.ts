// Somebody who is signed in at the desk of a seeded folder, without a browser.
import type { Seeded } from '../seed.ts';

/** The cookie. */
export async function deskCookie({ stores }: Seeded): Promise<string> {
  const account = await stores.accounts.add('Ada', 'a long enough password', Date.now(), true);
  const { token } = await stores.sessions.start(account!.id, Date.now());
  return `floorcast-session=${token}`;
}

export type Band = 'The server is in trouble' | 'Backups fail';

/** What stands in a band above each page of the desk; empty where it is not there. */
export async function bandOf(band: Band, local: string, cookie: string): Promise<string> {
  const page = await (await fetch(`${local}/admin`, { headers: { cookie } })).text();
  const found = new RegExp(`aria-label="${band}"[^]*?</section>`).exec(page)?.[0] ?? '';
  return found.replace(/^[^>]*>|<[^>]*>/g, '').trim();
}

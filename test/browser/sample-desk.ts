// The desk of the sample floor, for a file of journeys: signed in as its administrator, in a browser, as a script by the API, and in a browser that runs no script.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { api, type Api } from '../api.ts';
import { openFloor, type Floor } from '../floor.ts';
import { device, launch, type Device } from './floor-browser.ts';
import { becomeAdministrator } from './office.ts';
import { shootFailures } from './shots.ts';

/** The sample floor's site. */
export const site = 'nordhafen';
const viewport = { width: 1440, height: 1000 } as const;

export interface SampleDesk {
  readonly floor: Floor;
  readonly browser: Browser;
  readonly desk: Device;
  readonly script: Api;
  /** A page where no script runs, signed in as well. */
  readonly plain: Page;
  siteNow(): Promise<Site>;
}

/** Opens before the file's first test and closes after its last; there is nothing in it before. */
export function sampleDesk(): SampleDesk {
  const office = { siteNow } as { -readonly [K in keyof SampleDesk]: SampleDesk[K] };

  async function siteNow(): Promise<Site> {
    return (await office.script.get<{ site: Site }>(`/sites/${site}`)).body.site;
  }

  beforeAll(async () => {
    [office.floor, office.browser] = await Promise.all([openFloor(), launch()]);
    office.desk = await device(office.browser, viewport);
    await becomeAdministrator(office.desk.page, office.floor, true);
    office.script = api(office.floor.local, office.floor.token());
    const context = await office.browser.newContext({ javaScriptEnabled: false, viewport });
    await context.addCookies(await office.desk.context.cookies());
    office.plain = await context.newPage();
  });
  afterAll(async () => {
    await office.browser.close();
    await office.floor.close();
  });
  shootFailures(() => ({ desk: office.desk?.page, plain: office.plain }));
  return office;
}

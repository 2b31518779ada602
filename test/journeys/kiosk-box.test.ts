// The box after a power cut: it is up before its server, shows the time and what it waits for, and then the display. Never an error page.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { device, glass, launch } from '../browser/floor-browser.ts';
import { shootFailures } from '../browser/shots.ts';
import { freePort, openFloor, type Floor } from '../floor.ts';

const box = join(import.meta.dirname, '../../deploy/kiosk');
const start = (url: string, more = ''): string =>
  `${pathToFileURL(join(box, 'start.html')).href}#${more}url=${url}/display`;

describe('the start page', () => {
  let floor: Floor;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [floor, browser] = await Promise.all([openFloor(), launch()]);
    ({ page } = await device(browser, glass));
  });
  afterAll(async () => {
    await browser.close();
    await floor.close();
  });
  shootFailures(() => ({ box: page }));

  test('waits while the server is away, then leads to the display', async () => {
    await floor.kill('SIGKILL');
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/healthz'));
    await page.goto(start(floor.origin));
    await page.getByText('Waiting for the server').waitFor();
    await failed;
    await page.getByText(/^\d\d:\d\d$/).waitFor();
    expect(page.url()).toMatch(/^file:/);
    await floor.start();
    await page.waitForURL(`${floor.origin}/display`);
    await page.getByText(/^[A-Z0-9]{4}.?[A-Z0-9]{4}$/).waitFor();
  });

  test('does not take a guest network’s page for the server', async () => {
    const port = await freePort();
    const portal = createServer((_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' })
        .end('<h1>Sign in</h1>')
    ).listen(port, '127.0.0.1');
    await once(portal, 'listening');
    let asked = 0;
    portal.on('request', () => asked++);
    await page.goto('about:blank');
    await page.goto(start(`http://floor.test:${port}`));
    await expect.poll(() => asked, { timeout: 30_000 }).toBeGreaterThan(2);
    expect(page.url()).toMatch(/^file:/);
    portal.closeAllConnections();
    portal.close();
  });

  test('says where the address is to be set, and goes nowhere but to a server', async () => {
    for (const address of ['', 'javascript:alert(1)//']) {
      await page.goto('about:blank');
      await page.goto(start(address));
      await page.getByText('/etc/floorcast-kiosk.conf').waitFor();
    }
  });
});

describe('the set-up', () => {
  let floor: Floor;
  let root: string;
  beforeAll(async () => {
    floor = await openFloor({ env: { HTTPS_PORT: '0' } });
    root = mkdtempSync(join(tmpdir(), 'floorcast-box-'));
  });
  afterAll(async () => {
    await floor.close();
    rmSync(root, { recursive: true });
  });
  const install = (...args: string[]): string =>
    execFileSync(join(box, 'install.sh'), args, {
      env: { ...process.env, DESTDIR: root },
      encoding: 'utf8',
      stdio: 'pipe'
    });
  const conf = (): string => readFileSync(join(root, 'etc/floorcast-kiosk.conf'), 'utf8');
  const policies = (): Record<string, unknown>[] => {
    const folder = join(root, 'etc/chromium/policies/managed');
    return readdirSync(folder).map(
      (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>
    );
  };

  test('puts everything in its place, with the plant’s own policy beside the box’s', () => {
    expect(install(floor.local)).toMatch(/(?:[0-9A-F]{2}:){31}[0-9A-F]{2}/);
    expect(conf()).toContain(`FLOORCAST_URL=${floor.local}/display\n`);
    for (const file of ['usr/local/lib/floorcast-kiosk/start.html', 'etc/systemd/system/floorcast-kiosk.service'])
      expect(existsSync(join(root, file)), file).toBe(true);
    expect(Object.assign({}, ...policies())).toMatchObject({
      CACertificates: [expect.any(String)],
      DeveloperToolsAvailability: 2
    });
    // Of two files that say the same thing Chromium takes one.
    const keys = policies().flatMap((one) => Object.keys(one));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('can be run again, and keeps the flags that were added by hand', () => {
    execFileSync('sed', [
      '-i',
      's/^FLOORCAST_FLAGS=.*/FLOORCAST_FLAGS=--force-device-scale-factor=2/',
      join(root, 'etc/floorcast-kiosk.conf')
    ]);
    install(floor.local, '--kiosk', '--rotate', '90');
    expect(conf().split('\n').slice(1)).toEqual([
      `FLOORCAST_URL=${floor.local}/kiosk`,
      'FLOORCAST_ROTATE=90',
      'FLOORCAST_FLAGS=--force-device-scale-factor=2',
      ''
    ]);
  });

  test('refuses an authority with another fingerprint', () => {
    expect(() => install(floor.local, '--fingerprint', 'AB:CD')).toThrow(/another fingerprint/);
  });

  test.each([
    [],
    ['floor.local'],
    ['http://a b'],
    ['http://a;reboot'],
    ['http://a', '--rotate', '45'],
    ['http://$(id)']
  ])('takes no address such as %j %j %j', (...args) => {
    expect(() => install(...args)).toThrow(/Usage/);
  });
});

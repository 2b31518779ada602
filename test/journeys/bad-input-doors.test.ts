// Every route of the built server without a session, by its plain path and by one that only means the same: what is not open to everybody is closed.
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFloor, type Floor } from '../floor.ts';

const folder = join(import.meta.dirname, '../../server/routes');
const open = [
  '/',
  '/a/x',
  '/answer',
  '/answer/picture',
  '/api/v1/x',
  '/api/v1/openapi.json',
  '/display',
  '/trust',
  '/trust/x',
  '/display/claim',
  '/display/arrive',
  '/display/gallery',
  '/floor/',
  '/kiosk',
  '/kiosk/scanner'
];
const isOpen = (path: string): boolean =>
  open.includes(path) || path.startsWith('/floor/') || path.startsWith('/setup/') || path.startsWith('/sign-');
const params: Readonly<Record<string, string>> = { site: 'nordhafen', variant: '1080', hash: 'a'.repeat(64) };
const paths = [...new Set(globSync('**/+{page.svelte,page.server.ts,server.ts}', { cwd: folder }).map(dirname))]
  .map((route) => `/${route === '.' ? '' : route}`)
  .map((route) => route.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? 'x'));
const closed = paths.filter((path) => !isOpen(path));
const otherwise = (path: string): string => `/%${path.charCodeAt(1).toString(16)}${path.slice(2)}`;
const actions = [
  'make',
  'save',
  'remove',
  'revoke',
  'pin',
  'removePin',
  'putCrew',
  'import',
  'preview',
  'adopt',
  'add'
];

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor({ sample: true });
});
afterAll(() => floor.close());

test.each(closed.flatMap((path) => [path, otherwise(path)]))('%s is closed', async (path) => {
  expect(closed.length).toBeGreaterThan(25);
  const page = await fetch(floor.local + path, { redirect: 'manual' });
  expect(page.status).toBe(303);
  expect(page.headers.get('location')).toMatch(/^\/sign-in(?:\?back=|$)/);
  for (const action of actions) {
    const answer = await fetch(`${floor.local}${path}?/${action}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: floor.local, 'x-sveltekit-action': 'true' },
      body: new URLSearchParams({ name: 'Nobody', access: 'write', id: 'x', password: 'x'.repeat(20), pin: '111111' })
    });
    // Kit answers a page's script 200 with the redirect in the body, and a route without actions 303.
    const said = answer.status === 303 ? { type: 'redirect' } : ((await answer.json()) as { type: string });
    expect(said, action).toMatchObject({ type: 'redirect' });
  }
});

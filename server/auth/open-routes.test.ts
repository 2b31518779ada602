import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isOpenRoute, needsSession } from './open-routes.ts';

const folder = join(import.meta.dirname, '../routes');
const routes = [...new Set(globSync('**/+{page.svelte,page.server.ts,server.ts}', { cwd: folder }).map(dirname))].map(
  (path) => (path === '.' ? '/' : `/${path}`)
);

test('what is open to everybody is these routes and no other', () => {
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter(isOpenRoute).sort()).toEqual([
    '/',
    '/a/[token]',
    '/answer',
    '/answer/picture',
    '/api/v1/[...path]',
    '/api/v1/openapi.json',
    '/display',
    '/display/arrive',
    '/display/claim',
    '/display/gallery',
    '/floor/content/[hash]',
    '/floor/media/[hash]/[variant]',
    '/kiosk',
    '/kiosk/scanner',
    '/setup/[code]',
    '/sign-in',
    '/sign-out',
    '/trust',
    '/trust/[file]'
  ]);
});

test('every closed route looks at who is signed in', () => {
  for (const route of routes) expect(isOpenRoute(route) || needsSession(route), route).toBe(true);
});

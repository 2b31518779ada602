import { expect, test } from 'vitest';
import { isLibraryRoute } from './library-routes.ts';

test.each([
  ['/admin/[site]/playlists', true],
  ['/admin/[site]/playlists/[playlist]', true],
  ['/admin/[site]/announcements/preview', true],
  ['/admin/[site]/media/[hash]/[variant]', true],
  ['/admin/[site]', false],
  ['/admin/[site]/displays/new', false],
  ['/admin/[site]/takeover', false],
  ['/admin/[site]/workers', false],
  [null, false]
])('the library has the page %s: %s', (route, has) => {
  expect(isLibraryRoute(route)).toBe(has);
});

import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { named, nameless } from './named-looks.ts';

const ROUTES = 'server/routes/admin/[[]site[]]';
const routes = [...new Set(globSync(`${ROUTES}/**/+{page.svelte,page.server.ts,server.ts}`))].map((file) =>
  file
    .replaceAll('\\', '/')
    .replace('server/routes/admin/[site]', '')
    .replace(/\/\+[^/]*$/, '')
);

test('every page and file of a site says whether it names workers', () => {
  expect(routes.length).toBeGreaterThan(20);
  expect([...new Set(routes)].sort()).toEqual([...Object.keys(named), ...nameless].sort());
});

// What is passed on to browsers goes with its licence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const licences = () => readFileSync(join(root, 'build/client/licences.txt'), 'utf8');
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};
const typefaces = Object.keys(devDependencies).filter((name) => name.startsWith('@fontsource'));

test.each(typefaces)('%s is under the Open Font Licence, which is in the build', (name) => {
  const [, rest = ''] = licences().split(`${name} ${devDependencies[name]} (OFL-1.1)`);
  expect(rest.slice(0, 6000)).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/i);
});

test.each(['svelte', 'socket.io-client', 'engine.io-client', 'valibot', 'idb', '@noble/hashes', '@sveltejs/kit'])(
  '%s is named with its licence',
  (name) => {
    expect(licences()).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)\\n\\n\\S`, 'm'));
  }
);

test('every typeface of the build is of a package that is named', () => {
  const files = readdirSync(join(root, 'build/client/_app/immutable/assets')).filter((name) => name.endsWith('.woff2'));
  const families = new Set(files.map((name) => name.replace(/-(?:\d+|[a-z]+(?:-ext)?)-wght-normal\..*$/, '')));
  expect(families.size).toBeGreaterThan(5);
  for (const family of families) expect(licences()).toContain(`@fontsource-variable/${family} `);
});

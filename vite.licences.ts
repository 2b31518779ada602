// The licences of what browsers are sent, in one file beside it: typefaces under the Open Font Licence and most packages may be passed on only
// with theirs. Kit's build sends no package that displays' does not, but Kit.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const FILE = resolve('build/client/licences.txt');
const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Of all builds of one run: workers are built by themselves. */
const shipped = new Set(['@sveltejs/kit']);

export function licences(): Plugin {
  return {
    name: 'floorcast-licences',
    apply: 'build',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const name = PACKAGE.exec(id)?.[1];
        if (name !== undefined) shipped.add(name);
      }
      // Typefaces come by `@import`, which makes no module.
      const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
        devDependencies: Record<string, string>;
      };
      for (const name of Object.keys(devDependencies)) if (name.startsWith('@fontsource')) shipped.add(name);
    },
    closeBundle() {
      if (!existsSync(resolve('build/client'))) return;
      writeFileSync(
        FILE,
        [...shipped]
          .sort()
          .map(licenceOf)
          .join(`\n${'='.repeat(80)}\n\n`)
      );
    }
  };
}

export function licenceOf(name: string): string {
  const folder = resolve('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.\w+)?$/i.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

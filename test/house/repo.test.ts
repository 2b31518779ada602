// The repository as a newcomer's machine meets it: exact pins, a lock file for every platform, scripts that lead somewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configurationTable } from '#server/configuration.ts';
import { machineSays } from './machine-words.ts';
import { root } from './sources.ts';

interface PackageFile {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const packageFile = JSON.parse(read('package.json')) as PackageFile;
const locked = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages;
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);

describe('package.json', () => {
  const all = { ...packageFile.dependencies, ...packageFile.devDependencies };

  it.each(Object.entries(all))('pins %s exactly (%s)', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(locked[`node_modules/${name}`]?.version).toBe(version);
  });

  it.each(Object.entries(packageFile.scripts))('script %s runs something that is there (%s)', (_, script) => {
    for (const command of script.split('&&').map((part) => part.trim().split(/\s+/))) {
      const [program, file] = command as [string, string | undefined];
      if (program === 'node') expect(existsSync(join(root, file ?? '')), file).toBe(true);
      else if (program === 'npm') expect(packageFile.scripts).toHaveProperty(script.split(' ').at(-1)!);
      else expect(existsSync(join(root, 'node_modules/.bin', program)), program).toBe(true);
    }
  });
});

describe('the lock file', () => {
  it.each(['sharp', 'rollup', 'rolldown', 'lightningcss'])('names %s for every platform', (name) => {
    const platforms = Object.keys(locked[`node_modules/${name}`]?.optionalDependencies ?? {});
    expect(platforms.length).toBeGreaterThan(8);
    expect(platforms.filter((one) => locked[`node_modules/${one}`] === undefined)).toEqual([]);
  });
});

describe('tracked files', () => {
  it('name no path of a machine and no registry', () => {
    const texts = tracked.filter(
      (file) => !/\.(png|jpe?g|webp|gif|woff2?|ico|pdf)$/.test(file) && existsSync(join(root, file))
    );
    expect(texts.flatMap((file) => machineSays(file, read(file)))).toEqual([]);
  });

  it.each([
    ['a home folder', `see ${'/home'}/somebody/floorcast`],
    ['a registry', `"resolved": "${'https:'}//registry.${'example'}.org/sharp/-/sharp-0.1.0.tgz"`],
    ['a work folder', `cd ${'/work'}/main`]
  ])('would be found out by %s', (_, text) => {
    expect(machineSays('README.md', text)).toHaveLength(1);
  });
});

describe('docs/configuration.md', () => {
  it('holds the table that npm run docs writes', () => {
    expect(read('docs/configuration.md')).toContain(configurationTable());
  });
});

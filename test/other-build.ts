// A copy of the project whose built pages are of another version: the same scripts under other names, as a change of any of them would give.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Answers its folder, and the version that its page of screens says it is. */
export function otherBuild(): { readonly folder: string; readonly version: string } {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-other-'));
  for (const part of ['server', 'playlists', 'display', 'build', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

  const built = join(folder, 'build/client/_app/immutable/floor');
  const names = readdirSync(built);
  const scripts = names.filter((name) => name.endsWith('.js'));
  const renamed = (text: string): string =>
    scripts.reduce((all, name) => all.replaceAll(name, name.replace(/\.js$/, 'x.js')), text);
  for (const name of names) {
    const path = join(built, name);
    // The compressed forms say the old names.
    if (/\.(?:gz|br)$/.test(name)) rmSync(path);
    if (!/\.(?:js|json)$/.test(name)) continue;
    const text = renamed(readFileSync(path, 'utf8'));
    rmSync(path);
    writeFileSync(join(built, renamed(name)), text);
  }
  otherWorker(join(folder, 'build/client'), renamed);
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Record<string, { file: string }>;
  const script = manifest['display/screen-entry.ts']?.file;
  if (script === undefined) throw new Error('The build has no page of screens');
  return { folder, version: script.replace(/^.*\/|\.js$/g, '') };
}

/** Its service worker knows its files by name and hash, and says itself to be of another version. */
function otherWorker(client: string, renamed: (text: string) => string): void {
  const path = join(client, 'floor-worker.js');
  const text = renamed(readFileSync(path, 'utf8'))
    .replace(/("(\/_app\/immutable\/[^"]+)":`)[0-9a-f]{64}`/g, (_, before: string, file: string) => {
      const hash = createHash('sha256').update(readFileSync(join(client, file)));
      return `${before}${hash.digest('hex')}\``;
    })
    .replace(/`[0-9a-f]{16}`/, '`0123456789abcdef`');
  if (!text.includes('`0123456789abcdef`')) throw new Error('The service worker says no version');
  rmSync(path);
  writeFileSync(path, text);
}

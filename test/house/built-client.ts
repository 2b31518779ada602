// What the build sends to browsers, by page: the chunks and styles that each route pulls in, from Vite's own manifest.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';

/** What Kit built, and beside it the pages of displays (vite.floor.config.ts). Files are named as from the first. */
const OUTPUT = join(root, '.svelte-kit/output/client');
const FLOOR = '_app/immutable/floor';
const FLOOR_OUTPUT = join(root, 'build/client');

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

export interface Page {
  /** The component of the route: `server/routes/display/+page.svelte`. */
  readonly component: string;
  readonly files: ReadonlySet<string>;
}

export function isBuilt(): boolean {
  return existsSync(join(OUTPUT, '.vite/manifest.json')) && existsSync(join(FLOOR_OUTPUT, FLOOR, 'manifest.json'));
}

export function textOf(file: string): string {
  return readFileSync(join(file.startsWith(FLOOR) ? FLOOR_OUTPUT : OUTPUT, file), 'utf8');
}

/** Every page and layout with all the files it may load, static and dynamic; Kit's own runtime belongs to each of them. */
export function pages(): Page[] {
  const manifest = manifestOf('.vite/manifest.json');
  const runtime = Object.keys(manifest).filter((key) => key.endsWith('runtime/client/entry.js'));
  const ofKit = Object.keys(manifest).flatMap((key) => {
    const component = /client-optimized\/nodes\/\d+\.js$/.test(key) ? componentOf(key) : null;
    return component === null ? [] : [{ component, files: filesOf(manifest, [...runtime, key]) }];
  });
  return [...ofKit, ...floorPages()];
}

function floorPages(): Page[] {
  const manifest = manifestOf(`${FLOOR}/manifest.json`);
  const entries = { display: 'screen', 'display/gallery': 'gallery', kiosk: 'kiosk' };
  return Object.entries(entries).map(([page, entry]) => {
    const files = [...filesOf(manifest, [`display/${entry}-entry.ts`])].map((file) => `_app/immutable/${file}`);
    return { component: `server/routes/${page}/+page.svelte`, files: new Set(files) };
  });
}

const manifestOf = (file: string): Manifest => JSON.parse(textOf(file)) as Manifest;

function componentOf(node: string): string | null {
  const code = readFileSync(join(root, node), 'utf8');
  return /"(?:\.\.\/)+(server\/routes\/[^"]+\.svelte)"/.exec(code)?.[1] ?? null;
}

function filesOf(manifest: Manifest, from: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const open = [...from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) continue;
    seen.add(key);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    open.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []));
  }
  return files;
}

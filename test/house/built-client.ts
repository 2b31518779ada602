// What the build sends to browsers, by page: the chunks and styles that each route pulls in, from Vite's own manifest.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';

const OUTPUT = join(root, '.svelte-kit/output/client');

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
  return existsSync(join(OUTPUT, '.vite/manifest.json'));
}

export function textOf(file: string): string {
  return readFileSync(join(OUTPUT, file), 'utf8');
}

/** Every page and layout with all the files it may load, static and dynamic; Kit's own runtime belongs to each of them. */
export function pages(): Page[] {
  const manifest = JSON.parse(readFileSync(join(OUTPUT, '.vite/manifest.json'), 'utf8')) as Manifest;
  const runtime = Object.keys(manifest).filter((key) => key.endsWith('runtime/client/entry.js'));
  return Object.keys(manifest).flatMap((key) => {
    const component = /client-optimized\/nodes\/\d+\.js$/.test(key) ? componentOf(key) : null;
    return component === null ? [] : [{ component, files: filesOf(manifest, [...runtime, key]) }];
  });
}

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

// What the pages of displays load: the scripts and styles that vite.floor.config.ts built, by their hashed names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PageScripts {
  readonly script: string;
  /** Modules that the script imports at once, so that they come together and not one after the other. */
  readonly preloads: readonly string[];
  readonly styles: readonly string[];
  /** The typeface that every page begins with. */
  readonly font: string | null;
}
export interface FloorScripts {
  readonly screen: PageScripts;
  readonly kiosk: PageScripts;
  readonly gallery: PageScripts;
}

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const FOLDER = '_app/immutable';

/** Of the built server. Throws where it was not built. */
export function builtScripts(): FloorScripts {
  const path = join(import.meta.dirname, '../../build/client', FOLDER, 'floor/manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return {
    screen: scriptsOf(manifest, 'screen'),
    kiosk: scriptsOf(manifest, 'kiosk'),
    gallery: scriptsOf(manifest, 'gallery')
  };
}

/** In development Vite serves the sources as they are. */
export function sourceScripts(): FloorScripts {
  const of = (page: string): PageScripts => ({
    script: `/display/${page}-entry.ts`,
    preloads: ['/@vite/client'],
    styles: [],
    font: null
  });
  return { screen: of('screen'), kiosk: of('kiosk'), gallery: of('gallery') };
}

function scriptsOf(manifest: Manifest, page: string): PageScripts {
  const entry = `display/${page}-entry.ts`;
  const styles = new Set<string>();
  const files: string[] = [];
  const seen = new Set<string>();
  const open = [entry];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) continue;
    seen.add(key);
    files.push(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    open.push(...(chunk.imports ?? []));
  }
  const [script, ...preloads] = files.map(pathOf);
  if (script === undefined) throw new Error(`The build has no ${entry}: npm run build`);
  const font = Object.values(manifest).find(({ file }) => /\/atkinson[^/]*-latin-wght[^/]*\.woff2$/.test(file));
  return { script, preloads, styles: [...styles].map(pathOf), font: font === undefined ? null : pathOf(font.file) };
}

const pathOf = (file: string): string => `/${FOLDER}/${file}`;

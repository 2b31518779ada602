// The scripts of /display and /kiosk, built by themselves: without Kit's runtime and the desk's routes they are a third smaller, and a
// display that runs for months depends on nothing of the office.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** Below Kit's folder of immutable files, so that its server caches these for ever too. */
const FOLDER = '_app/immutable/floor';
const outDir = resolve('build/client', FOLDER);

export default defineConfig({
  plugins: [svelte({ configFile: false, emitCss: true }), compressed()],
  base: `/${FOLDER}/`,
  publicDir: false,
  build: {
    target: 'chrome87',
    outDir,
    emptyOutDir: true,
    assetsDir: '',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    rollupOptions: { input: { screen: 'display/screen-entry.ts', kiosk: 'display/kiosk-entry.ts' } }
  }
});

/** Kit's adapter compresses what Kit built; this does the same for what is beside it. */
function compressed(): Plugin {
  return {
    name: 'floorcast-compressed',
    apply: 'build',
    closeBundle() {
      // A build that failed has said why already.
      if (!existsSync(outDir)) return;
      for (const name of readdirSync(outDir)) {
        if (!/\.(?:js|css|json|svg)$/.test(name)) continue;
        const path = join(outDir, name);
        const bytes = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
        writeFileSync(`${path}.br`, brotliCompressSync(bytes));
      }
    }
  };
}

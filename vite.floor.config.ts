// The scripts of /display and /kiosk, built by themselves: without Kit's runtime and the desk's routes they are a third smaller, and a
// display that runs for months depends on nothing of the office.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, defineConfig, type Plugin } from 'vite';

/** Below Kit's folder of immutable files, so that its server caches these for ever too. */
const FOLDER = '_app/immutable/floor';
const outDir = resolve('build/client', FOLDER);

export default defineConfig({
  plugins: [svelte({ configFile: false, emitCss: true }), compressed(), worker()],
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

/** The service worker, which must know every file of the build and lie at the root: pages may have only what is below their worker. */
function worker(): Plugin {
  return {
    name: 'floorcast-worker',
    apply: 'build',
    async closeBundle() {
      if (!existsSync(outDir)) return;
      const built = readdirSync(outDir).filter((name) => /\.(?:js|css|svg|woff2)$/.test(name));
      const files = Object.fromEntries(
        built.map((name) => [`/${FOLDER}/${name}`, sha256(readFileSync(join(outDir, name)))])
      );
      const first = Object.keys(files).filter((path) => !path.endsWith('.woff2') || /atkinson.*-latin-wght/.test(path));
      await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        define: {
          FLOOR_FILES: JSON.stringify(files),
          FLOOR_FIRST: JSON.stringify(first),
          FLOOR_VERSION: JSON.stringify(sha256(JSON.stringify(files)).slice(0, 16))
        },
        build: {
          target: 'chrome87',
          outDir: resolve('build/client'),
          emptyOutDir: false,
          modulePreload: false,
          rollupOptions: {
            input: 'display/worker/floor-worker.ts',
            // Chromium 87 has no modules in service workers.
            output: { format: 'iife', entryFileNames: 'floor-worker.js' }
          }
        }
      });
    }
  };
}

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

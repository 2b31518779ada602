// The scripts of /display and /kiosk, built by themselves: without Kit's runtime and the desk's routes they are a third smaller, and a
// display that runs for months depends on nothing of the office.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, defineConfig, type Plugin } from 'vite';
import { licences } from './vite.licences.ts';
import { writeVerifier } from './vite.verifier.ts';

/** Kit's folder of immutable files, so that its server caches these for ever too. */
const FOLDER = '_app/immutable';
const OWN = 'floor';
const outDir = resolve('build/client', FOLDER);

export default defineConfig({
  plugins: [svelte({ configFile: false, emitCss: true }), licences(), compressed(), worker(), verifier()],
  base: `/${FOLDER}/`,
  publicDir: false,
  // The decoder of camera pictures, with the licences of what is in it.
  worker: {
    format: 'es',
    plugins: () => [licences()],
    rollupOptions: { output: { entryFileNames: `${OWN}/[name]-[hash].js`, chunkFileNames: `${OWN}/[name]-[hash].js` } }
  },
  build: {
    target: 'chrome87',
    outDir,
    // Kit's files are there already.
    emptyOutDir: false,
    assetsDir: '',
    // A typeface inside a style sheet is none that the page's policy allows.
    assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined),
    manifest: `${OWN}/manifest.json`,
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        entryFileNames: `${OWN}/[name]-[hash].js`,
        chunkFileNames: `${OWN}/[name]-[hash].js`,
        // As Kit names them: the typefaces of all scripts are 15 MB, and need not be there twice.
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.woff2'))
            ? 'assets/[name].[hash][extname]'
            : `${OWN}/[name]-[hash][extname]`
      },
      input: {
        screen: 'display/screen-entry.ts',
        kiosk: 'display/kiosk-entry.ts',
        gallery: 'display/gallery-entry.ts'
      }
    }
  }
});

/** Kit's adapter compresses what Kit built; this does the same for what is beside it. */
function compressed(): Plugin {
  return {
    name: 'floorcast-compressed',
    apply: 'build',
    closeBundle() {
      // A build that failed has said why already.
      const own = join(outDir, OWN);
      if (!existsSync(own)) return;
      for (const name of readdirSync(own)) {
        if (!/\.(?:js|css|json|svg)$/.test(name)) continue;
        const path = join(own, name);
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
      if (!existsSync(join(outDir, OWN))) return;
      const own = readdirSync(join(outDir, OWN)).filter(
        (name) => /\.(?:js|css|svg)$/.test(name) && !/(?:gallery|exhibits)-/i.test(name)
      );
      const fonts = readdirSync(join(outDir, 'assets')).filter((name) => name.endsWith('.woff2'));
      const built = [...own.map((name) => `${OWN}/${name}`), ...fonts.map((name) => `assets/${name}`)];
      const files = Object.fromEntries(
        built.map((name) => [`/${FOLDER}/${name}`, sha256(readFileSync(join(outDir, name)))])
      );
      // The lists of the large scripts' typefaces come with the first text that needs one, the decoder with the first camera.
      const isLate = (path: string) =>
        /\/decode-worker-[^/]*\.js$/.test(path) ||
        path.endsWith('.woff2') ||
        /\/(?:arabic|hebrew|thai|sc|jp|kr|emoji)-[^/]*\.css$/.test(path);
      const first = Object.keys(files).filter((path) => !isLate(path) || /atkinson.*-latin-wght/.test(path));
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

/** The page that goes with evidence packs; it is also served, for whoever does not want to trust the one in a pack. */
function verifier(): Plugin {
  return {
    name: 'floorcast-verifier',
    apply: 'build',
    async closeBundle() {
      if (existsSync(join(outDir, OWN))) await writeVerifier(resolve('build/client'));
    }
  };
}

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

// verify.html, the page that goes with every evidence pack: one file that holds its script, its style and the licences of what is in it, so that it works from a disk.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { licenceOf } from './vite.licences.ts';

const FOLDER = 'admin/verifier';
const PACKAGES = ['@noble/curves', '@noble/hashes', 'fflate'];

export async function writeVerifier(outDir: string): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'chrome87',
      write: false,
      modulePreload: false,
      rollupOptions: { input: `${FOLDER}/verifier-entry.ts`, output: { format: 'iife' } }
    }
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The verifier was not built');
  const style = readFileSync(`${FOLDER}/page.css`, 'utf8');
  const page = readFileSync(`${FOLDER}/page.html`, 'utf8');
  // By function: what replaces must not be read for `$&`. A script ends at the first `</script`, wherever it stands.
  const whole = page
    .replace('/* STYLE */', () => style)
    .replace('/* SCRIPT */', () => chunk.code.replaceAll('</script', '<\\/script'));
  writeFileSync(resolve(outDir, 'verify.html'), `${whole}<!--\n${PACKAGES.map(licenceOf).join('\n')}-->\n`);
}

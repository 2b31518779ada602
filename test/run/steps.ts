// The steps of `npm test` in their order. Types, lint, format, build and browser count as one each, tests one by one.
import { findOrGetChromium } from '../browser/chromium.ts';
import { build } from './build.ts';
import { runBin, type Ended } from './program.ts';
import { oneFailed, onePassed, type Tally } from './tally.ts';
import { vitest } from './vitest.ts';

export interface Step {
  readonly name: string;
  readonly says: string;
  readonly run: () => Promise<Tally>;
}

export const steps: readonly Step[] = [
  { name: 'types', says: 'svelte-kit sync, then svelte-check over every room', run: types },
  { name: 'lint', says: 'eslint', run: () => one('lint', runBin('eslint', 'eslint', ['.', '--max-warnings', '0'])) },
  {
    name: 'format',
    says: 'prettier --check',
    run: () => one('format', runBin('prettier', 'prettier', ['--check', '.']))
  },
  {
    name: 'build',
    says: 'vite build',
    run: () => one('build', build())
  },
  { name: 'unit', says: 'tests beside their units, store contracts, the rules of the house', run: units },
  { name: 'browser', says: 'a Chromium to test with', run: browser },
  { name: 'journeys', says: 'a real browser on the built server', run: () => vitest('journeys', ['journeys']) }
];

async function types(): Promise<Tally> {
  const synced = await runBin('@sveltejs/kit', 'svelte-kit', ['sync']);
  if (!synced.ok) return oneFailed('types', `svelte-kit sync ended with ${synced.how}`);
  const args = ['--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings'];
  return one('types', runBin('svelte-check', 'svelte-check', args));
}

function units(): Promise<Tally> {
  return vitest('unit', ['unit', 'contract', 'house']);
}

async function browser(): Promise<Tally> {
  const found = await findOrGetChromium();
  if (!found.ok) return oneFailed('browser', found.says);
  console.log(`${found.path} (${found.from})`);
  process.env['CHROMIUM_PATH'] = found.path;
  return onePassed;
}

async function one(name: string, ended: Promise<Ended>): Promise<Tally> {
  const { ok, how } = await ended;
  return ok ? onePassed : oneFailed(name, `ended with ${how}; what it found stands above`);
}

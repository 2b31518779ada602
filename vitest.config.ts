// The projects of the test runner: what stands beside its unit, and what crosses rooms. The built server's tests run two files at a time.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const minute = 60_000;

// tsconfig.json extends a file that SvelteKit makes; without it no TypeScript loads, and `vitest` alone must work in a fresh clone.
if (!existsSync('.svelte-kit/tsconfig.json')) {
  execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], { stdio: 'inherit' });
}

export default defineConfig({
  test: {
    // A run that found nothing is a mistake in a path, and test/run.ts counts it as a failure.
    passWithNoTests: false,
    projects: [
      {
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'unit',
          include: ['{playlists,server,display,admin,test/oracle}/**/*.test.ts'],
          testTimeout: 20_000
        }
      },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          // Two cores carry two servers with their browsers; much of a journey waits for the clock.
          maxWorkers: 2,
          // A page that is still busy says so by its time-out, not by a verdict after one second.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute
        }
      }
    ]
  }
});

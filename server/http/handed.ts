// What a request carries into SvelteKit's bundle, which shares no module with the server that made the App.
import type { App } from '../app.ts';

/** Under this name development keeps the context that stands in for the request's own property: Vite's Kit hands over no request. */
export const HANDED = Symbol.for('floorcast.handed');

export interface Handed {
  readonly app: App;
  readonly origin: string;
  readonly address: string;
}

type Context = { readonly [HANDED]?: { getStore(): Handed | undefined } };

export function handedOver(request: unknown): Handed {
  const handed =
    (request as { floorcast?: Handed } | undefined)?.floorcast ?? (globalThis as Context)[HANDED]?.getStore();
  if (handed === undefined) throw new Error('The request was not handed over by the http server');
  return handed;
}

// One call of the API: what it takes as schemas, who may make it, and what answers it. The OpenAPI document is made from the same list.
import type * as v from 'valibot';
import type { Fault } from '#playlists/site/parse.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import type { App, SiteNow } from '../app.ts';
import type { ApiToken } from '../storage/access-stores.ts';
import type { Actor } from '../storage/stores.ts';

type Schema = v.GenericSchema;

export interface Call<P, Q, B> {
  readonly app: App;
  readonly actor: Actor;
  readonly token: ApiToken;
  /** The site named in the path; on paths without one it is never read. */
  readonly site: SiteNow;
  readonly siteId: SiteId;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The revision an If-Match header names. */
  readonly ifMatch: number | null;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/sites/{site}/displays/{display}`, below /api/v1. */
  readonly path: string;
  readonly id: string;
  readonly says: string;
  readonly access: 'read' | 'write';
  readonly params: Schema;
  readonly query: Schema;
  readonly body: Schema | null;
  /** What a 2xx answer holds. */
  readonly answers: Schema;
  readonly call: (call: Call<never, never, never>) => Promise<Reply> | Reply;
}

/** Declares an operation; the types of params, query and body follow from their schemas. */
export function operation<P extends Schema, Q extends Schema, B extends Schema>(one: {
  readonly method: Operation['method'];
  readonly path: string;
  readonly id: string;
  readonly says: string;
  readonly access: 'read' | 'write';
  readonly params: P;
  readonly query: Q;
  readonly body: B | null;
  readonly answers: Schema;
  readonly call: (call: Call<v.InferOutput<P>, v.InferOutput<Q>, v.InferOutput<B>>) => Promise<Reply> | Reply;
}): Operation {
  return one as unknown as Operation;
}

export const ok = (body: unknown, headers?: Reply['headers']): Reply => ({
  status: 200,
  body,
  ...(headers && { headers })
});

/** A refusal or fault on the wire: a stable code, a sentence, and the fields it is about. */
export const trouble = (status: number, code: string, says: string, faults: readonly Fault[] = []): Reply => ({
  status,
  body: { code, says, faults }
});

/** The request is not as it must be; the sentence is of the first fault. */
export function invalid(faults: readonly Fault[]): Reply {
  const [first] = faults;
  const says = first === undefined ? 'The request is not valid.' : `${first.field || 'The body'} ${first.says}.`;
  return trouble(400, 'invalid', says, faults);
}

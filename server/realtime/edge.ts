// The edge of every socket: what arrives is unknown until parsed, a handler that fails answers an error and never ends the process,
// and a socket that sends too much or nonsense is closed.
import * as v from 'valibot';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import { parse } from '#playlists/site/parse.ts';
import { bucket } from '../http/bucket.ts';
import { diskTrouble } from '../storage/disk-trouble.ts';

const BUCKET = 60;
const REFILL_PER_S = 20;
const MOST_NONSENSE = 20;
const NONSENSE_MS = 10_000;

type Handler = (body: unknown, done: (answer: unknown) => void) => Promise<void> | void;

export interface Edge {
  /** Answers `event` when its body fits `schema`; the value returned (if any) goes to the acknowledgement. */
  on<S extends v.GenericSchema>(event: string, schema: S, answer: (body: v.InferOutput<S>) => unknown): void;
}

export function edge(socket: Socket, log: Logger): Edge {
  const handlers = new Map<string, Handler>();
  const nonsense: number[] = [];
  const allowed = bucket(BUCKET, REFILL_PER_S);

  let closed = false;
  const close = (why: string): void => {
    // What arrived in one go is still handed over after the end: one line in the log says it.
    if (closed) return;
    closed = true;
    log.warn({ socket: socket.id, namespace: socket.nsp.name, why }, 'socket closed');
    socket.disconnect(true);
  };
  const misbehaved = (): void => {
    const now = performance.now();
    nonsense.push(now);
    while (nonsense[0] !== undefined && now - nonsense[0] > NONSENSE_MS) nonsense.shift();
    if (nonsense.length >= MOST_NONSENSE) close('nonsense');
  };

  socket.use(([event], next) => {
    if (!allowed.take(performance.now())) return close('flood');
    if (typeof event === 'string' && handlers.has(event)) return next();
    misbehaved();
  });

  return {
    on(event, schema, answer) {
      const handler: Handler = async (body, done) => {
        const parsed = parse(schema, body);
        if (!parsed.ok) {
          misbehaved();
          return done({
            type: 'refused',
            code: 'invalid',
            says: 'The message could not be read.',
            faults: parsed.faults.slice(0, 5)
          });
        }
        try {
          const value = await answer(parsed.value);
          if (value !== undefined) done(value);
        } catch (error) {
          log.error({ err: error, event, namespace: socket.nsp.name }, 'a socket handler failed');
          done({
            type: 'refused',
            code: 'failed',
            says: diskTrouble(error) ?? 'Something went wrong here. Nothing was recorded.'
          });
        }
      };
      handlers.set(event, handler);
      socket.on(event, (...args: unknown[]) => {
        const last = args.at(-1);
        const done = typeof last === 'function' ? (last as (answer: unknown) => void) : () => undefined;
        void handler(typeof args[0] === 'function' ? undefined : args[0], once(done));
      });
    }
  };
}

function once(done: (answer: unknown) => void): (answer: unknown) => void {
  let answered = false;
  return (answer) => {
    if (answered) return;
    answered = true;
    done(answer);
  };
}

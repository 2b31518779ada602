// People for tests of what is asked of them.
import type { Visitor } from '../answer/due.ts';
import type { Confirmation } from '../answer/confirmation.ts';
import { parse } from '../site/parse.ts';
import { type Worker, worker as workerSchema } from '../site/worker.ts';

export function worker(id: string, over: Readonly<Record<string, unknown>> = {}): Worker {
  const parsed = parse(workerSchema, {
    id,
    number: id,
    firstName: 'Jana',
    lastName: `Worker ${id}`,
    crew: null,
    languages: ['de'],
    badges: [],
    ...over
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

/** `notice:version`, confirmed by a badge. */
export function byBadge(key: string): Confirmation {
  const [announcement, version] = key.split(':');
  return { announcement, version: Number(version), assurance: 'badge' } as Confirmation;
}

/** At a kiosk, with nothing confirmed and no shift worked but what is said. */
export const visitor = (one: Worker, over: Partial<Visitor> = {}): Visitor => ({
  worker: one,
  confirmed: [],
  worked: [],
  joinedAt: null,
  ...over
});

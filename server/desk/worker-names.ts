// The site's workers by name, for pages that name them: a shift board, a roster's form.
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { NameOf } from './shift-board.ts';

export interface NamedWorker {
  readonly id: WorkerId;
  readonly number: string;
  readonly name: string;
}

/** In the order of a phone book. */
export function namedWorkers(workers: readonly Worker[]): readonly NamedWorker[] {
  return workers
    .map(({ id, number, firstName, lastName }) => ({ id, number, name: `${lastName}, ${firstName}` }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

export function namesOf(workers: readonly NamedWorker[]): NameOf {
  const names = new Map(workers.map(({ id, name }) => [id, name]));
  return (worker) => names.get(worker) ?? 'Removed worker';
}

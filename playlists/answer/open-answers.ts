// Answers that wait for a supervisor: the last word of everybody who answered something else and has not confirmed since.
import type { Outcome } from '../wire/floor.ts';
import type { WorkerId } from '../site/ids.ts';

interface Answer {
  readonly worker: WorkerId;
  readonly seq: number;
  readonly outcome: Outcome;
}

/** One per worker, in the ledger's order. */
export function openAnswers<A extends Answer>(answers: readonly A[], confirmed: ReadonlySet<WorkerId>): readonly A[] {
  const last = new Map<WorkerId, A>();
  for (const one of answers) {
    if (one.outcome === 'understood' || confirmed.has(one.worker)) continue;
    if (one.seq >= (last.get(one.worker)?.seq ?? 0)) last.set(one.worker, one);
  }
  return [...last.values()].toSorted((a, b) => a.seq - b.seq);
}

// How long names are kept, after a change that may say so: null takes it off, and what says nothing leaves it.
import type { Retention } from '../retention.ts';

export const retentionAfter = (
  before: Retention | undefined,
  asked: Retention | null | undefined
): { readonly retention?: Retention } => {
  const after = asked === undefined ? before : asked;
  return after == null ? {} : { retention: after };
};

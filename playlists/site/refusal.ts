// A refusal: the rules forbid what was asked. It is a value, not an exception, with a stable code and the field it is about.

export const refusalCodes = [
  'not-found',
  'exists',
  'in-use',
  'not-publishable',
  'not-published',
  'not-allowed',
  'over',
  'invalid',
  'too-many',
  'stale',
  'wrong-type',
  'too-large',
  'damaged'
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly refusal: RefusalCode;
  /** Dotted path into the change; empty for the change as a whole. */
  readonly field: string;
  /** A sentence that a site manager understands and can act on. */
  readonly says: string;
}

export const refuse = (refusal: RefusalCode, field: string, says: string): Refusal => ({ refusal, field, says });

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer;
}

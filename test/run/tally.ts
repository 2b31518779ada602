// What a step of `npm test` came to, and how sums of it are made and shown.

export interface Failure {
  /** Where and what: `test/house/arrows.test.ts > no arrow points back`. */
  readonly name: string;
  /** What it said, cut to what a person reads. */
  readonly says: string;
}
export interface Tally {
  readonly passed: number;
  readonly failed: readonly Failure[];
}

export const nothing: Tally = { passed: 0, failed: [] };
export const onePassed: Tally = { passed: 1, failed: [] };

export const oneFailed = (name: string, says: string): Tally => ({ passed: 0, failed: [{ name, says }] });

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: [...a.failed, ...b.failed]
});

export function failedLine(failure: Failure): string {
  const first = failure.says.split('\n').slice(0, 6).join('\n      ');
  return `  ✗ ${failure.name}\n      ${first}`;
}

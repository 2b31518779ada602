// What `npm test` counts: a green line must mean that tests ran and none failed.
import { describe, expect, it } from 'vitest';
import { count } from '../run/vitest.ts';

const file = (status: string, tests: readonly string[], message = '') => ({
  name: `${process.cwd()}/test/some.test.ts`,
  status,
  message,
  assertionResults: tests.map((one, index) => ({ status: one, fullName: `case ${index}`, failureMessages: [one] }))
});

describe('the count of a run', () => {
  it.each([
    ['passing tests', { numPassedTests: 2, testResults: [file('passed', ['passed', 'passed'])] }, 2, []],
    [
      'a failing test, by its name',
      { numPassedTests: 1, testResults: [file('failed', ['passed', 'failed'])] },
      1,
      ['test/some.test.ts > case 1']
    ],
    [
      'a file that did not load',
      { numPassedTests: 0, testResults: [file('failed', [], 'no such module')] },
      0,
      ['test/some.test.ts']
    ],
    ['a skipped test as neither', { numPassedTests: 0, testResults: [file('passed', ['pending'])] }, 0, []]
  ])('holds %s', (_, report, passed, failed) => {
    const tally = count(report);
    expect(tally.passed).toBe(passed);
    expect(tally.failed.map((failure) => failure.name)).toEqual(failed);
  });
});

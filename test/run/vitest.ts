// Runs projects of vitest and counts from its JSON report, so that a file that did not load, or a report that is missing, counts as failed.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { runBin } from './program.ts';
import { add, nothing, oneFailed, type Failure, type Tally } from './tally.ts';

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

export async function vitest(step: string, projects: readonly string[]): Promise<Tally> {
  const file = `test/results/${step}.json`;
  const ended = await runBin('vitest', 'vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`
  ]);
  if (!existsSync(file)) return oneFailed(step, `vitest left no report (${ended.how})`);
  const tally = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  if (tally.passed === 0 && tally.failed.length === 0) return oneFailed(step, 'no test was found');
  // An unhandled error outside any test fails the run without failing a test.
  if (!ended.ok && tally.failed.length === 0) return add(tally, oneFailed(step, `vitest ended with ${ended.how}`));
  return tally;
}

export function count(report: Report): Tally {
  let tally: Tally = { ...nothing, passed: report.numPassedTests };
  for (const file of report.testResults) {
    const name = relative(process.cwd(), file.name);
    const failures: Failure[] = file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({ name: `${name} > ${test.fullName}`, says: test.failureMessages?.join('\n') ?? '' }));
    if (failures.length === 0 && file.status === 'failed') failures.push({ name, says: file.message });
    tally = add(tally, { passed: 0, failed: failures });
  }
  return tally;
}

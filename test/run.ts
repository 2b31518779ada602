// `npm test`: every check there is, one step after the other, none skipped because an earlier one failed; the last line counts them.
// Names of steps as arguments run only those: `npm test -- types unit`.
import { rmSync } from 'node:fs';
import { steps } from './run/steps.ts';
import { add, failedLine, nothing, type Tally } from './run/tally.ts';

const OLDEST_NODE = 26;

async function main(asked: readonly string[]): Promise<number> {
  console.log(`Node ${process.version} on ${process.platform} ${process.arch}`);
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    console.log(
      `Node ${OLDEST_NODE} or later is needed: run this by "npm test", after "npm ci" with install scripts allowed.`
    );
    console.log('0 passed, 1 failed');
    return 1;
  }
  const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.log(`No such step: ${unknown.join(', ')}. There are ${steps.map((step) => step.name).join(', ')}.`);
    return 1;
  }
  rmSync('test/results', { recursive: true, force: true });

  let total: Tally = nothing;
  for (const step of steps) {
    if (asked.length > 0 && !asked.includes(step.name)) continue;
    console.log(`\n── ${step.name}: ${step.says}`);
    const startedAt = performance.now();
    const tally = await step.run();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`── ${step.name}: ${tally.passed} passed, ${tally.failed.length} failed (${seconds} s)`);
    total = add(total, tally);
  }

  if (total.failed.length > 0) console.log('\nWhat failed:');
  for (const failure of total.failed) console.log(failedLine(failure));
  console.log(`\n${total.passed} passed, ${total.failed.length} failed`);
  return total.failed.length === 0 && total.passed > 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));

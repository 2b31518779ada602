// `npm run faults`: 100 SIGKILLs under load, at moments from a seed that is printed, and what is promised in seconds. `--kills N` and `--seed N`
// run it otherwise.
import { parseArgs } from 'node:util';
import { builtOrExit } from '../run/build.ts';
import { killUnderLoad } from './kill-under-load.ts';
import { promises } from './promises.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' }, seed: { type: 'string' } } });
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
const kills = Number(values.kills);

console.log(`${kills} kills under load, seed ${seed} (again: npm run faults -- --kills ${kills} --seed ${seed})`);
await builtOrExit();
const figures = await killUnderLoad(kills, seed, (done) => {
  if (done % 10 === 0) console.log(`  ${done} of ${kills}`);
});
console.log(`
recorded check-ins        ${figures.checkIns}
recorded acknowledgements ${figures.acknowledgements}
refused answers           ${figures.refusedAnswers} (the notice had changed)
sent again                ${figures.sentAgain} (no answer came)
changes made              ${figures.changes}, the site is at revision ${figures.revision}
slowest start             ${figures.slowestStartMs} ms
`);
for (const one of figures.wrong) console.log(`✗ ${one}`);
console.log(
  figures.wrong.length === 0
    ? 'Every answer that was said to be recorded is there once; journal and site document agree.'
    : `${figures.wrong.length} things are wrong.`
);

const kept = await promises();
console.log('');
for (const { promise, tookMs, mostMs } of kept)
  console.log(`${tookMs <= mostMs ? '✓' : '✗'} ${promise}: ${tookMs} ms, at most ${mostMs} ms`);

const isRight = figures.wrong.length === 0 && kept.every(({ tookMs, mostMs }) => tookMs <= mostMs);
process.exitCode = isRight && figures.acknowledgements > 0 ? 0 : 1;

// `npm run faults`: kills under load at moments from a seed that is printed, the system calls of an answer, flipped bits, disks in trouble, a clock set wrong, what is promised in seconds, proof of play through outages, and a pack of 100,000 rows. Names run only those:
// `npm run faults -- proof`. `--kills N`, `--rounds N` and `--seed N` run it otherwise.
import { parseArgs } from 'node:util';
import { builtOrExit } from '../run/build.ts';
import { bitFlips } from './bit-flips.ts';
import { diskTroubles } from './disk-troubles.ts';
import { kioskKills } from './kiosk-kills.ts';
import { killUnderLoad } from './kill-under-load.ts';
import { largePack } from './large-pack.ts';
import { promises, type Kept } from './promises.ts';
import { outages, proofThroughOutages } from './proof-through-outages.ts';
import { random } from './random.ts';
import { restart } from './restart.ts';
import { syncedAnswers } from './synced-answers.ts';
import { wrongClock } from './wrong-clock.ts';
import { turnedReadOnly } from './turned-read-only.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string' }
  }
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
const rounds = Number(values.rounds);
const FLIPS = 200;
/** Of the server a thousand by default, of a kiosk's browser a hundred. */
const [kills, ofKiosk] = [Number(values.kills ?? 1000), Number(values.kills ?? 100)];

/** Each says what it finds and answers whether all is right; null where this machine cannot tell. */
const scenarios: Readonly<Record<string, () => Promise<boolean | null>>> = {
  kills: underLoad,
  fsync: syncedFirst,
  flips: flippedBits,
  disk: diskInTrouble,
  clock: clockWrong,
  kiosk: kioskKilled,
  promises: () => inSeconds(promises),
  restart: () => inSeconds(restart),
  proof: proofOfPlay,
  pack: packOfMany
};
const unknown = positionals.filter((name) => !Object.hasOwn(scenarios, name));
if (unknown.length > 0) {
  console.log(`There is no ${unknown.join(', ')}. There are ${Object.keys(scenarios).join(', ')}.`);
  process.exit(1);
}

await builtOrExit();
let isRight = true;
const skipped: string[] = [];
for (const [name, scenario] of Object.entries(scenarios)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const found = await scenario();
  if (found === null) skipped.push(name);
  else isRight &&= found;
  console.log('');
}
if (skipped.length > 0) console.log(`Skipped, and so not known: ${skipped.join(', ')}.`);
process.exitCode = isRight ? 0 : 1;

async function syncedFirst(): Promise<boolean | null> {
  console.log('system calls of the server: each answer is synced before it is said to be recorded');
  const found = await syncedAnswers();
  if (found === null) {
    console.log('skipped: there is no strace that may follow a process (Debian: apt-get install strace)');
    return null;
  }
  const { asItIs, without } = found;
  for (const says of asItIs.wrong) console.log(`✗ ${says}`);
  const isSynced = asItIs.said > 0 && asItIs.wrong.length === 0;
  if (isSynced) console.log(`✓ as it is: ${asItIs.said} answers, each on the disk before it was said`);
  for (const { how, judged } of without) {
    const mark = judged.wrong.length > 0 ? '✓' : '✗';
    console.log(`${mark} with ${how}: ${judged.wrong.length} of ${judged.said} answers found that were not`);
  }
  return isSynced && without.every(({ judged }) => judged.wrong.length > 0);
}

async function kioskKilled(): Promise<boolean> {
  console.log(
    `${ofKiosk} kills of a kiosk's browser, seed ${seed} (again: npm run faults -- kiosk --kills ${ofKiosk} --seed ${seed})`
  );
  const { recorded, kept, unsaid, wrong } = await kioskKills(ofKiosk, seed, (done) => {
    if (done % 10 === 0) console.log(`  ${done} of ${ofKiosk}`);
  });
  console.log(`
answers said to be recorded ${recorded}
answers said to be kept     ${kept}
given, and nothing said yet ${unsaid}
`);
  for (const one of wrong) console.log(`✗ ${one}`);
  console.log(wrong.length === 0 ? 'Nothing is lost, doubled or somebody else’s.' : `${wrong.length} wrong.`);
  return wrong.length === 0;
}

async function underLoad(): Promise<boolean> {
  console.log(
    `${kills} kills under load, seed ${seed} (again: npm run faults -- kills --kills ${kills} --seed ${seed})`
  );
  const startedAt = performance.now();
  const figures = await killUnderLoad(kills, seed, (done) => {
    const each = (performance.now() - startedAt) / done / 1000;
    if (done % 50 === 0) console.log(`  ${done} of ${kills}, seed ${seed}, ${each.toFixed(1)} s each`);
  });
  console.log(`
recorded check-ins        ${figures.checkIns}
recorded acknowledgements ${figures.acknowledgements}
refused answers           ${figures.refusedAnswers} (the notice had changed)
sent again                ${figures.sentAgain} (no answer came)
changes made              ${figures.changes}, the site is at revision ${figures.revision}
states kept outside       ${figures.signed} as the server signed them, ${figures.read} as they were read before a kill
slowest start             ${figures.slowestStartMs} ms
`);
  for (const one of figures.wrong) console.log(`✗ ${one}`);
  console.log(
    figures.wrong.length === 0
      ? 'Every answer that was said to be recorded is there once; every tree goes on from all that was kept of it; journal and site document agree.'
      : `${figures.wrong.length} things are wrong.`
  );
  return figures.wrong.length === 0 && figures.acknowledgements > 0 && figures.signed > 0;
}

async function diskInTrouble(): Promise<boolean | null> {
  console.log(
    'a full disk, a folder that two servers want, a damaged site document, a damaged page, and a disk that turns read-only under a running server'
  );
  const troubles = await diskTroubles();
  if (troubles === null) {
    console.log('skipped: only root may make a small disk (tmpfs)');
    return null;
  }
  const turned = await turnedReadOnly();
  if (turned === null) console.log('skipped: a disk that turns read-only (only root may mount one that is a file)');
  const all = [...troubles, ...(turned ?? [])];
  for (const { trouble, says, isRight } of all) console.log(`${isRight ? '✓' : '✗'} ${trouble}: ${says}`);
  return all.every(({ isRight }) => isRight);
}

async function clockWrong(): Promise<boolean | null> {
  console.log('a clock set to 1970 and to 2100, under a server and before it, and back to today');
  const troubles = await wrongClock();
  if (troubles === null) {
    console.log('skipped: there is no libfaketime (Debian: apt-get install libfaketime)');
    return null;
  }
  for (const { trouble, says, isRight } of troubles) console.log(`${isRight ? '✓' : '✗'} ${trouble}: ${says}`);
  return troubles.every(({ isRight }) => isRight);
}

async function flippedBits(): Promise<boolean> {
  console.log(`${FLIPS} flipped bits, one at a time, seed ${seed} (again: npm run faults -- flips --seed ${seed})`);
  const { named, harmless, wrong } = await bitFlips(FLIPS, seed, (done) => {
    if (done % 50 === 0) console.log(`  ${done} of ${FLIPS}`);
  });
  const tell = (tally: Readonly<Record<string, number>>): string =>
    Object.entries(tally)
      .map(([name, times]) => `${times} of ${name}`)
      .join(', ') || 'none';
  console.log(`
named by verify                   ${tell(named)}
harmless: all rows read the same  ${tell(harmless)}
`);
  for (const one of wrong) console.log(`✗ ${one}`);
  console.log(wrong.length === 0 ? 'No row of any table changed unnamed.' : `${wrong.length} wrong.`);
  return wrong.length === 0;
}

async function inSeconds(measured: () => Promise<readonly Kept[]>): Promise<boolean> {
  const kept = await measured();
  for (const { promise, tookMs, mostMs, unit = ' ms' } of kept)
    console.log(`${tookMs <= mostMs ? '✓' : '✗'} ${promise}: ${tookMs}${unit}, at most ${mostMs}${unit}`);
  return kept.every(({ tookMs, mostMs }) => tookMs <= mostMs);
}

async function proofOfPlay(): Promise<boolean> {
  console.log(
    `proof of play through ${rounds} times three outages, seed ${seed} (again: npm run faults -- proof --rounds ${rounds} --seed ${seed})`
  );
  const next = random(seed);
  const order = Array.from({ length: rounds }, () => [...outages].sort(() => next() - 0.5)).flat();
  const result = await proofThroughOutages({ order, seed, say: (outage) => console.log(`  ${outage}`) });
  const { same, unmeasured, changing, dark, unexplained, wrong, sums, incidents } = result;
  console.log(`
seconds seen, and proof says the same  ${same}
seen, and said to be unmeasured        ${unmeasured.length} (${unexplained.length} of them not for want of power)
while a slide was changing             ${changing}
without a browser and without proof    ${dark}
incidents                              ${incidents.join(', ')}`);
  for (const one of wrong) console.log(`✗ ${one}`);
  for (const at of unexplained)
    console.log(`✗ ${new Date(at).toISOString()}: seen, not measured, and the power was on`);
  for (const { kind, api, pieces } of sums)
    if (api !== pieces) console.log(`✗ ${kind}: the API says ${api} ms were confirmed, its pieces come to ${pieces}`);
  const isRight = wrong.length + unexplained.length === 0 && sums.every(({ api, pieces }) => api === pieces);
  console.log(isRight ? 'Proof of play says what was on the glass, or that nobody measured.' : 'Something is wrong.');
  return isRight && same > 0 && dark > 0;
}

async function packOfMany(): Promise<boolean> {
  console.log(`a pack of 100,000 rows, seed ${seed} (again: npm run faults -- pack --seed ${seed})`);
  const { wrong, ...figures } = await largePack(100_000, seed, 6);
  console.log(`
rows                      ${figures.rows}
the ZIP                   ${figures.megabytes.toFixed(1)} MB, with ${figures.proofHashes} hashes in its proof
made in                   ${Math.round(figures.madeMs)} ms
verified in the browser   ${Math.round(figures.inBrowserMs)} ms, without a network; the page stood still for ${Math.round(figures.stoodStillMs)} ms at most
by the second verifier    ${Math.round(figures.inPythonMs)} ms
packs with a changed byte ${figures.changed}
`);
  for (const one of wrong) console.log(`✗ ${one}`);
  console.log(
    wrong.length === 0 ? 'It verifies, and each changed byte is named by its file.' : `${wrong.length} wrong.`
  );
  return wrong.length === 0 && figures.rows === 100_000;
}

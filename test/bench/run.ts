// `npm run bench`: every figure beside its limit, both measured in this run. `--json FILE` also writes them; names pick some.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { builtOrExit } from '../run/build.ts';
import { programsAfterEdit, programsCold, programsGrowth } from './all-programs.ts';
import { answers, durableAnswers } from './answers.ts';
import { camera } from './camera.ts';
import { editUnderWay } from './edit-under-way.ts';
import { displayWeight } from './display-weight.ts';
import { firstSlideAlone } from './first-slide-alone.ts';
import { firstSlide } from './first-slide.ts';
import { inStep } from './in-step.ts';
import { kiosk, kioskLarge } from './kiosk.ts';
import { ledgerLarge } from './ledger-large.ts';
import { longRun, simulatedWeek } from './long-run.ts';
import { line, type Measure } from './measure.ts';
import { memory } from './memory.ts';
import { playsCost } from './plays.ts';
import { slideChange } from './slide-change.ts';
import { showingFar } from './showing-far.ts';
import { takeoverToGlass } from './takeover-to-glass.ts';
import { tellApart } from './tell-apart.ts';
import { takeoverToSockets } from './takeover-to-sockets.ts';

const benches: Readonly<Record<string, () => Promise<Measure | readonly Measure[]>>> = {
  'takeover-to-sockets': takeoverToSockets,
  'takeover-to-glass': takeoverToGlass,
  memory,
  answers,
  'durable-answers': durableAnswers,
  'display-weight': displayWeight,
  'first-slide': firstSlide,
  'first-slide-alone': firstSlideAlone,
  'in-step': inStep,
  'slide-change': slideChange,
  'long-run': longRun,
  kiosk,
  'kiosk-large': kioskLarge,
  'programs-cold': programsCold,
  'programs-after-edit': programsAfterEdit,
  'programs-growth': programsGrowth,
  showing: showingFar,
  plays: playsCost,
  'edit-under-way': editUnderWay,
  'ledger-large': ledgerLarge,
  camera,
  'tell-apart': tellApart
};
/** Run by name alone: it takes an hour. */
const byName: typeof benches = { ...benches, 'simulated-week': simulatedWeek };

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
await builtOrExit();
const names = positionals.length > 0 ? positionals : Object.keys(benches);
const measures: Measure[] = [];
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores\n`);
for (const name of names) {
  const bench = byName[name];
  if (bench === undefined) throw new Error(`There is no benchmark ${name}: ${Object.keys(byName).join(', ')}`);
  for (const one of [await bench()].flat()) {
    measures.push(one);
    console.log(line(one));
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measures, null, 2)}\n`);

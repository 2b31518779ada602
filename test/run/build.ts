// Builds what is tested: benchmarks and faults never run on the build of yesterday.
import { runBin, type Ended } from './program.ts';

export async function build(): Promise<Ended> {
  const kit = await runBin('vite', 'vite', ['build', '--logLevel', 'warn']);
  return kit.ok ? runBin('vite', 'vite', ['build', '--config', 'vite.floor.config.ts', '--logLevel', 'warn']) : kit;
}

/** For programs that cannot go on without it. */
export async function builtOrExit(): Promise<void> {
  const { ok, how } = await build();
  if (ok) return;
  console.log(`The build ended with ${how}.`);
  process.exit(1);
}

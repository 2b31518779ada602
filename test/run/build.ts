// Builds what is tested: benchmarks and faults never run on the build of yesterday.
import { runBin, type Ended } from './program.ts';

export const build = (): Promise<Ended> => runBin('vite', 'vite', ['build', '--logLevel', 'warn']);

/** For programs that cannot go on without it. */
export async function builtOrExit(): Promise<void> {
  const { ok, how } = await build();
  if (ok) return;
  console.log(`The build ended with ${how}.`);
  process.exit(1);
}

// Runs one program of the repository with its output on the terminal, without standard input.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Ended {
  readonly ok: boolean;
  /** `exit code 1`, `signal SIGKILL`. */
  readonly how: string;
}

/** Runs a Node program of an installed package by its `bin` name; on this Node, whatever else the machine has. */
export function runBin(packageName: string, bin: string, args: readonly string[], timeoutMs?: number): Promise<Ended> {
  return run(process.execPath, [binOf(packageName, bin), ...args], timeoutMs);
}

/** Resolves when the program ended; `timeoutMs` ends it by force. Never rejects. */
export function run(command: string, args: readonly string[], timeoutMs?: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) }
    });
    child.on('error', (error) => resolve({ ok: false, how: error.message }));
    child.on('close', (code, signal) =>
      resolve({ ok: code === 0, how: signal === null ? `exit code ${code}` : `signal ${signal}` })
    );
  });
}

function binOf(packageName: string, bin: string): string {
  const folder = dirname(packageFile(packageName));
  const { bin: bins } = createRequire(import.meta.url)(join(folder, 'package.json')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bins === 'string' ? bins : bins[bin];
  if (file === undefined) throw new Error(`${packageName} has no program ${bin}`);
  return join(folder, file);
}

// Packages with an exports map do not give their package.json away: it is found from the folder of node_modules that has it.
function packageFile(packageName: string): string {
  return join(import.meta.dirname, '../../node_modules', packageName, 'package.json');
}

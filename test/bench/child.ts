// Runs one of the bare servers of the benchmarks as a process of its own and tells its port.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Bare {
  readonly local: string;
  readonly port: number;
  readonly pid: number;
  close(): Promise<void>;
}

/** `file` is beside this one; it prints its port as its first line. */
export async function startBare(file: string, args: readonly string[] = []): Promise<Bare> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const [first] = (await once(child.stdout!, 'data')) as [Buffer];
  const port = Number(String(first).trim());
  return {
    local: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    async close() {
      const gone = once(child, 'close');
      child.kill('SIGKILL');
      await gone;
    }
  };
}

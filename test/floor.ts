// The built server as tests run it: its own process on a free port with a data folder of its own, killed and started again at will.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The name by which browsers reach the server: plain http on it is no secure context, as on a plant's network. */
export const FLOOR_NAME = 'floor.test';
const START_MS = 60_000;
const root = join(import.meta.dirname, '..');

export interface Floor {
  /** What browsers type: `http://floor.test:PORT`. */
  readonly origin: string;
  /** The same server for programs, which do not know the name: `http://127.0.0.1:PORT`. */
  readonly local: string;
  readonly dataDir: string;
  pid(): number;
  /** Everything printed so far, by all processes of this floor. */
  printed(): string;
  /** The one-time link that makes the first administrator, as it was printed, on `origin`. */
  setupPath(): string;
  /** A new API token, made by the command that scripts use; for every site where none is named. */
  token(site?: string): string;
  /** Ends the process and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same folder and port; resolves when it is ready. `from` is another copy of the project, built otherwise. */
  start(from?: string): Promise<void>;
  /** Ends the process and removes the folder. */
  close(): Promise<void>;
}

export interface FloorOptions {
  readonly sample?: boolean;
  /** A folder that was filled before; it is removed by close() all the same. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A program that runs the server, with what it takes before it: it must leave the process that is started be the server itself. */
  readonly under?: readonly string[];
  /** Another copy of the project, built otherwise. */
  readonly from?: string;
}

export async function openFloor({
  sample = false,
  dataDir,
  env = {},
  under = [],
  from: project = root
}: FloorOptions = {}): Promise<Floor> {
  if (!existsSync(join(root, 'build/handler.js'))) throw new Error('The server is not built: npm run build');
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'floorcast-')));
  const port = await freePort();
  const local = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let printed = '';
  let wanted = false;

  const floor: Floor = {
    origin: `http://${FLOOR_NAME}:${port}`,
    local,
    dataDir: folder,
    pid: () => child?.pid ?? 0,
    printed: () => printed,
    setupPath() {
      const path = /\/setup\/[\w-]+/.exec(printed)?.[0];
      if (path === undefined) throw new Error(`No set-up link was printed:\n${printed}`);
      return path;
    },
    token(site) {
      const args = ['server/command.ts', 'token', 'test', '--names', ...(site === undefined ? [] : ['--site', site])];
      const env = { ...process.env, DATA_DIR: folder };
      return execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' }).trim();
    },
    async kill(signal) {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      wanted = true;
      const gone = once(child, 'close');
      child.kill(signal);
      await gone;
    },
    async start(from = project) {
      wanted = false;
      const [program = process.execPath, ...args] = [...under, process.execPath, 'server/main.ts'];
      child = spawn(program, args, {
        cwd: from,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          NODE_ENV: 'production',
          PORT: String(port),
          HOST: '127.0.0.1',
          HTTPS_PORT: 'off',
          DATA_DIR: folder,
          ALLOWED_HOSTS: FLOOR_NAME,
          SAMPLE: sample ? '1' : '0',
          LOG_LEVEL: 'warn',
          ...env
        }
      });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += String(chunk)));
      child.once('close', (code, signal) => {
        if (!wanted) console.error(`The server ended by itself (${code ?? signal}):\n${printed.slice(-4000)}`);
      });
      await untilReady(local, child, () => printed);
    },
    async close() {
      await floor.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  };
  await floor.start();
  return floor;
}

async function untilReady(local: string, child: ChildProcess, printed: () => string): Promise<void> {
  const giveUpAt = performance.now() + START_MS;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended at its start (${child.exitCode ?? child.signalCode}):\n${printed()}`);
    // While nobody listens yet the connection is refused, which is the answer "not ready".
    const ready = await fetch(`${local}/readyz`).then(
      (response) => response.ok,
      () => false
    );
    if (ready) return;
    if (performance.now() > giveUpAt) throw new Error(`The server was not ready in time:\n${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

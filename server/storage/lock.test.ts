import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FolderInUse, lockFolder } from './lock.ts';

function aFolder(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { folder, file: join(folder, 'lock.sqlite') };
}

describe('a locked folder', () => {
  it('is refused to a second server in the same process, by name, and free again after the first let go', () => {
    const { folder, file } = aFolder();
    const unlock = lockFolder(folder, file);
    expect(() => lockFolder(folder, file)).toThrow(FolderInUse);
    expect(() => lockFolder(folder, file)).toThrow(folder);
    unlock();
    lockFolder(folder, file)();
  });

  it('is refused while another process holds it, and free once that process was killed', async () => {
    const { folder, file } = aFolder();
    const script = `
      import { lockFolder } from ${JSON.stringify(new URL('lock.ts', import.meta.url).href)};
      lockFolder(${JSON.stringify(folder)}, ${JSON.stringify(file)});
      console.log('locked');
      setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit']
    });
    await once(other.stdout, 'data');
    expect(() => lockFolder(folder, file)).toThrow(expect.objectContaining({ code: 'FOLDER_IN_USE' }) as Error);
    other.kill('SIGKILL');
    await once(other, 'exit');
    lockFolder(folder, file)();
  });
});

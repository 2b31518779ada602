// Chromium that trusts a server's own authority: by the policy file that /trust gives, where tests run as root (as CI does), else by a
// certificate store of its own, as a person's desktop has one.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { findOrGetChromium } from './chromium.ts';
import { FLAGS } from './floor-browser.ts';

/** Where builds of Chromium look: Debian's and Playwright's, then Google's. */
const POLICY_FOLDERS = ['/etc/chromium/policies/managed', '/etc/opt/chrome/policies/managed'];

export interface Trust {
  /** What /trust/floorcast-policy.json gave. */
  readonly policy: string;
  /** Whether the policy itself is in force: then the camera is allowed by it too. */
  readonly byPolicy: boolean;
  /** Chromium started while this stands. */
  launch(): Promise<Browser>;
  remove(): void;
}

export function trusting(policy: string): Trust {
  const asRoot = process.getuid?.() === 0;
  const home = mkdtempSync(join(tmpdir(), 'floorcast-trust-'));
  const files = asRoot ? POLICY_FOLDERS.map((folder) => join(folder, `floorcast-test-${process.pid}.json`)) : [];
  for (const [index, file] of files.entries()) {
    mkdirSync(POLICY_FOLDERS[index]!, { recursive: true });
    writeFileSync(file, policy);
  }
  if (!asRoot) intoStore(home, policy);
  return {
    policy,
    byPolicy: asRoot,
    async launch() {
      const found = await findOrGetChromium();
      if (!found.ok) throw new Error(found.says);
      return chromium.launch({
        executablePath: found.path,
        args: [...FLAGS, '--use-fake-device-for-media-stream'],
        ...(asRoot ? {} : { env: { ...process.env, HOME: home } as Record<string, string> })
      });
    },
    remove() {
      for (const file of [...files, home]) rmSync(file, { recursive: true, force: true });
    }
  };
}

function intoStore(home: string, policy: string): void {
  const [der = ''] = (JSON.parse(policy) as { CACertificates: string[] }).CACertificates;
  const store = join(home, '.pki/nssdb');
  mkdirSync(store, { recursive: true });
  writeFileSync(join(home, 'ca.crt'), Buffer.from(der, 'base64'));
  const certutil = (...args: string[]): void => {
    try {
      execFileSync('certutil', ['-d', `sql:${store}`, ...args], { stdio: 'pipe' });
    } catch (error) {
      throw new Error('certutil is needed where tests do not run as root: sudo apt-get install libnss3-tools', {
        cause: error
      });
    }
  };
  certutil('-N', '--empty-password');
  certutil('-A', '-t', 'C,,', '-n', 'floorcast', '-i', join(home, 'ca.crt'));
}

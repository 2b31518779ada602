import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer as createPlain, type IncomingMessage, type Server } from 'node:http';
import { get } from 'node:https';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Configuration, readConfiguration } from '../configuration.ts';
import { requestOrigin } from '../http/origin.ts';
import { LEAF_DAYS, makeAuthority, makeLeaf, mayVouchFor } from './authority.ts';
import { openCertificates } from './certificates.ts';
import { ownNames } from './own-names.ts';
import { type OpenDoor, secureDoor } from './secure-door.ts';

const DAY_MS = 86_400_000;
const NOW = Date.now();
const log = pino({ level: 'silent' });
const plain = { publicUrl: null, allowedHosts: ['floor.example'] };
let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'floorcast-tls-'))));
afterEach(() => rm(folder, { recursive: true }));

function configured(env: Record<string, string> = {}): Configuration {
  const read = readConfiguration({ DATA_DIR: folder, HOST: '127.0.0.1', HTTPS_PORT: '0', ...env });
  if ('length' in read) throw new Error(JSON.stringify(read));
  return read;
}

/** What OpenSSL, which knows nothing of us, says of a leaf. */
async function openssl(authority: string, leaf: string, ...flags: string[]): Promise<string> {
  await writeFile(join(folder, 'a.pem'), authority);
  await writeFile(join(folder, 'l.pem'), leaf);
  const args = ['verify', '-x509_strict', '-CAfile', join(folder, 'a.pem'), ...flags, join(folder, 'l.pem')];
  try {
    return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
      .trim()
      .slice(-2);
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}

describe('our own authority', () => {
  test('signs what OpenSSL verifies, for each of its names', async () => {
    const names = ownNames(plain);
    const authority = await makeAuthority('Plant', names, NOW);
    const leaf = await makeLeaf(authority, names, NOW);
    expect(await openssl(authority.certificate, leaf.certificate, '-verify_hostname', 'floor.example')).toBe('OK');
    expect(await openssl(authority.certificate, leaf.certificate, '-verify_ip', '127.0.0.1')).toBe('OK');
  });
  test('cannot vouch for a name outside its constraints', async () => {
    const authority = await makeAuthority('Plant', ownNames(plain), NOW);
    for (const names of [
      { dns: ['bank.example'], ips: [] },
      { dns: [], ips: ['8.8.8.8'] }
    ]) {
      const leaf = await makeLeaf(authority, names, NOW);
      expect(await openssl(authority.certificate, leaf.certificate)).toMatch(/permitted subtree violation/);
      expect(mayVouchFor(authority, names)).toBe(false);
    }
    expect(mayVouchFor(authority, { dns: ['press-3.local', 'hall.floor.example'], ips: ['10.3.2.1', 'fd00::7'] })).toBe(
      true
    );
  });
});

describe('the certificate that is served', () => {
  const asks = (now: number, env: Record<string, string> = {}) => ({
    configuration: configured(env),
    plant: 'Plant',
    now: () => now,
    log
  });
  test('is the same after a restart, and private to the server', async () => {
    const first = await openCertificates(asks(NOW));
    const second = await openCertificates(asks(NOW + 5 * DAY_MS));
    expect(second.now).toEqual(first.now);
    expect(second.authority).toBe(first.authority);
    for (const name of ['authority.key', 'server.key'])
      expect((await stat(join(folder, 'keys/tls', name))).mode & 0o777).toBe(0o600);
  });
  test('is renewed in time, by the same authority', async () => {
    const first = await openCertificates(asks(NOW));
    const later = await openCertificates(asks(NOW + LEAF_DAYS * 0.7 * DAY_MS));
    expect(later.now.certificate).not.toBe(first.now.certificate);
    expect(later.authority).toBe(first.authority);
  });
  test('is made anew for a name that was added', async () => {
    const first = await openCertificates(asks(NOW));
    const named = await openCertificates(asks(NOW, { ALLOWED_HOSTS: 'press.local' }));
    expect(named.now.certificate).not.toBe(first.now.certificate);
  });
  test('is the owner’s where one is given; a key of another certificate is refused by name', async () => {
    const names = ownNames(plain);
    const authority = await makeAuthority('Owner', names, NOW);
    const [one, other] = [await makeLeaf(authority, names, NOW), await makeLeaf(authority, names, NOW)];
    const [cert, key] = [join(folder, 'own.crt'), join(folder, 'own.key')];
    await writeFile(cert, one.certificate);
    await writeFile(key, one.key);
    const owned = await openCertificates(asks(NOW, { TLS_CERT_FILE: cert, TLS_KEY_FILE: key }));
    expect(owned.authority).toBeNull();
    expect(owned.now).toEqual(one);
    await writeFile(key, other.key);
    await expect(openCertificates(asks(NOW, { TLS_CERT_FILE: cert, TLS_KEY_FILE: key }))).rejects.toThrow(
      /does not belong/
    );
  });
});

describe('the door for https', () => {
  let http: Server;
  let open: OpenDoor | null = null;
  beforeEach(() => {
    http = createPlain((request, response) =>
      response.end(requestOrigin(request, { ...plain, trustProxy: false }) ?? 'unknown')
    );
  });
  afterEach(() => open?.close());
  const doorBy = (env: Record<string, string> = {}) =>
    secureDoor({ http, configuration: configured(env), plant: 'Plant', now: () => NOW, log });

  test('leads to the same house, which knows that it is https', async () => {
    open = await doorBy();
    await open.listen();
    const { port, authority } = open.door;
    const request = get({
      host: '127.0.0.1',
      port: port ?? 0,
      ca: authority ?? '',
      headers: { host: `127.0.0.1:${port}` }
    });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect((await response.toArray()).join('')).toBe(`https://127.0.0.1:${port}`);
  });
  test('stays closed where its port is taken, and says why', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    open = await doorBy({ HTTPS_PORT: String((taken.address() as AddressInfo).port) });
    await open.listen();
    expect(open.door.port).toBeNull();
    expect(open.door.closedBecause).toMatch(/cannot be opened/);
    taken.close();
  });
  test.each([
    ['off', { HTTPS_PORT: 'off' }, /switched off/],
    ['a proxy’s work', { TRUST_PROXY: '1' }, /proxy/]
  ])('may be %s', async (_name, env, because) => {
    open = await doorBy(env);
    await open.listen();
    expect(open.door).toMatchObject({
      port: null,
      authority: null,
      closedBecause: expect.stringMatching(because) as string
    });
  });
});

test('a half-given pair of files is a fault of the configuration', () => {
  expect(readConfiguration({ TLS_CERT_FILE: '/x' })).toMatchObject([{ field: 'TLS_KEY_FILE' }]);
  expect(readConfiguration({ HTTPS_PORT: '99999' })).toMatchObject([{ field: 'HTTPS_PORT' }]);
});

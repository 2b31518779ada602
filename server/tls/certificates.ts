// Where the server's certificate comes from: the owner's files, or our own authority; watched and renewed while the server runs.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import type { Configuration } from '../configuration.ts';
import { isMissing, syncFolder, writeSynced } from '../storage/private-files.ts';
import { type KeyAndCertificate, LEAF_DAYS, makeAuthority, makeLeaf, mayVouchFor } from './authority.ts';
import { ownNames } from './own-names.ts';

const DAY_MS = 86_400_000;
/** Addresses change with the network, files with whoever renews them: both are looked at this often. */
const LOOK_MS = 60_000;
const RENEW_WHEN_LEFT_MS = (LEAF_DAYS / 3) * DAY_MS;

export interface Certificates {
  /** What https serves now. */
  readonly now: KeyAndCertificate;
  /** Our own authority's certificate, to be trusted by devices (PEM); null where the owner brought one. */
  readonly authority: string | null;
  /** Calls `listener` whenever another certificate is to be served. */
  onChange(listener: (now: KeyAndCertificate) => void): void;
  close(): void;
}

export interface Asks {
  readonly configuration: Configuration;
  /** Stands in the authority's name. */
  readonly plant: string;
  readonly now: () => number;
  readonly log: Logger;
}

/** Throws where the owner's files cannot be read or do not belong together: a server that silently serves another one would be trusted by nobody. */
export async function openCertificates(asks: Asks): Promise<Certificates> {
  const { tlsFiles } = asks.configuration;
  return tlsFiles === null ? fromOwnAuthority(asks) : fromFiles(asks, tlsFiles);
}

async function fromFiles(
  { log }: Asks,
  files: { readonly certificate: string; readonly key: string }
): Promise<Certificates> {
  const read = async (): Promise<KeyAndCertificate> => {
    const certificate = await readFile(files.certificate, 'utf8');
    const key = await readFile(files.key, 'utf8');
    if (!new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key)))
      throw new Error(`The key ${files.key} does not belong to the certificate ${files.certificate}`);
    return { key, certificate };
  };
  return watched(await read(), null, log, async (now) => {
    const found = await read();
    return found.certificate === now.certificate && found.key === now.key ? now : found;
  });
}

async function fromOwnAuthority({ configuration, plant, now, log }: Asks): Promise<Certificates> {
  const folder = join(configuration.dataDir, 'keys', 'tls');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let authority = await readPair(folder, 'authority');
  if (authority === null) {
    authority = await makeAuthority(plant, ownNames(configuration), now());
    await keepPair(folder, 'authority', authority);
  }
  const kept = authority;
  const renewed = async (before: KeyAndCertificate | null): Promise<KeyAndCertificate> => {
    const names = ownNames(configuration);
    if (before !== null && isStillGood(before, names.dns, names.ips, now())) return before;
    if (!mayVouchFor(kept, names))
      log.warn(
        { names },
        'some of these names came after our certificate authority was made: browsers will not trust them; see docs/operations.md'
      );
    const leaf = await makeLeaf(kept, names, now());
    await keepPair(folder, 'server', leaf);
    log.info({ names }, 'a new certificate is served');
    return leaf;
  };
  return watched(await renewed(await readPair(folder, 'server')), kept.certificate, log, renewed);
}

function watched(
  first: KeyAndCertificate,
  authority: string | null,
  log: Logger,
  look: (now: KeyAndCertificate) => Promise<KeyAndCertificate>
): Certificates {
  let served = first;
  let looking = false;
  const listeners = new Set<(now: KeyAndCertificate) => void>();
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look(served)
      .then((found) => {
        if (found === served) return;
        served = found;
        for (const listener of listeners) listener(found);
      })
      // What is served stays: half a renewal (the key is new, the certificate not yet) is whole a minute later.
      .catch((error: unknown) => log.warn({ err: error }, 'the certificate could not be renewed; the old one stays'))
      .finally(() => (looking = false));
  }, LOOK_MS).unref();
  return {
    get now() {
      return served;
    },
    authority,
    onChange: (listener) => void listeners.add(listener),
    close: () => clearInterval(timer)
  };
}

function isStillGood(one: KeyAndCertificate, dns: readonly string[], ips: readonly string[], at: number): boolean {
  const certificate = new X509Certificate(one.certificate);
  return (
    Date.parse(certificate.validTo) - at > RENEW_WHEN_LEFT_MS &&
    Date.parse(certificate.validFrom) <= at &&
    dns.every((name) => certificate.checkHost(name, { subject: 'never' }) !== undefined) &&
    ips.every((ip) => certificate.checkIP(ip) !== undefined)
  );
}

async function readPair(folder: string, name: string): Promise<KeyAndCertificate | null> {
  try {
    const key = await readFile(join(folder, `${name}.key`), 'utf8');
    return { key, certificate: await readFile(join(folder, `${name}.crt`), 'utf8') };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The key first: a certificate without its key would be of no use, a key without a certificate is made anew. */
async function keepPair(folder: string, name: string, pair: KeyAndCertificate): Promise<void> {
  for (const [file, text] of [
    [`${name}.key`, pair.key],
    [`${name}.crt`, pair.certificate]
  ] as const) {
    const path = join(folder, file);
    await writeSynced(`${path}.new`, text);
    await rename(`${path}.new`, path);
    await syncFolder(dirname(path));
  }
}

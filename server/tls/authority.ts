// Our own certificate authority for one plant: P-256, and bound by name constraints to this server's names and to private addresses,
// so that whoever steals its key cannot pass for a bank on a device that trusts it.
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  NameConstraints,
  id_ce_nameConstraints
} from '@peculiar/asn1-x509';
import * as x509 from '@peculiar/x509';
import type { OwnNames } from './own-names.ts';

/** PEM. */
export interface KeyAndCertificate {
  readonly key: string;
  readonly certificate: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Short, for nobody installs it by hand: it is renewed and swapped by the server itself. */
export const LEAF_DAYS = 90;
/** Devices whose clock is behind must not find it not yet valid. */
const BEFORE_DAYS = 2;
/** RFC 1918, RFC 6598, link-local, loopback; and the same of IPv6. */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  'fc00::/7',
  'fe80::/10',
  '::1/128'
];

/** `plant` stands in the authority's name, so that people recognise it in a list of certificates. */
export async function makeAuthority(plant: string, names: OwnNames, now: number): Promise<KeyAndCertificate> {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serial(),
      name: [{ CN: [`Floorcast authority of ${plant}`] }, { O: ['Floorcast'] }],
      notBefore: new Date(now - BEFORE_DAYS * DAY_MS),
      notAfter: new Date(now + AUTHORITY_DAYS * DAY_MS),
      signingAlgorithm: ALGORITHM,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto as Crypto),
        permittedOnly(names)
      ]
    },
    webcrypto as Crypto
  );
  return { key: await pemOf(keys.privateKey), certificate: certificate.toString('pem') };
}

/** A certificate of these names for this server, signed by the authority. */
export async function makeLeaf(authority: KeyAndCertificate, names: OwnNames, now: number): Promise<KeyAndCertificate> {
  const keys = await makeKeys();
  const issuer = new x509.X509Certificate(authority.certificate);
  const signingKey = (await webcrypto.subtle.importKey(
    'pkcs8',
    x509.PemConverter.decodeFirst(authority.key),
    ALGORITHM,
    false,
    ['sign']
  )) as CryptoKey;
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: serial(),
      subject: [{ CN: [names.dns.find((name) => name !== 'localhost') ?? 'floorcast'] }],
      issuer: issuer.subject,
      notBefore: new Date(now - BEFORE_DAYS * DAY_MS),
      notAfter: new Date(Math.min(now + LEAF_DAYS * DAY_MS, issuer.notAfter.getTime())),
      signingAlgorithm: ALGORITHM,
      publicKey: keys.publicKey,
      signingKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension([
          ...names.dns.map((value) => ({ type: 'dns' as const, value })),
          ...names.ips.map((value) => ({ type: 'ip' as const, value }))
        ]),
        await x509.AuthorityKeyIdentifierExtension.create(issuer, false, webcrypto as Crypto)
      ]
    },
    webcrypto as Crypto
  );
  return { key: await pemOf(keys.privateKey), certificate: certificate.toString('pem') };
}

/** Whether the authority may vouch for all these names: those that came later than it are outside its constraints. */
export function mayVouchFor(authority: KeyAndCertificate, names: OwnNames): boolean {
  const given = new x509.X509Certificate(authority.certificate).getExtension(id_ce_nameConstraints);
  if (given === null) return false;
  const { permittedSubtrees } = AsnConvert.parse(given.value, NameConstraints);
  const dns = [...(permittedSubtrees ?? [])].flatMap(({ base }) => base.dNSName ?? []);
  const ips = [...(permittedSubtrees ?? [])].flatMap(({ base }) => base.iPAddress ?? []);
  return (
    names.dns.every((name) => dns.some((one) => name === one || name.endsWith(`.${one}`))) &&
    names.ips.every((ip) => isPrivate(ip) || ips.some((one) => one.startsWith(`${ip}/`)))
  );
}

function permittedOnly(names: OwnNames): x509.Extension {
  const bases = [
    ...[...new Set(['local', ...names.dns])].map((dNSName) => new GeneralName({ dNSName })),
    ...[
      ...PRIVATE,
      ...names.ips.filter((ip) => !isPrivate(ip)).map((ip) => `${ip}/${ip.includes(':') ? 128 : 32}`)
    ].map((iPAddress) => new GeneralName({ iPAddress }))
  ];
  const constraints = new NameConstraints({
    permittedSubtrees: new GeneralSubtrees(bases.map((base) => new GeneralSubtree({ base })))
  });
  return new x509.Extension(id_ce_nameConstraints, true, AsnConvert.serialize(constraints));
}

const isPrivate = (ip: string): boolean =>
  /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
    ip
  ) ||
  /^(?:f[cd]|fe[89ab])/i.test(ip) ||
  ip === '::1';

async function makeKeys(): Promise<CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
}

async function pemOf(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key as webcrypto.CryptoKey), 'PRIVATE KEY');
}

/** 16 bytes, positive and without leading zeros, as RFC 5280 asks. */
function serial(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] as number) & 0x7f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeAuthority } from './authority.ts';
import { trustFile } from './trust-files.ts';

const origin = 'https://floor.example:8443';
const policyOf = (authority: string | null): Record<string, unknown> =>
  JSON.parse(String(trustFile('floorcast-policy.json', authority, origin)?.body)) as Record<string, unknown>;

test('the policy trusts our authority, and allows the camera at this origin alone', async () => {
  const { certificate } = await makeAuthority('Plant', { dns: ['floor.example'], ips: [] }, Date.now());
  const { CACertificates, VideoCaptureAllowedUrls } = policyOf(certificate);
  const [der = ''] = CACertificates as string[];
  expect(new X509Certificate(Buffer.from(der, 'base64')).fingerprint256).toBe(
    new X509Certificate(certificate).fingerprint256
  );
  expect(VideoCaptureAllowedUrls).toEqual([origin]);
});

test('with the owner’s certificate there is a policy for the camera, and nothing to trust', () => {
  expect(policyOf(null)).toEqual({ VideoCaptureAllowedUrls: [origin], AutoplayAllowlist: [origin] });
  expect(trustFile('floorcast-ca.crt', null, origin)).toBeNull();
  expect(trustFile('floorcast.mobileconfig', null, origin)).toBeNull();
});

test('any other name is no file', async () => {
  const { certificate } = await makeAuthority('Plant', { dns: [], ips: [] }, Date.now());
  expect(trustFile('authority.key', certificate, origin)).toBeNull();
});

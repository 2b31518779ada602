// The files by which a device comes to trust our authority: the certificate itself, a profile for Apple's, a policy for Chromium kiosks.
import { createHash, X509Certificate } from 'node:crypto';

export interface TrustFile {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/**
 * `authority` is PEM, null where the owner brought a certificate: then there is a policy alone. `origin` is the server's https origin, for
 * what a policy allows there. Null for a name that is no such file.
 */
export function trustFile(name: string, authority: string | null, origin: string): TrustFile | null {
  const der = authority === null ? null : new X509Certificate(authority).raw;
  if (name === 'floorcast-policy.json')
    return { type: 'application/json', body: `${JSON.stringify(policy(der, origin), null, 2)}\n` };
  if (authority === null || der === null) return null;
  switch (name) {
    case 'floorcast-ca.crt':
      return { type: 'application/x-x509-ca-cert', body: der };
    case 'floorcast-ca.pem':
      return { type: 'application/x-pem-file', body: authority };
    case 'floorcast.mobileconfig':
      return { type: 'application/x-apple-aspen-config', body: profile(der) };
    default:
      return null;
  }
}

/** In groups that people can compare by eye. */
export const fingerprintOf = (authority: string): string => new X509Certificate(authority).fingerprint256;

/** Read by Chromium from /etc/chromium/policies/managed; the authority since 133, the camera without a question since long. */
function policy(der: Buffer | null, origin: string): unknown {
  return {
    ...(der === null ? {} : { CACertificates: [der.toString('base64')] }),
    VideoCaptureAllowedUrls: [origin],
    AutoplayAllowlist: [origin]
  };
}

/** Apple's configuration profile with one root certificate; ids follow from it, so that installing it again replaces it. */
function profile(der: Buffer): string {
  const uuid = (purpose: string): string => {
    const hex = createHash('sha256').update(purpose).update(der).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
      .join('-')
      .toUpperCase();
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadCertificateFileName</key><string>floorcast-ca.crt</string>
      <key>PayloadContent</key><data>${der.toString('base64')}</data>
      <key>PayloadDisplayName</key><string>Floorcast authority</string>
      <key>PayloadIdentifier</key><string>floorcast.authority.root</string>
      <key>PayloadType</key><string>com.apple.security.root</string>
      <key>PayloadUUID</key><string>${uuid('root')}</string>
      <key>PayloadVersion</key><integer>1</integer>
    </dict>
  </array>
  <key>PayloadDisplayName</key><string>Floorcast</string>
  <key>PayloadDescription</key><string>Lets this device trust the Floorcast server of your plant.</string>
  <key>PayloadIdentifier</key><string>floorcast.authority</string>
  <key>PayloadType</key><string>Configuration</string>
  <key>PayloadUUID</key><string>${uuid('profile')}</string>
  <key>PayloadVersion</key><integer>1</integer>
</dict>
</plist>
`;
}

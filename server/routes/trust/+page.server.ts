import qrcode from 'qrcode';
import { httpsOrigin } from '#server/tls/https-origin.ts';
import { fingerprintOf } from '#server/tls/trust-files.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, origin } }) => {
  const { authority, closedBecause, port } = app.secure;
  return {
    httpsOrigin: httpsOrigin(origin, port),
    closedBecause,
    fingerprint: authority === null ? null : fingerprintOf(authority),
    qr: await qrcode.toString(`${origin}/trust`, { type: 'svg', margin: 2 })
  };
};

// A picture as the desk uploads it: noise of one colour, so that it weighs something.
import sharp from 'sharp';
import type { Seeded } from './seed.ts';

/** Its hash. */
export async function uploadPicture(local: string, { site, token }: Seeded, colour: string): Promise<string> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const picture = sharp({ create: { width: 1600, height: 900, channels: 3, background: colour, noise } });
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await picture.jpeg().toBuffer())]), `${colour}.jpg`);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${local}/api/v1/sites/${site}/media`, { method: 'POST', headers, body: form });
  return ((await response.json()) as { hash: string }).hash;
}

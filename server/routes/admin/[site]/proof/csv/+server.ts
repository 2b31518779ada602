// A day's proof of play as a file.
import { proofCsv } from '#server/desk/proof-csv.ts';
import { proofHere } from '#server/desk/proof-here.ts';
import { slug } from '#server/desk/slug.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { site, proof } = await proofHere(event);
  const name = slug(site.name) || 'site';
  return new Response(proofCsv(site, proof), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="proof-of-play-${name}-${proof.day}.csv"`,
      'cache-control': 'no-store'
    }
  });
};

// The report on paper, as the pack has it too.
import { packHere } from '#server/desk/pack-here.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { body } = await packHere(event, 'report');
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
};

// Who worked on a date as a file.
import { whoWorkedCsv } from '#server/desk/who-worked-csv.ts';
import { whoWorkedHere } from '#server/desk/who-worked.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { site, worked } = await whoWorkedHere(event);
  return new Response(whoWorkedCsv(site, worked), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="who-worked-${worked.date}.csv"`,
      'cache-control': 'no-store'
    }
  });
};

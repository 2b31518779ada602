// The report of a period as a file.
import { reportCsv } from '#server/desk/report-csv.ts';
import { reportHere } from '#server/desk/report-here.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { site, report } = await reportHere(event);
  return new Response(reportCsv(site, report), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="report-${report.from}-${report.until}.csv"`,
      'cache-control': 'no-store'
    }
  });
};

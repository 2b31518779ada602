// The answers to one announcement as a file.
import { answersCsv } from '#server/desk/answers-csv.ts';
import { answersHere } from '#server/desk/answers-of.ts';
import { slug } from '#server/desk/slug.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { site, answers } = await answersHere(event);
  const name = slug(answers.title) || 'announcement';
  return new Response(answersCsv(site, answers), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="answers-${name}-version-${answers.version}.csv"`,
      'cache-control': 'no-store'
    }
  });
};

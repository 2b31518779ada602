// How the announcements of a period were answered.
import { reportHere } from '#server/desk/report-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ report: (await reportHere(event)).report });

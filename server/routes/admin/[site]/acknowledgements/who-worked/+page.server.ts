// Who worked on a date, by their badges.
import { whoWorkedHere } from '#server/desk/who-worked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ worked: (await whoWorkedHere(event)).worked });

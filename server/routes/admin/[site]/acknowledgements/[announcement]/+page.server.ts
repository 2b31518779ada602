// Who confirmed one announcement and who has not.
import { answersHere } from '#server/desk/answers-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ answers: (await answersHere(event)).answers });

// What was on the glass on a day, against what was planned.
import { proofHere } from '#server/desk/proof-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ proof: (await proofHere(event)).proof });

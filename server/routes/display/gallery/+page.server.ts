// The gallery of templates: samples only, so it is open to everybody.
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ scripts: locals.app.floorScripts.gallery });

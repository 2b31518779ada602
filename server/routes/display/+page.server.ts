import { loadFloor } from '#server/floor-page/load-floor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadFloor(event, 'screen');

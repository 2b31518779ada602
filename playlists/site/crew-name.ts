import type { CrewId } from './ids.ts';
import { lookup } from './lookup.ts';
import type { Site } from './site.ts';

/** Empty for none, and for one that is gone. */
export const crewName = ({ crews }: Pick<Site, 'crews'>, crew: CrewId | null): string =>
  crew === null ? '' : (lookup(crews, crew)?.name ?? '');

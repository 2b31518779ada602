// Which calls of the API are about the people of a site, their answers or check-ins: they need a token that may see names, and each look by one is noted.
import type { Operation } from './operation.ts';

/** Writing counts too: who may put a supervisor and a PIN on the list has the names at the next kiosk. */
export const namesWorkers = ({ path }: Pick<Operation, 'path'>): boolean =>
  /\/(workers|outstanding|acknowledgements|check-ins|badges|audit|excusals|holds)\b/.test(path);

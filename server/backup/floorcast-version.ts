// Which Floorcast this is, by package.json.
import { readFileSync } from 'node:fs';

export const floorcastVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

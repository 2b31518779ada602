// Writes the documents that are made from the code: the table of settings. A test refuses a table that is behind (test/house).
import { writeFileSync } from 'node:fs';
import { configurationTable } from './configuration.ts';

const page = `# Configuration

Every setting is an environment variable, read once at start; a wrong value stops the start and is named.
This table is written from \`server/configuration.ts\` by \`npm run docs\`.

${configurationTable()}
`;

writeFileSync(new URL('../docs/configuration.md', import.meta.url), page);

// What lies in an export, for whoever opens it without us.
import { ANSWERS, DOCUMENT, PEOPLE, type About } from './export-format.ts';

export const readMe = ({ name, site, madeAt, floorcast, people, answers, media }: About): string => `${name} (${site})
exported ${madeAt} by Floorcast ${floorcast}

${DOCUMENT}  the site: displays, announcements with their texts in each language, playlists, schedules, shift patterns.
           Without takeovers, which are started by somebody who is there, and without open proposals of minor changes.
media/     ${media.length} pictures and videos, named by the SHA-256 of what was uploaded. Pictures in three sizes.
export.json  what this is, and of each picture and video its first name and the SHA-256 of its files.
${people ? `${PEOPLE}  THE NAMES, numbers and badges of the workers. Keep it as you keep a list of your staff. Without PINs, and without badges for a day or a time.\n` : ''}${answers ? `${ANSWERS}  check-ins and answers, a row each, with workers by the server's own numbers${people ? ` (column id of ${PEOPLE})` : ''}.\n           It is a table to count with, not evidence: for that take an evidence pack.\n` : ''}
“floorcast import FILE” puts the site on another server. It is no backup: the record, accounts, paired displays and history
are not in it.
`;

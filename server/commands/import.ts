// `floorcast import`: an exported site on this server.
import * as v from 'valibot';
import { siteId } from '#playlists/site/ids.ts';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Fault } from '#playlists/site/parse.ts';
import { readExport, type ReadExport } from '../transfer/read-export.ts';
import { takeIn, type TakenIn } from '../transfer/take-in.ts';
import { withZip } from '../transfer/zip-file.ts';
import type { Asked, Command, ExitCode } from './command.ts';

const MOST_SAID = 20;

export const importSite: Command = {
  name: 'import',
  takes: 'FILE',
  does: 'put an exported site on this server, while it does not run',
  more: [
    'FILE is what floorcast export made. Everything in it is checked before anything is written; then the site is there, or nothing is. An empty DATA_DIR becomes a new floor.',
    'A site of the same id is never overwritten: --as gives the new one another. Its displays have to be paired anew, and nobody has confirmed anything on this server yet.'
  ],
  options: {
    as: { takes: 'ID', says: 'the id that the site is to have here' },
    people: { says: 'take in the people of the file too; they have no PINs yet' }
  },
  run: (asked) =>
    withZip(asked.words[0] ?? '', async (zip, size) => {
      const read = await readExport(zip);
      if ('length' in read || zip === null) return faulty(asked, read as readonly Fault[]);
      const done = await taken(asked, read, (wish) => takeIn({ zip, size }, read, wish));
      if (!isRefusal(done)) return said(asked, read, done);
      asked.complain('Nothing was imported.');
      asked.complain(done.says);
      return done.refusal === 'invalid' ? 2 : 1;
    })
};

async function taken(
  { text, isOn, configuration }: Asked,
  { about }: ReadExport,
  take: (wish: Parameters<typeof takeIn>[2]) => Promise<TakenIn | Refusal>
): Promise<TakenIn | Refusal> {
  const wanted = text('as');
  const as = wanted === null ? null : v.safeParse(siteId, wanted);
  if (as?.success === false)
    return refuse('invalid', 'as', `${JSON.stringify(wanted?.slice(0, 60))} cannot be the id of a site.`);
  if (isOn('people') && !about.people)
    return refuse('invalid', 'people', 'There are no people in this file: it was exported without --people.');
  return take({ dataDir: configuration.dataDir, as: as?.output ?? null, people: isOn('people'), at: Date.now() });
}

function said(
  { print, complain, isOn }: Asked,
  { about }: ReadExport,
  { site, media, people, sameName }: TakenIn
): ExitCode {
  print(`${site.name} is here as ${site.id}: ${media} pictures and videos, ${people} people.`);
  for (const id of sameName) complain(`The site ${id} has the same name: rename one of them.`);
  if (about.people && !isOn('people')) print('The people in the file were left out: say --people to take them in.');
  print('Start the server, and pair the displays of the site.');
  return 0;
}

function faulty({ complain }: Asked, faults: readonly Fault[]): ExitCode {
  complain('Nothing was imported.');
  for (const { field, says } of faults.slice(0, MOST_SAID)) complain(field === '' ? says : `${field} ${says}`);
  if (faults.length > MOST_SAID) complain(`… and ${faults.length - MOST_SAID} more.`);
  return 1;
}

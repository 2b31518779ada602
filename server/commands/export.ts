// `floorcast export`: a site as one ZIP that anybody can read, and another server can import.
import { isRefusal, type Refusal } from '#playlists/site/refusal.ts';
import { floorcastVersion } from '../backup/floorcast-version.ts';
import { openBeside } from '../storage/open-beside.ts';
import { siteMeant } from '../transfer/site-meant.ts';
import { writeExport, type Exported } from '../transfer/write-export.ts';
import type { Asked, Command } from './command.ts';
import { newFile } from './new-file.ts';

export const exportSite: Command = {
  name: 'export',
  takes: '[FILE]',
  does: 'a site as one file that anybody can read, and another server can import',
  more: [
    'FILE is a ZIP: the site’s document as JSON, its pictures and videos, and what the options add, as tables. It is made beside the running server and changes nothing there.',
    'It is no backup (the record, accounts and history are not in it) and no evidence (see floorcast pack). Names of workers are in it only with --people.'
  ],
  options: {
    site: { takes: 'ID', says: 'the site; may be left out where there is one. The library is exported as library' },
    people: { says: 'add people.csv: NAMES, numbers and badges of the workers, but no PINs' },
    answers: { says: 'add answers.csv: check-ins and answers, with workers by the server’s own numbers' }
  },
  async run(asked) {
    const { print, complain, isOn } = asked;
    const done = await exported(asked);
    if (isRefusal(done)) {
      complain(done.says);
      return done.refusal === 'invalid' ? 2 : 1;
    }
    const { media, people, file } = done;
    print(
      `The site, ${media} pictures and videos${people === null ? '' : `, ${people} people`}${isOn('answers') ? ', answers' : ''}`
    );
    if (people !== null) complain('It holds names and badges: keep it as you keep a list of your staff.');
    print(file);
    return 0;
  }
};

async function exported({ words, text, isOn, configuration }: Asked): Promise<(Exported & { file: string }) | Refusal> {
  const folder = configuration.dataDir;
  const stores = await openBeside(folder);
  try {
    const now = await siteMeant(text('site'), stores.journal, folder);
    if (isRefusal(now)) return now;
    const at = Date.now();
    const [people, answers] = [isOn('people'), isOn('answers')];
    const file = words[0] ?? `floorcast-${now.site.id}-${new Date(at).toISOString().slice(0, 10)}.zip`;
    const what = ['site', ...(people ? ['people'] : []), ...(answers ? ['answers'] : [])].join('-');
    // Before: whoever reads the audit is to see that it was tried, too.
    await stores.audit.note(now.site.id, { by: { type: 'command' }, act: 'export', what, about: now.site.id }, at);
    const order = { now, version: floorcastVersion(), at, people, answers };
    const done = await newFile(file, (out) => writeExport(order, stores, out));
    return isRefusal(done) ? done : { ...done, file };
  } finally {
    await stores.close();
  }
}

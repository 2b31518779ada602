// `floorcast pack`: evidence that a stranger verifies, as one file.
import pino from 'pino';
import { isRefusal, refuse, type Refusal } from '#playlists/site/refusal.ts';
import { checkpoints } from '../evidence/checkpoints.ts';
import { makePack, type Made } from '../evidence/pack/make-pack.ts';
import { readVerifier, VERIFIER } from '../evidence/pack/packs.ts';
import { choiceFrom } from '../evidence/pack/typed-choice.ts';
import { readSigningKey } from '../evidence/signing-key.ts';
import { openBeside, type Beside } from '../storage/open-beside.ts';
import { siteMeant } from '../transfer/site-meant.ts';
import type { Asked, Command } from './command.ts';
import { newFile } from './new-file.ts';

export const pack: Command = {
  name: 'pack',
  takes: '[FILE]',
  does: 'evidence that a stranger verifies: of an announcement, a worker, a crew, a period',
  more: [
    'FILE is a ZIP with the rows of the ledger, the texts as they were shown, who was asked and who was excused, signed states and proofs, and a page that checks it all off line. All that is said by options must hold of a row; one of them is needed.',
    'It names people: in its folder names, which may be taken out, and nowhere else.'
  ],
  options: {
    site: { takes: 'ID', says: 'the site; may be left out where there is one' },
    announcement: { takes: 'ID', says: 'answers to this announcement' },
    version: { takes: 'N', says: 'to this version of it' },
    worker: {
      takes: 'NUMBER',
      says: 'of this worker, by the number on the badge'
    },
    crew: {
      takes: 'ID',
      says: 'of those who are in this crew, or were when they were asked'
    },
    from: {
      takes: 'DATE',
      says: 'recorded on this day or later, as 2026-11-23'
    },
    until: { takes: 'DATE', says: 'recorded on this day or earlier' }
  },
  async run(asked) {
    const stores = await openBeside(asked.configuration.dataDir);
    try {
      const done = await packed(asked, stores);
      if (isRefusal(done)) {
        asked.complain(done.says);
        return 1;
      }
      asked.print(`${done.rows} rows, ${done.files} files`);
      asked.print(done.file);
      return 0;
    } finally {
      await stores.close();
    }
  }
};

async function packed(asked: Asked, stores: Beside): Promise<(Made & { file: string }) | Refusal> {
  const { words, text, configuration } = asked;
  const folder = configuration.dataDir;
  const meant = await siteMeant(text('site'), stores.journal, folder);
  if (isRefusal(meant)) return meant;
  const { site } = meant;
  const typed = {
    announcement: text('announcement') ?? '',
    version: text('version') ?? '',
    number: text('worker') ?? '',
    crew: text('crew') ?? '',
    from: text('from') ?? '',
    until: text('until') ?? ''
  };
  const byNumber = async (number: string) => (await stores.people.byNumber(site.id, number))?.id ?? null;
  const choice = await choiceFrom(typed, site, byNumber);
  if (isRefusal(choice)) return choice;
  const verifier = await readVerifier(VERIFIER);
  if (isRefusal(verifier)) return verifier;

  const key = await readSigningKey(folder);
  const known = await stores.evidence.keys();
  if (!known.some((one) => Buffer.from(one).equals(key.publicKey)))
    return refuse(
      'not-allowed',
      '',
      'The key in this folder never signed its ledger. Start the server once, then try again.'
    );
  const log = pino({ level: 'silent' });
  await checkpoints({
    evidence: stores.evidence,
    key,
    now: () => Date.now(),
    log
  }).sign(site.id);
  const at = Date.now();
  const file = words[0] ?? `evidence-${site.id}-${new Date(at).toISOString().slice(0, 10)}.zip`;
  const of = choice.worker === null ? { about: choice.announcement ?? choice.crew ?? '' } : { worker: choice.worker };
  await stores.audit.note(site.id, { by: { type: 'command' }, act: 'export', what: 'pack', ...of }, at);
  const made = await newFile(file, (out) => makePack({ folder, site, choice, at }, { key, verifier }, out));
  return isRefusal(made) ? made : { ...made, file };
}

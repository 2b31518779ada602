// Writes an evidence pack as docs/evidence.md has it: rows and what proves them, and beside them, in a folder of its own, who the people are.
import { createReadStream } from 'node:fs';
import { recordBytes } from '#playlists/evidence/record.ts';
import { MANIFEST, manifestText } from '#playlists/evidence/pack/manifest.ts';
import { keyLine } from '#playlists/evidence/pack/public-keys.ts';
import { refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Language } from '#playlists/site/values.ts';
import { query } from '../../storage/database.ts';
import { sha256 } from '../../storage/ledger-tree.ts';
import type { SigningKey } from '../signing-key.ts';
import { contentHtml } from './content-html.ts';
import { gathering, type Gathered, type PackOrder } from './gather.ts';
import { askedLine, excusedLine } from './pack-asked.ts';
import { consistencyLines, proofOf } from './pack-states.ts';
import { readMe } from './read-me.ts';
import { reportHtml } from './report-html.ts';
import { zipOut, type Out, type ZipOut } from './zip-out.ts';

export interface Made {
  readonly rows: number;
  readonly files: number;
}

interface Further {
  readonly key: SigningKey;
  /** The page that verifies packs, as it was built. */
  readonly verifier: string;
}

/** `out` takes the bytes of the ZIP, one piece after the other; of what is refused it gets none. */
export function makePack(order: PackOrder, { key, verifier }: Further, out: Out): Promise<Made | Refusal> {
  return gathering(order, async (all) => {
    const { database, site, about, rows } = all;
    const keys = query<{ key: Uint8Array }>(database, 'SELECT key FROM signing_keys ORDER BY since').all();
    if (!keys.some((one) => Buffer.from(one.key).equals(key.publicKey)))
      return refuse(
        'not-allowed',
        '',
        'This server has another key than the one that signed its ledger. Start it once, then try again.'
      );

    if (rows.seqs.length > MOST_ROWS || mediaBytes(all) > MOST_MEDIA)
      return refuse(
        'too-large',
        '',
        'A pack of that would be too large for a ZIP. Choose less: a shorter period, or one announcement.'
      );

    const zip = zipOut(out, all.madeAt);
    await zip.add('README.txt', readMe(all));
    await zip.add('verify.html', verifier);
    await zip.add('keys.txt', keys.map((one) => keyLine(sha256, about.origin, one.key)).join(''));
    await addRows(zip, all);
    await zip.add('proof.bin', Buffer.concat(proofOf(database, site.id, rows.seqs, about.size)));
    for (const { size, note } of all.states) await zip.add(`checkpoints/${size}.txt`, note);
    await zip.add('consistency.txt', consistencyLines(database, site.id, all.states));
    await addContents(zip, all);
    await zip.add(
      'asked.jsonl',
      lines(all.asked.denominators, (one) => askedLine(one, all.people))
    );
    await zip.add(
      'excused.jsonl',
      lines(all.asked.excusals, (one) => excusedLine(one, all.people))
    );
    await zip.add(
      'names/people.jsonl',
      lines(all.people.lines(), (one) => one)
    );
    await zip.add('names/report.html', encoded(reportHtml(all)));
    await zip.add(MANIFEST, key.sign(about.origin, manifestText({ about, files: zip.listed })));
    await zip.close();
    return { rows: rows.seqs.length, files: zip.listed.length };
  });
}

/** Together with what else is in it they stay below the 4 GB at which a ZIP becomes another one. A row has some 600 bytes. */
const MOST_ROWS = 3_000_000;
const MOST_MEDIA = 1.5 * 1024 ** 3;

function mediaBytes({ contents }: Gathered): number {
  const media = [...contents.values()].flatMap(({ picture, video }) => [picture, video]);
  return new Map(media.map((one) => [one?.path, one?.bytes ?? 0])).values().reduce((sum, bytes) => sum + bytes, 0);
}

async function addRows(zip: ZipOut, { rows }: Gathered): Promise<void> {
  const leaves: Uint8Array[] = [];
  await zip.add(
    'rows.jsonl',
    recordLines(rows, (leaf) => leaves.push(leaf))
  );
  await zip.add('leaves.bin', Buffer.concat(leaves));
}

const LINE_BREAK = Uint8Array.of(0x0a);

function* recordLines(rows: Gathered['rows'], onLeaf: (leaf: Uint8Array) => void): Iterable<Uint8Array> {
  for (const { record, leaf } of rows.records()) {
    yield record;
    yield LINE_BREAK;
    // A row without its hash is damage: the pack says so when it is verified.
    onLeaf(leaf ?? new Uint8Array(32));
  }
}

async function addContents(zip: ZipOut, { contents }: Gathered): Promise<void> {
  const media = new Map<string, string>();
  for (const one of contents.values()) {
    await zip.add(`content/${one.hash}.json`, one.text);
    for (const language of Object.keys(one.content.texts) as Language[])
      await zip.add(`content/${one.hash}/${language}.html`, contentHtml(one, language));
    for (const medium of [one.picture, one.video]) if (medium !== null) media.set(medium.path, medium.file);
  }
  for (const [path, file] of media) await zip.add(path, createReadStream(file) as AsyncIterable<Uint8Array>, true);
}

function* lines<T>(all: Iterable<T>, told: (one: T) => object): Iterable<Uint8Array> {
  for (const one of all) {
    yield recordBytes(told(one));
    yield LINE_BREAK;
  }
}

function* encoded(pieces: Iterable<string>): Iterable<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

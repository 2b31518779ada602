// Whether a pack is what the server signed, as far as anybody can tell who has nothing but the pack: names the first thing that is wrong. The same in the page that
// goes with every pack and on the command line. What each file holds and why stands in docs/evidence.md.
import type { Checkpoint } from '../checkpoint.ts';
import { toHex } from '../bytes.ts';
import { checkNames } from './check-names.ts';
import { checkRows, type RowsRead } from './check-rows.ts';
import { checkStates } from './check-states.ts';
import { MANIFEST, NAMES, parseManifest, type About, type Listed, type SignedManifest } from './manifest.ts';
import { textOf, type Tools } from './pack-files.ts';
import { parseKeys, type PublicKey } from './public-keys.ts';
import { Unpackable, type Zip } from './read-zip.ts';

export const KEYS = 'keys.txt';
export const ROWS = 'rows.jsonl';

export type PackFinding =
  /** No manifest in it, or none that can be read. */
  | { readonly type: 'no-pack' }
  /** Keys that are none, or not of the ids that they bear. */
  | { readonly type: 'keys-damaged' }
  /** None of the keys in the pack signed it. */
  | { readonly type: 'manifest-unsigned' }
  | { readonly type: 'file-missing' | 'file-extra' | 'file-twice' | 'file-unreadable'; readonly path: string }
  /** Not the bytes that the manifest names; of rows with the first that is not what was recorded. */
  | { readonly type: 'file-changed'; readonly path: string; readonly row: RowPlace | null }
  /** The files are those that were signed, but the row is not the one that the tree covers. */
  | { readonly type: 'row-changed'; readonly row: RowPlace }
  | { readonly type: 'rows-short'; readonly rows: number; readonly said: number }
  /** Rows, proof and checkpoint do not lead to one another. */
  | { readonly type: 'not-proven' }
  | { readonly type: 'checkpoint-forged'; readonly path: string }
  /** The later state does not go on from the earlier one. */
  | { readonly type: 'not-extended'; readonly from: number; readonly to: number }
  | { readonly type: 'content-wrong'; readonly path: string }
  | { readonly type: 'content-missing'; readonly hash: string; readonly row: RowPlace }
  | { readonly type: 'name-wrong'; readonly line: number };

export interface RowPlace {
  /** In the file, from 1. */
  readonly line: number;
  /** In the ledger; null where the line does not say. */
  readonly seq: number | null;
}

export interface PackVerdict {
  readonly about: About | null;
  readonly keys: readonly PublicKey[];
  /** What has been found to hold, as far as it was looked at. */
  readonly rows: RowsRead | null;
  /** Signed states, each going on from the one before; the last is what the rows are proven against. */
  readonly checkpoints: readonly Checkpoint[];
  readonly contents: number;
  /** Of how many people the pack says who they are; null where that was taken out. */
  readonly named: number | null;
  /** Null where nothing is wrong. */
  readonly finding: PackFinding | null;
}

/** `zip` is null where the file is none. */
export async function verifyPack(zip: Zip | null, tools: Tools): Promise<PackVerdict> {
  let verdict = nothingSeen;
  const saw = (more: Partial<PackVerdict>): unknown => (verdict = { ...verdict, ...more });
  try {
    const finding: PackFinding | null = zip === null ? { type: 'no-pack' } : await firstWrong(zip, tools, saw);
    return { ...verdict, finding };
  } catch (fault) {
    if (fault instanceof Unpackable) return { ...verdict, finding: { type: 'file-unreadable', path: fault.path } };
    throw fault;
  }
}

const nothingSeen: PackVerdict = {
  about: null,
  keys: [],
  rows: null,
  checkpoints: [],
  contents: 0,
  named: null,
  finding: null
};

async function firstWrong(
  zip: Zip,
  tools: Tools,
  saw: (more: Partial<PackVerdict>) => unknown
): Promise<PackFinding | null> {
  const manifest = await signedManifest(zip, tools);
  if ('type' in manifest) return manifest;
  const { about, files, keys } = manifest;
  saw({ about, keys });
  const wrong = await wrongFile(zip, files, tools);
  if (wrong !== null && !isOfRows(wrong)) return wrong;

  const rows = await checkRows(zip, about, tools);
  if (wrong !== null) return 'type' in rows && rows.type === 'row-changed' ? { ...wrong, row: rows.row } : wrong;
  if ('type' in rows) return rows;
  saw({ rows });
  const states = await checkStates(zip, about, rows, keys, tools);
  if ('type' in states) return states;
  saw({ checkpoints: states.checkpoints });
  const contents = wrongContent(files, rows);
  if (typeof contents !== 'number') return contents;
  saw({ contents });
  const named = await checkNames(zip, about, tools, rows.subjects);
  if (typeof named === 'object' && named !== null) return named;
  saw({ named });
  return null;
}

async function signedManifest(
  zip: Zip,
  tools: Tools
): Promise<(SignedManifest & { keys: readonly PublicKey[] }) | PackFinding> {
  for (const path of [MANIFEST, KEYS])
    if (!zip.paths.includes(path)) return path === MANIFEST ? { type: 'no-pack' } : { type: 'file-missing', path };
  const [note, keyLines] = [await textOf(zip, MANIFEST), await textOf(zip, KEYS)];
  const manifest = note === null ? null : parseManifest(note);
  if (manifest === null) return { type: 'no-pack' };
  const keys = keyLines === null ? null : parseKeys(tools.hash, keyLines);
  if (keys === null) return { type: 'keys-damaged' };
  const { text, signature } = manifest;
  const isOurs = keys.some(
    (key) =>
      key.name === manifest.about.origin &&
      key.name === signature.name &&
      key.id === signature.keyId &&
      tools.isSigned(key, new TextEncoder().encode(text), signature.bytes)
  );
  return isOurs ? { ...manifest, keys } : { type: 'manifest-unsigned' };
}

/** The first file, in the manifest's order, that is not what the manifest says. */
async function wrongFile(zip: Zip, files: readonly Listed[], tools: Tools): Promise<PackFinding | null> {
  const listed = new Set([MANIFEST, ...files.map(({ path }) => path)]);
  const there = new Set<string>();
  for (const path of zip.paths) {
    if (there.has(path)) return { type: 'file-twice', path };
    if (!listed.has(path)) return { type: 'file-extra', path };
    there.add(path);
  }
  for (const { path, bytes, hash } of files) {
    if (!there.has(path)) {
      if (path.startsWith(NAMES)) continue;
      return { type: 'file-missing', path };
    }
    const running = tools.hashing();
    let length = 0;
    for await (const piece of zip.read(path)) {
      running.update(piece);
      length += piece.length;
      tools.onRead?.(piece.length);
    }
    if (length !== bytes || toHex(running.digest()) !== hash) return { type: 'file-changed', path, row: null };
  }
  return null;
}

type FileChanged = Extract<PackFinding, { type: 'file-changed' }>;

/** Whether it can be said which row it is. */
const isOfRows = (finding: PackFinding): finding is FileChanged =>
  finding.type === 'file-changed' && finding.path === ROWS;

/** Every text that a row names is there; that its bytes have that hash is what its name in the manifest says. Answers how many. */
function wrongContent(files: readonly Listed[], { contents }: RowsRead): number | PackFinding {
  const there = new Set<string>();
  for (const { path, hash } of files) {
    const named = /^content\/([\da-f]{64})\.json$/.exec(path)?.[1];
    if (named === undefined) continue;
    if (named !== hash) return { type: 'content-wrong', path };
    there.add(named);
  }
  for (const [hash, row] of contents) if (!there.has(hash)) return { type: 'content-missing', hash, row };
  return there.size;
}

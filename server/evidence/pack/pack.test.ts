import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestText, parseManifest } from '#playlists/evidence/pack/manifest.ts';
import { findingSaid, packSaid } from '#playlists/evidence/pack/pack-said.ts';
import type { PackFinding, PackVerdict } from '#playlists/evidence/pack/verify-pack.ts';
import type { AnnouncementId, CrewId, WorkerId } from '#playlists/site/ids.ts';
import {
  AT,
  filesOf,
  oneByteOff,
  openPackFloor,
  repacked,
  written,
  type Files,
  type PackFloor
} from '#test/pack-floor.ts';
import { sha256 } from '../../storage/ledger-tree.ts';
import type { PackChoice } from './pack-choice.ts';
import { verifyPackFile } from './verify-file.ts';

let floor: PackFloor;
let folder: string;
let whole: Uint8Array;
let files: Files;

const choices: readonly [string, Partial<PackChoice>, rows: number][] = [
  ['an announcement', { announcement: 'notice-1' as AnnouncementId }, 15],
  ['a version of it', { announcement: 'notice-2' as AnnouncementId, version: 1 }, 15],
  ['a worker', { worker: 'w-2' as WorkerId }, 9],
  ['a crew', { crew: 'blue' as CrewId }, 24],
  ['a period', { from: AT + 5 * 60_000, until: AT + 25 * 60_000 }, 20],
  ['a crew in a period', { crew: 'blue' as CrewId, until: AT + 11 * 60_000 }, 4]
];

beforeAll(async () => {
  floor = await openPackFloor();
  folder = await mkdtemp(join(tmpdir(), 'floorcast-packs-'));
  whole = (await floor.pack(choices[0]![1])).bytes;
  files = filesOf(whole);
});
afterAll(async () => {
  await floor.close();
  await rm(folder, { recursive: true });
});

let made = 0;
async function verified(pack: Uint8Array): Promise<PackVerdict> {
  return verifyPackFile(await written(folder, `pack-${made++}.zip`, pack));
}
async function findingOf(pack: Uint8Array): Promise<PackFinding | null> {
  return (await verified(pack)).finding;
}

/** The file that a finding names. */
function fileOf(finding: PackFinding | null): string | null {
  if (finding === null) return null;
  return /^[\w./-]+\.(?:txt|jsonl|json|bin|html|webp)|manifest\.txt/.exec(findingSaid(finding))?.[0] ?? null;
}

/** The same pack with other files, its list signed anew by the server's own key. */
function signedAnew(over: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const manifest = parseManifest(Buffer.from(files['manifest.txt']!).toString())!;
  const listed = manifest.files.map((one) => {
    const bytes = over[one.path] ?? files[one.path]!;
    return { path: one.path, bytes: bytes.length, hash: Buffer.from(sha256(bytes)).toString('hex') };
  });
  const text = manifestText({ about: manifest.about, files: listed });
  return repacked(whole, { ...over, 'manifest.txt': Buffer.from(floor.key.sign(manifest.about.origin, text)) });
}

describe('a pack', () => {
  it.each(choices)('of %s holds, with all its rows', async (_, choice, rows) => {
    const { bytes, made } = await floor.pack(choice);
    const verdict = await verified(bytes);
    expect(verdict).toMatchObject({ finding: null, about: { size: 60, rows } });
    expect(made.rows).toBe(rows);
    expect(verdict.rows?.places).toHaveLength(rows);
    expect(verdict.checkpoints.at(-1)?.size).toBe(60);
  });

  it('says in words what holds, and of an answer no more than it shows', async () => {
    const { holds, wrong, beyond } = packSaid(await verified(whole));
    expect(wrong).toBeNull();
    expect(holds.join(' ')).toMatch(/All 15 rows are in the ledger .* with 60 rows, word for word/);
    expect(beyond.join(' ')).toMatch(/does not show that anybody was trained/);
  });

  it('of a period is a run of the ledger: none is missing in it', async () => {
    const { bytes } = await floor.pack(choices[4]![1]);
    expect(packSaid(await verified(bytes)).holds.join(' ')).toContain('rows 6 to 25: none is missing');
  });

  it('names people in one folder alone, and holds without it', async () => {
    const named = Object.keys(files).filter((path) => /Worker \d|Seed/.test(Buffer.from(files[path]!).toString()));
    expect(named.toSorted()).toEqual(['names/people.jsonl', 'names/report.html']);
    const without = repacked(whole, { 'names/people.jsonl': null, 'names/report.html': null });
    expect(await verified(without)).toMatchObject({ finding: null, named: null });
  });

  it('has a report with name, time and meaning on each line, and who has not answered', () => {
    const report = Buffer.from(files['names/report.html']!).toString();
    expect(report).toMatch(
      /Worker 1 Seed \(1\).*2026-11-23 07:00:00 \+01:00.*Read and understood: “Notice 1”|Hinweis 1/
    );
    expect(report).toContain('Excused: On leave');
    expect(report).toMatch(/Asked 12, confirmed 1[01], excused 1/);
    expect(report.replaceAll('anybody was trained', '')).not.toMatch(/trained/i);
  });

  it('shows each text in each of its languages, with its picture', () => {
    const pages = Object.keys(files).filter((path) => /^content\/[\da-f]{64}\/(?:de|en)\.html$/.test(path));
    expect(pages).toHaveLength(2);
    const page = Buffer.from(files[pages[0]!]!).toString();
    const [, picture] = /src="\.\.\/\.\.\/(media\/[\da-f]{64}\.webp)"/.exec(page) ?? [];
    expect(Object.keys(files)).toContain(picture);
  });

  it('of a worker does not say what others were asked', async () => {
    const { bytes } = await floor.pack({ worker: 'w-2' as WorkerId });
    const lines = Buffer.from(filesOf(bytes)['asked.jsonl']!).toString().trim().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect((JSON.parse(line) as { asked: unknown[] }).asked).toHaveLength(1);
  });
});

describe('a pack that somebody changed', () => {
  it('is named by the file in which a byte is another one, whichever that is', async () => {
    for (const [index, path] of Object.keys(files).entries()) {
      for (const place of [0, 77 + index * 31, files[path]!.length - 1]) {
        const finding = await findingOf(repacked(whole, { [path]: oneByteOff(files[path]!, Math.max(place, 0)) }));
        expect(fileOf(finding), `${path} ${place}`).toBe(path);
      }
    }
  });

  it('is named by the row', async () => {
    const rows = Buffer.from(files['rows.jsonl']!).toString();
    const line = rows.split('\n')[4]!;
    const changed = Buffer.from(rows.replace(line, line.replace('"outcome":"understood"', '"outcome":"understooD"')));
    expect(await findingOf(repacked(whole, { 'rows.jsonl': changed }))).toMatchObject({
      type: 'file-changed',
      path: 'rows.jsonl',
      row: { line: 5, seq: (JSON.parse(line) as { seq: number }).seq }
    });
  });

  it('holds none of another file, nor the same one twice, nor less', async () => {
    expect(await findingOf(repacked(whole, { 'more.txt': Buffer.from('x') }))).toEqual({
      type: 'file-extra',
      path: 'more.txt'
    });
    expect(await findingOf(repacked(whole, { 'proof.bin': null }))).toEqual({
      type: 'file-missing',
      path: 'proof.bin'
    });
    expect(await findingOf(repacked(whole, { 'manifest.txt': null }))).toEqual({ type: 'no-pack' });
  });

  it('is seen even where whoever has the key signed it anew', async () => {
    const lines = Buffer.from(files['rows.jsonl']!).toString().split('\n');
    const leaves = Buffer.from(files['leaves.bin']!);
    const rewritten = lines[3]!.replace('"assurance":"badge"', '"assurance":"pin"');
    const leaf = sha256(Buffer.concat([Uint8Array.of(0), Buffer.from(rewritten)]));
    const over = {
      'rows.jsonl': Buffer.from(lines.with(3, rewritten).join('\n')),
      'leaves.bin': Buffer.concat([leaves.subarray(0, 96), leaf, leaves.subarray(128)])
    };
    expect(await findingOf(signedAnew(over))).toEqual({ type: 'not-proven' });
    expect(await findingOf(signedAnew({ 'rows.jsonl': Buffer.from(lines.slice(1).join('\n')) }))).toMatchObject({
      type: 'row-changed',
      row: { line: 1 }
    });
    expect(await findingOf(signedAnew({ 'leaves.bin': leaves.subarray(32) }))).toMatchObject({ type: 'row-changed' });
    expect(await findingOf(signedAnew({ 'consistency.txt': Buffer.from('') }))).toMatchObject({ type: 'not-extended' });
    const people = Buffer.from(files['names/people.jsonl']!).toString();
    const swapped = people.replace('"worker":"w-1"', '"worker":"w-9"');
    expect(await findingOf(signedAnew({ 'names/people.jsonl': Buffer.from(swapped) }))).toMatchObject({
      type: 'name-wrong'
    });
  });

  it('ends with a verdict whichever byte of the ZIP itself is another one', async () => {
    let named = 0;
    for (let place = 3; place < whole.length; place += Math.ceil(whole.length / 120)) {
      const finding = await findingOf(oneByteOff(whole, place));
      if (finding !== null) named++;
    }
    expect(named).toBeGreaterThan(100);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no ZIP', Buffer.from('PK\u0003\u0004 and then something else entirely, long enough to be looked at')]
  ])('to %s is no pack', async (_, bytes) => {
    expect(await findingOf(bytes)).toEqual({ type: 'no-pack' });
  });
});

describe('another verifier, written from the description alone', () => {
  it('says the same of whole packs and of packs with a byte changed in any file', async () => {
    const expected: string[] = [];
    const paths: string[] = [];
    const add = async (pack: Uint8Array): Promise<void> => {
      const path = await written(folder, `both-${paths.length}.zip`, pack);
      const finding = (await verifyPackFile(path)).finding;
      paths.push(path);
      expected.push(finding === null ? 'right' : `wrong ${fileOf(finding)}`);
    };
    for (const [, choice] of choices) await add((await floor.pack(choice)).bytes);
    await add(repacked(whole, { 'names/people.jsonl': null, 'names/report.html': null }));
    for (const [index, path] of Object.keys(files).entries())
      await add(repacked(whole, { [path]: oneByteOff(files[path]!, 41 * index + 5) }));

    const { stdout, stderr } = spawnSync('python3', ['-B', 'test/verifier/verify_pack.py', ...paths], {
      encoding: 'utf8'
    });
    expect(stderr).toBe('');
    const said = stdout
      .trim()
      .split('\n')
      .map((line) => (line.startsWith('right') ? 'right' : /^wrong [^:]+/.exec(line)![0]));
    expect(said).toEqual(expected);
  });
});

// The last: the floor is another one after it.
describe('somebody who is erased', () => {
  it('is named in no later pack, whose rows and proofs are the same, and an earlier pack still verifies', async () => {
    await floor.stores.erasures.erase(floor.site.id, 'w-2' as WorkerId, { by: { type: 'server' }, at: AT });
    const { bytes } = await floor.pack(choices[0]![1]);
    const after = filesOf(bytes);
    const naming = Object.keys(after).filter((path) =>
      /Worker 2 Seed|"worker":"w-2"/.test(Buffer.from(after[path]!).toString())
    );
    expect(naming).toEqual([]);
    for (const path of ['rows.jsonl', 'leaves.bin', 'proof.bin']) expect(after[path]).toEqual(files[path]);
    expect(Buffer.from(after['names/report.html']!).toString()).toContain('not known here any more');
    expect(await findingOf(bytes)).toBeNull();
    expect(await findingOf(whole)).toBeNull();
  });
});

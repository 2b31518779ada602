import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import { filesOf, oneByteOff, openPackFloor, repacked, written, type PackFloor } from '#test/pack-floor.ts';
import { runCommand } from './run.ts';

let floor: PackFloor;
beforeAll(async () => {
  floor = await openPackFloor({ picture: false });
});
afterAll(() => floor.close());

async function run(...line: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const out = (text: string) => (said.out += text);
  const err = (text: string) => (said.err += text);
  const code = await runCommand(line, { env: { DATA_DIR: floor.folder }, out, err });
  return { code, ...said };
}

describe('floorcast verify', () => {
  it('says of a pack what holds and what nobody can tell from it', async () => {
    const { bytes } = await floor.pack({ announcement: 'notice-1' as AnnouncementId });
    const said = await run('verify', await written(floor.folder, 'whole.zip', bytes));
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/All 15 rows are in the ledger[^]*What nobody can tell from a pack:/);
  });

  it('names the first thing that is wrong with one', async () => {
    const { bytes } = await floor.pack({ announcement: 'notice-1' as AnnouncementId });
    const excused = oneByteOff(filesOf(bytes)['excused.jsonl']!, 20);
    const path = await written(floor.folder, 'changed.zip', repacked(bytes, { 'excused.jsonl': excused }));
    expect(await run('verify', path)).toMatchObject({ code: 1, err: 'excused.jsonl was changed.\n' });
  });
});

describe('floorcast pack', () => {
  it.each([
    [[], 'Say what the pack is about: an announcement, a worker, a crew, a period.\n'],
    [['--announcement', 'nowhere'], 'There is no such announcement.\n'],
    [['--announcement', 'constructor'], 'There is no such announcement.\n'],
    [['--worker', '999999'], 'There is no worker of that number.\n'],
    [['--crew', 'green'], 'There is no such crew.\n'],
    [['--from', '2026-02-30'], 'A date is written 2026-11-23.\n'],
    [['--from', '2026-11-24', '--until', '2026-11-22'], 'The period must end after it begins.\n'],
    [['--version', '1', '--worker', '1'], 'A version is one of an announcement: choose that too.\n'],
    [['--site', 'elsewhere', '--worker', '1'], 'There is no site elsewhere.\n']
  ])('%j is refused with why', async (line, err) => {
    expect(await run('pack', ...line)).toEqual({ code: 1, out: '', err });
  });
});

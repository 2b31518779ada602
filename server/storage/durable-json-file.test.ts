import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from '#playlists/site/parse.ts';
import { DurableJsonFile, type SetAside } from './durable-json-file.ts';

interface Note {
  text: string;
}
const schema = v.strictObject({ text: v.string() });

async function aFile() {
  const folder = await mkdtemp(join(tmpdir(), 'floorcast-json-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'note.json');
  const damage: SetAside[] = [];
  const open = () =>
    new DurableJsonFile<Note>(
      path,
      (raw) => parse(schema, raw),
      (one) => damage.push(one)
    );
  return { folder, path, damage, open, file: open() };
}

const damaged: [string, Buffer][] = [
  ['empty', Buffer.alloc(0)],
  ['full of NULs', Buffer.alloc(40)],
  ['cut short', Buffer.from('{"text":"sec')],
  ['whole with NULs behind it', Buffer.concat([Buffer.from('{"text":"second"}\n'), Buffer.alloc(512)])],
  ['UTF-16', Buffer.from('\ufeff{"text":"second"}', 'utf16le')],
  ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])],
  ['of another shape', Buffer.from('{"words":"second"}')],
  ['null', Buffer.from('null')]
];

describe('a durable JSON file', () => {
  it('is nothing before the first write', async () => {
    const { file } = await aFile();
    expect(await file.read()).toBeNull();
    expect(file.recovered).toBe(false);
  });

  it('is compact JSON with a newline, for its owner alone, beside the generation before it', async () => {
    const { file, folder, path } = await aFile();
    for (const text of ['first', 'second', 'third']) await file.write({ text });
    expect(await readFile(path, 'utf8')).toBe('{"text":"third"}\n');
    expect(await readFile(`${path}.previous`, 'utf8')).toBe('{"text":"second"}\n');
    expect((await readdir(folder)).sort()).toEqual(['note.json', 'note.json.previous']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it.each(damaged)('that is %s is set aside, and the previous generation is read', async (_, bytes) => {
    const { file, path, damage, open } = await aFile();
    for (const text of ['first', 'second']) await file.write({ text });
    await writeFile(path, bytes);
    const after = open();
    expect(await after.read()).toEqual({ text: 'first' });
    expect(after.recovered).toBe(true);
    expect(damage).toMatchObject([{ file: path, as: `${path}.damaged-1` }]);
    expect(await readFile(`${path}.damaged-1`)).toEqual(bytes);
  });

  it('sets both generations aside where both are damaged, and says so for each', async () => {
    const { file, path, damage, open } = await aFile();
    for (const text of ['first', 'second']) await file.write({ text });
    for (const name of [path, `${path}.previous`]) await writeFile(name, '{');
    expect(await open().read()).toBeNull();
    expect(damage.map((one) => one.as)).toEqual([`${path}.damaged-1`, `${path}.previous.damaged-1`]);
  });

  it('keeps every damaged file that it ever set aside', async () => {
    const { file, path, folder } = await aFile();
    for (const text of ['first', 'second', 'third']) {
      await file.write({ text });
      await writeFile(path, `{ ${text}`);
      await file.read();
    }
    const kept = (await readdir(folder)).filter((name) => name.includes('damaged'));
    expect(await Promise.all(kept.sort().map((name) => readFile(join(folder, name), 'utf8')))).toEqual([
      '{ first',
      '{ second',
      '{ third'
    ]);
  });

  it('keeps the good previous generation when the first write after a damage comes', async () => {
    const { file, path, open } = await aFile();
    for (const text of ['first', 'second']) await file.write({ text });
    await writeFile(path, '');
    const after = open();
    await after.read();
    await after.write({ text: 'third' });
    expect(await readFile(`${path}.previous`, 'utf8')).toBe('{"text":"first"}\n');
    expect(await after.read()).toEqual({ text: 'third' });
  });

  it('reads past a byte order mark', async () => {
    const { file, path } = await aFile();
    await writeFile(path, '\ufeff{"text":"edited on Windows"}');
    expect(await file.read()).toEqual({ text: 'edited on Windows' });
    expect(file.recovered).toBe(false);
  });

  it.each([
    [
      'before the new generation has its name',
      { 'note.json': '{"text":"first"}', 'note.json.temporary': '{"te' },
      'first'
    ],
    [
      'between the two names of the old generation',
      {
        'note.json': '{"text":"first"}',
        'note.json.second': '{"text":"first"}',
        'note.json.temporary': '{"text":"2"}'
      },
      'first'
    ],
    ['with the name gone', { 'note.json.previous': '{"text":"first"}' }, 'first']
  ])('survives a crash %s', async (_, files, text) => {
    const { file, folder } = await aFile();
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    expect(await file.read()).toEqual({ text });
    await file.write({ text: 'next' });
    await file.write({ text: 'last' });
    expect(await file.read()).toEqual({ text: 'last' });
    expect((await readdir(folder)).sort()).toEqual(['note.json', 'note.json.previous']);
  });

  it('leaves the last generation as it was when a write fails, and takes the next one', async () => {
    const { file, folder } = await aFile();
    await file.write({ text: 'first' });
    const unwritable = {
      get text(): string {
        throw new Error('no');
      }
    };
    await expect(file.write(unwritable)).rejects.toThrow('no');
    expect(await file.read()).toEqual({ text: 'first' });
    expect(await readdir(folder)).toEqual(['note.json']);
    await file.write({ text: 'second' });
    expect(await file.read()).toEqual({ text: 'second' });
  });

  it('writes the latest of many that wait, and answers them all', async () => {
    const { file, path } = await aFile();
    await file.write({ text: 'first' });
    const running = file.write({ text: 'running' });
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([running, ...Array.from({ length: 50 }, (_, index) => file.write({ text: `waits ${index}` }))]);
    expect(await file.read()).toEqual({ text: 'waits 49' });
    expect(JSON.parse(await readFile(`${path}.previous`, 'utf8'))).toEqual({ text: 'running' });
  });

  it('leaves a file alone where the parser throws: it may be a newer version’s', async () => {
    const { path, folder, damage } = await aFile();
    await writeFile(path, '{"text":"from tomorrow"}');
    const strict = new DurableJsonFile<Note>(
      path,
      () => {
        throw new Error('newer');
      },
      (one) => damage.push(one)
    );
    await expect(strict.read()).rejects.toThrow('newer');
    expect(await readdir(folder)).toEqual(['note.json']);
    expect(damage).toEqual([]);
  });
});

// A site from one server to another and back: the same to the byte; and files that somebody made up, of which nothing is taken.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../commands/run.ts';
import { followLibrary } from '../library/follow-library.ts';
import { addSampleFloor } from '../sample/sample-floor.ts';
import { openSites } from '../sites/open-sites.ts';
import { everything } from '../storage/audit-stores.ts';
import { openStores } from '../storage/open.ts';

const SITE = 'nordhafen';
const log = pino({ level: 'silent' });
const now = () => Date.now();
let from: string;
let to: string;
/** The whole of the sample floor, exported once. */
let exported: Readonly<Record<string, Uint8Array>>;

async function opened<T>(folder: string, use: (all: Awaited<ReturnType<typeof both>>) => Promise<T>): Promise<T> {
  const all = await both(folder);
  try {
    return await use(all);
  } finally {
    await all.stores.close();
  }
}
async function both(folder: string) {
  const stores = await openStores(folder, { now, log });
  return { stores, sites: await openSites({ stores, log, now, newId: randomUUID, programsOf: () => [] }) };
}
async function floorcast(folder: string, ...line: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const add = (text: string): void => void (said += text);
  const code = await runCommand(line, { env: { DATA_DIR: folder }, out: add, err: add });
  return { code, said };
}
async function exportOf(folder: string, ...options: string[]): Promise<Record<string, Uint8Array>> {
  const file = join(folder, `${randomUUID()}.zip`);
  expect(await floorcast(folder, 'export', file, ...options)).toMatchObject({ code: 0 });
  const files = unzipSync(await readFile(file));
  await rm(file);
  return files;
}
async function importOf(files: Readonly<Record<string, Uint8Array>>, ...options: string[]) {
  const file = join(to, 'in.zip');
  await writeFile(file, zipSync(files as Record<string, Uint8Array>, { level: 0 }));
  const done = await floorcast(join(to, 'data'), 'import', file, ...options);
  return done;
}
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();
const json = (bytes: Uint8Array | undefined) => JSON.parse(text(bytes)) as never;
const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
/** The same files but for one that is JSON. */
function spoilt(name: string, spoil: (value: Record<string, never>) => void): Record<string, Uint8Array> {
  const value = json(exported[name]);
  spoil(value);
  return { ...exported, [name]: bytesOf(value) };
}
const sitesIn = (folder: string) => opened(folder, async ({ sites }) => sites.list().map(({ id }) => id));

beforeAll(async () => {
  from = await mkdtemp(join(tmpdir(), 'floorcast-from-'));
  await opened(from, async ({ stores, sites }) => {
    await addSampleFloor({ stores, sites, now, newId: randomUUID, log }, { type: 'server' });
  });
  exported = await exportOf(from, '--people', '--answers');
}, 120_000);
afterAll(() => rm(from, { recursive: true, force: true }));
beforeEach(async () => {
  to = await mkdtemp(join(tmpdir(), 'floorcast-to-'));
});
afterEach(() => rm(to, { recursive: true, force: true }));

describe('there and back', () => {
  test('the document, pictures and people are the same to the byte', async () => {
    expect(await importOf(exported, '--people')).toMatchObject({ code: 0 });
    const again = await exportOf(join(to, 'data'), '--people', '--answers');
    const lasting = (files: Readonly<Record<string, Uint8Array>>) =>
      Object.entries(files).filter(([path]) => /^(?:site\.json|media\/|people\.csv)/.test(path));
    expect(lasting(exported).length).toBeGreaterThan(5);
    expect(lasting(again)).toEqual(lasting(exported));
    expect((json(again['export.json']) as { media: unknown }).media).toEqual(
      (json(exported['export.json']) as { media: unknown }).media
    );
  });

  test('the server opens it, changes it, and rebuilds it from its journal alone', async () => {
    await importOf(exported);
    const data = join(to, 'data');
    const crew = { type: 'put-crew', id: 'violet', name: 'Violet' } as never;
    const after = await opened(data, async ({ sites }) => sites.change(SITE as never, { type: 'server' }, crew));
    for (const name of await readdir(join(data, 'sites'))) await rm(join(data, 'sites', name));
    const read = await opened(data, async ({ sites }) => sites.get(SITE as never));
    expect(read).toEqual(after);
    expect(read).toMatchObject({ revision: 2, site: { crews: { violet: { name: 'Violet' } } } });
    expect(await floorcast(data, 'verify')).toMatchObject({ code: 0 });
  });

  test('nobody is named where nobody asked for it, and both are written down', async () => {
    const plain = await exportOf(from);
    expect(Object.keys(plain)).not.toContain('people.csv');
    expect(Object.keys(plain)).not.toContain('answers.csv');
    await importOf(exported);
    await opened(join(to, 'data'), async ({ stores }) => {
      expect(await stores.people.list(SITE as never)).toEqual([]);
      const rows = await stores.audit.newest('' as never, everything, null, 10);
      expect(rows).toMatchObject([{ act: 'command', what: 'import', about: SITE }]);
    });
    await opened(from, async ({ stores }) => {
      const acts = (await stores.audit.newest(SITE as never, everything, null, 3)).map(
        ({ act, what, by }) => `${act} ${what} ${by.type}`
      );
      expect(acts).toEqual(['export site command', 'export site-people-answers command', expect.any(String)]);
    });
  });

  test('beside the same site by another id', async () => {
    await importOf(exported);
    expect(await importOf(exported)).toMatchObject({
      code: 1,
      said: expect.stringContaining('There is a site nordhafen here already') as string
    });
    const second = await importOf(exported, '--as', 'nordhafen-2', '--people');
    expect(second).toMatchObject({
      code: 0,
      said: expect.stringContaining('The site nordhafen has the same name') as string
    });
    expect(await sitesIn(join(to, 'data'))).toEqual(['nordhafen', 'nordhafen-2']);
  });
});

describe('nothing is taken of', () => {
  async function refused(files: Readonly<Record<string, Uint8Array>>, says: string | RegExp, ...options: string[]) {
    const done = await importOf(files, ...options);
    expect(done.said).toMatch(says);
    expect(done.said).toContain('Nothing was imported.');
    expect(done.code).not.toBe(0);
    expect(done.said).not.toMatch(/\bat .*\.ts|Error:/);
    const data = join(to, 'data');
    expect((await readdir(to)).sort().filter((name) => name !== 'data')).toEqual(['in.zip']);
    if (!(await readdir(to)).includes('data')) return;
    expect(await sitesIn(data)).toEqual([]);
    expect(await readdir(join(data, 'media'))).toEqual([]);
    expect(await readdir(join(data, 'incoming'))).toEqual([]);
  }
  const first = (): string => Object.keys(exported).find((path) => path.endsWith('-1080.webp'))!;

  test.each<[string, () => Record<string, Uint8Array>, string | RegExp]>([
    [
      'a path that climbs out',
      () => ({ ...exported, '../../evil.sh': Buffer.from('x') }),
      /"\.\.\/\.\.\/evil\.sh" does not belong/
    ],
    ['an absolute path', () => ({ ...exported, '/etc/cron.d/x': Buffer.from('x') }), 'does not belong'],
    [
      'a name with escapes for the terminal',
      () => ({ ...exported, 'a\u001b[2J\u0007.json': Buffer.from('x') }),
      /"a\\u001b\[2J\\u0007\.json"/
    ],
    [
      'another ZIP',
      () => ({ 'word/document.xml': Buffer.from('<x/>') }),
      'export.json is missing: this is no Floorcast export'
    ],
    [
      'a newer export',
      () => spoilt('export.json', (one) => Object.assign(one, { formatVersion: 2 })),
      'written by a newer Floorcast'
    ],
    [
      'an unknown field',
      () => spoilt('export.json', (one) => Object.assign(one, { extra: 1 })),
      'export.json: extra is not known here'
    ],
    ['no JSON', () => ({ ...exported, 'site.json': Buffer.from('{"id":') }), 'site.json is not JSON'],
    [
      'bytes that are no text',
      () => ({ ...exported, 'site.json': Buffer.from([0xff, 0xfe, 0x00]) }),
      'site.json is not JSON in UTF-8'
    ],
    [
      'a name that nobody has',
      () => spoilt('site.json', (one) => Object.assign(one, { name: '' })),
      /site\.json: name must/
    ],
    ['a newer document', () => spoilt('site.json', (one) => Object.assign(one, { format: 2 })), /site\.json: format/],
    [
      'a takeover',
      () => spoilt('site.json', (one) => Object.assign(one, { takeovers: { fire: {} } })),
      /site\.json: takeovers/
    ],
    [
      'the id of the desk’s own pages',
      () => spoilt('site.json', (one) => Object.assign(one, { id: 'accounts' })),
      'cannot be called accounts'
    ],
    [
      'a playlist that is not there',
      () => spoilt('site.json', (one) => Object.assign(one, { defaultPlaylist: 'gone' })),
      'site.json: defaultPlaylist'
    ],
    [
      'a picture that is missing',
      () => Object.fromEntries(Object.entries(exported).filter(([path]) => path !== first())),
      /media\/.*-1080\.webp is missing/
    ],
    [
      'a picture that was changed',
      () => ({ ...exported, [first()]: Buffer.concat([exported[first()]!.subarray(0, -1), Buffer.from([7])]) }),
      'is not what export.json says'
    ],
    [
      'two people of one number',
      () => ({
        ...exported,
        'people.csv': Buffer.from(
          text(exported['people.csv']) + text(exported['people.csv']).split('\r\n')[1]!.replace('"w-', '"v-') + '\r\n'
        )
      }),
      /people\.csv: row \d+, number is somebody else/
    ]
  ])('%s', async (_name, files, says) => {
    await refused(files(), says);
  });

  test('a picture that is a page, though its sum is right', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    const sum = Buffer.from(await crypto.subtle.digest('SHA-256', page)).toString('hex');
    const [hash] = first().slice('media/'.length).split('-');
    const files = spoilt('export.json', (one) => {
      const media = one['media'] as never as { hash: string; files: Record<string, string> }[];
      media.find((each) => each.hash === hash)!.files['1080'] = sum;
    });
    await refused({ ...files, [first()]: page }, 'is no picture that displays show');
  });

  test('what is no ZIP, and a ZIP that is cut short', async () => {
    const file = join(to, 'in.zip');
    await writeFile(file, 'PK but no more');
    expect(await floorcast(join(to, 'data'), 'import', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('no ZIP') as string
    });
    const whole = zipSync(exported as Record<string, Uint8Array>, { level: 0 });
    await writeFile(file, whole.subarray(0, whole.length / 2));
    expect(await floorcast(join(to, 'data'), 'import', file)).toMatchObject({ code: 1 });
    expect(await floorcast(join(to, 'data'), 'import', join(to, 'gone.zip'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('gone.zip') as string
    });
    expect(await readdir(to)).toEqual(['in.zip']);
  });

  test('what swells to fill memory or disk', async () => {
    const swelling = (name: string, bytes: number) =>
      Buffer.from(
        zipSync(
          { ...(exported as Record<string, Uint8Array>), [name]: [Buffer.alloc(bytes, ' '), { level: 9 }] },
          { level: 0 }
        )
      );
    const file = join(to, 'in.zip');
    await writeFile(file, swelling('site.json', 70_000_000));
    expect(await floorcast(join(to, 'data'), 'import', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('site.json is too large') as string
    });
    await writeFile(file, swelling(first(), 70_000_000));
    expect(await floorcast(join(to, 'data'), 'import', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('is larger than a picture') as string
    });
    expect(await readdir(join(to, 'data', 'incoming'))).toEqual([]);
    expect(await sitesIn(join(to, 'data'))).toEqual([]);
  });

  test('a table of people that asks for more than there is', async () => {
    const files = await exportOf(from);
    await refused(files, 'There are no people in this file', '--people');
    await refused(exported, 'cannot be the id of a site', '--as', '../x');
  });
});

test('a server that runs on the folder keeps its floor, and the command says so', async () => {
  const running = await both(join(to, 'data'));
  try {
    expect(await importOf(exported)).toMatchObject({
      code: 75,
      said: expect.stringContaining('Another Floorcast server is using') as string
    });
    expect(running.sites.list()).toEqual([]);
  } finally {
    await running.stores.close();
  }
});

test('people who cannot be taken in leave no site either', async () => {
  const data = join(to, 'data');
  await importOf(exported, '--as', 'other');
  await opened(data, async ({ stores }) => {
    const [one] = await opened(from, async (all) => all.stores.people.list(SITE as never));
    expect(await stores.people.put(SITE as never, [{ ...one!, crew: null }])).toBeNull();
    await stores.erasures.erase(SITE as never, one!.id, { by: { type: 'server' }, at: now() });
  });
  expect(await importOf(exported, '--people')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/people\.csv: row \d+, id: This id stands for somebody whose name is gone/) as string
  });
  expect(await sitesIn(data)).toEqual(['other']);
});

test.each([200, 350, 500, 700, 900])('killed after %i ms the site is there whole, or not at all', async (ms) => {
  const file = join(to, 'in.zip');
  const data = join(to, 'data');
  await writeFile(file, zipSync(exported as Record<string, Uint8Array>, { level: 0 }));
  const env = { ...process.env, DATA_DIR: data };
  const child = spawn(process.execPath, ['server/command.ts', 'import', file, '--people'], { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, ms));
  child.kill('SIGKILL');
  await ended;
  const there = await sitesIn(data);
  const people = await opened(data, async ({ stores }) => (await stores.people.list(SITE as never)).length);
  expect(people > 0).toBe(there.length === 1);
  if (there.length === 0) expect(await floorcast(data, 'import', file, '--people')).toMatchObject({ code: 0 });
  const again = await exportOf(data);
  expect(text(again['site.json'])).toBe(text(exported['site.json']));
});

test('a site that takes from the library goes where the library is, and follows it there', async () => {
  const data = join(to, 'there');
  await opened(data, async ({ stores, sites }) => {
    const by = { type: 'server' } as const;
    const make = async (id: string, ...changes: object[]) => {
      for (const change of changes)
        expect(await sites.change(id as never, by, change as never)).not.toHaveProperty('refusal');
    };
    const site = (id: string) => ({ type: 'make-site', id, name: id, timeZone: 'Europe/Berlin', languages: ['en'] });
    await make('library', site('library'), { type: 'put-playlist', id: 'group', name: 'Group', items: [] });
    await make('hall', site('hall'));
    const library = followLibrary({ sites, media: stores.media, now, log });
    expect(await library.take('hall' as never, 'group' as never, by)).not.toHaveProperty('refusal');
    await library.close();
  });
  const [hall, library] = [await exportOf(data, '--site', 'hall'), await exportOf(data, '--site', 'library')];
  expect(await importOf(hall)).toMatchObject({
    code: 1,
    said: expect.stringContaining('takes group from the library') as string
  });
  expect(await importOf(library, '--as', 'mine')).toMatchObject({ code: 1 });
  expect(await importOf(library)).toMatchObject({ code: 0 });
  expect(await importOf(hall)).toMatchObject({ code: 0 });
  expect((await exportOf(join(to, 'data'), '--site', 'hall'))['site.json']).toEqual(hall['site.json']);
  await opened(join(to, 'data'), async ({ stores, sites }) => {
    const following = followLibrary({ sites, media: stores.media, now, log });
    await following.close();
    expect(following.behind().size).toBe(0);
    expect(sites.get('hall' as never)).toMatchObject({ revision: 1, site: { taken: ['lib--group'] } });
  });
});

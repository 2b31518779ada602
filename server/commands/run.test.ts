import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from './all.ts';
import { nearest } from './nearest.ts';
import { runCommand } from './run.ts';

async function run(
  line: string,
  env: Record<string, string> = {}
): Promise<{ code: number; out: string; err: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const said = { out: '', err: '' };
  const words = line === '' ? [] : line.split(' ');
  const code = await runCommand(words, {
    env: { DATA_DIR: folder, ...env },
    out: (text) => (said.out += text),
    err: (text) => (said.err += text)
  });
  return { code, ...said };
}

describe('the command line', () => {
  it.each(['', 'help', '--help', '-h'])('lists every command when it is asked “%s”', async (line) => {
    const { code, out } = await run(line);
    expect(code).toBe(0);
    for (const { name, does } of commands) {
      expect(out).toContain(`\n  ${name}`);
      expect(out.replace(/\s+/g, ' ')).toContain(does);
    }
  });

  it('keeps every line of its help short enough for a terminal', async () => {
    for (const line of ['help', ...commands.map(({ name }) => `help ${name}`)]) {
      const long = (await run(line)).out.split('\n').filter((one) => one.length > 110);
      expect(long).toEqual([]);
    }
  });

  it.each(commands.map(({ name }) => name))('says the same of “%s” by help and by --help', async (name) => {
    const byHelp = await run(`help ${name}`);
    expect(byHelp).toMatchObject({ code: 0, err: '' });
    expect(byHelp.out).toContain(`floorcast ${name}`);
    expect(await run(`${name} --help`)).toEqual(byHelp);
  });

  it.each([
    ['verfy', 'There is no command “verfy”. Did you mean “verify”? floorcast help lists them.\n'],
    ['toknes', 'There is no command “toknes”. Did you mean “tokens”? floorcast help lists them.\n'],
    ['help verfiy', 'There is no command “verfiy”. Did you mean “verify”? floorcast help lists them.\n'],
    ['espresso', 'There is no command “espresso”. floorcast help lists them.\n'],
    ['constructor', 'There is no command “constructor”. floorcast help lists them.\n']
  ])('answers “%s” with what was meant', async (line, err) => {
    expect(await run(line)).toEqual({ code: 2, out: '', err });
  });

  it.each([
    ['token', 'floorcast token needs NAME.'],
    ['token a b', 'floorcast token does not take “b”.'],
    ['token a --sight b', "Unknown option '--sight'."],
    ['token a --site', "Option '--site <value>' argument missing."],
    ['tokens all', 'floorcast tokens does not take “all”.']
  ])('says what is wrong with “%s”, and how it would be right', async (line, says) => {
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toMatch(says.slice(0, -1));
    expect(err).toContain(`floorcast ${line.split(' ')[0]}`);
  });

  it('names a wrong setting and ends with 78', async () => {
    expect(await run('tokens', { PORT: 'x' })).toEqual({ code: 78, out: '', err: 'PORT must be a whole number\n' });
  });

  it('says so where there is no data folder yet, and makes none', async () => {
    const { code, err } = await run('tokens');
    expect(code).toBe(1);
    expect(err).toMatch(/^There is no Floorcast data in /);
  });
});

it.each([
  ['back', 'backup'],
  ['bakcup', 'backup'],
  ['restor', 'restore'],
  ['b', null],
  ['', null]
])('“%s” is taken for %s', (typed, meant) => {
  expect(nearest(typed, ['backup', 'restore', 'verify'])).toBe(meant);
});

// What the build sends to the floor runs in Chromium 87, and nothing of server/ is sent anywhere.
import { describe, expect, it } from 'vitest';
import { isBuilt, pages, textOf } from './built-client.ts';
import { lacksInScript, lacksInStyle } from './chromium-87.ts';
import { serverIn, wordsOfServerAlone } from './server-words.ts';
import { source, sourcesOf } from './sources.ts';

/** Pages of the office may ask for a browser of today; everything else is opened on walls, kiosks and phones. */
const OFFICE = /^server\/routes\/(admin|setup|adopt|sign-in|sign-out)\b/;

describe('the built client', () => {
  it('is there: npm run build makes it', () => {
    expect(isBuilt()).toBe(true);
  });

  it('runs on the floor in Chromium 87', () => {
    const files = new Set(pages().flatMap((page) => (OFFICE.test(page.component) ? [] : [...page.files])));
    expect([...files].some((file) => file.endsWith('.js'))).toBe(true);
    const lacks = [...files].flatMap((file) =>
      file.endsWith('.css') ? lacksInStyle(file, textOf(file)) : lacksInScript(file, textOf(file))
    );
    expect(lacks).toEqual([]);
  });

  it('holds nothing of server/', () => {
    const browsers = [...sourcesOf('playlists'), ...sourcesOf('display'), ...sourcesOf('admin')];
    const words = wordsOfServerAlone(sourcesOf('server'), browsers);
    expect(words.size).toBeGreaterThan(10);
    const files = new Set(pages().flatMap((page) => [...page.files]));
    expect([...files].flatMap((file) => serverIn(file, textOf(file), words))).toEqual([]);
  });
});

describe('the guards can fail', () => {
  it.each([
    ['[1, 2].at(-1);', '.at'],
    ['const copy = structuredClone(a);', 'structuredClone'],
    ['class A { static { start(); } }', 'static block'],
    ['const a = await fetch("/");', 'await at the top'],
    ['const id = crypto.randomUUID();', 'crypto.randomUUID'],
    ['Temporal.Instant.from("2026");', 'Temporal'],
    ['a.toSorted();', '.toSorted']
  ])('on a script with %s', (code, what) => {
    expect(lacksInScript('a.js', code).join()).toContain(what);
  });

  it.each([
    'a ??= b;',
    'async () => { await a; };',
    'typeof structuredClone === "function" && structuredClone(a);',
    'a?.at;'
  ])('and let through %s', (code) => {
    expect(lacksInScript('a.js', code)).toEqual([]);
  });

  it.each([
    '.a:where(.b){color:red}',
    '.a:has(.b){color:red}',
    '@container (min-width:1px){.a{color:red}}',
    '.a{container-type:size}',
    '.a{& .b{color:red}}',
    '.a{height:100dvh}',
    '.a{aspect-ratio:1}',
    '.a{color:oklch(0.5 0 0)}'
  ])('on a style with %s', (css) => {
    expect(lacksInStyle('a.css', css)).not.toEqual([]);
  });

  it('on a bundle that holds a module of server/', () => {
    const server = [source('server/storage/open.ts', "const sql = 'CREATE TABLE rows (id TEXT PRIMARY KEY)';")];
    const words = wordsOfServerAlone(server, []);
    expect(serverIn('a.js', 'const s="CREATE TABLE rows (id TEXT PRIMARY KEY)"', words)).toHaveLength(1);
    expect(serverIn('a.js', 'const s="nothing"', words)).toEqual([]);
  });
});

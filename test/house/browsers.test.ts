// What the build sends to the floor runs in Chromium 87, and nothing of server/ is sent anywhere.
import { describe, expect, it } from 'vitest';
import { isBuilt, pages, textOf } from './built-client.ts';
import { lacksInScript } from './chromium-87.ts';
import { lacksInStyle } from './chromium-87-styles.ts';
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
    ['a.toSorted();', '.toSorted'],
    ['a?.findLast(f);', '.findLast'],
    ['window.structuredClone(a);', 'structuredClone'],
    ['list.map(structuredClone);', 'structuredClone'],
    ['new URLPattern("/a");', 'URLPattern'],
    ['new Intl.DurationFormat("en");', 'Intl.DurationFormat'],
    ['a.union(b);', '.union'],
    ['document.startViewTransition(f);', 'startViewTransition'],
    ['const a = /(?i:x)y/;', 'flags inside'],
    ['a.addEventListener("scrollend", f);', 'scrollend'],
    ['import data from "./a.json" with { type: "json" };', 'import attributes'],
    ['function f() { using a = b(); }', 'using'],
    // Asked for in one place is not asked for in another.
    ['typeof structuredClone === "function" && f(); structuredClone(a);', 'structuredClone'],
    [
      'if (typeof structuredClone === "function") f(); else g(); function h() { return structuredClone(a); }',
      'structuredClone'
    ]
  ])('on a script with %s', (code, what) => {
    expect(lacksInScript('a.js', code).join()).toContain(what);
  });

  it.each([
    'a ??= b;',
    'async () => { await a; };',
    'typeof structuredClone === "function" && structuredClone(a);',
    'a?.at;',
    'a.at?.(-1);',
    'const f = (a) => typeof structuredClone === "function" ? structuredClone(a) : copy(a);',
    'function f(a) { if (typeof structuredClone !== "function") return copy(a); return structuredClone(a); }',
    '/(?:a|b)(?<=c)(?<name>d)/.test(a);',
    'new Intl.Segmenter("th");',
    'text.replaceAll("a", "b");'
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
    '.a{color:oklch(0.5 0 0)}',
    '.a{color:lab(50% 0 0)}',
    '.a{.b{color:red}}',
    '.a{color:red}.b{@media (min-width:1px){color:red}}',
    '@media (min-width:1px){.a{color:red;.b{color:red}}}',
    '.a:not(.b,.c){color:red}',
    '.a{border-start-start-radius:4px}',
    '.a{translate:1px}',
    '.a{overflow:clip}',
    '.a{width:round(1px,2px)}',
    '.a{height:2lh}',
    '.a{accent-color:red}',
    '.a{mask:url(a.svg)}',
    '.a{grid-template-rows:subgrid}',
    '.a{background:image-set("a.png" 1x)}',
    '@media (prefers-contrast:more){.a{color:red}}',
    '@media (width>=1px){.a{color:red}}',
    '@starting-style{.a{opacity:0}}',
    '@font-face{font-family:A;size-adjust:90%}'
  ])('on a style with %s', (css) => {
    expect(lacksInStyle('a.css', css)).not.toEqual([]);
  });

  it.each([
    '.a{inset:0;margin-inline:1px;display:flex;gap:2px}',
    '.a:focus-visible::marker{color:rgb(0 0 0/50%)}',
    '@media (aspect-ratio:1/1) and (prefers-reduced-motion:reduce){.a{transform:rotate(3deg) scale(2)}}',
    '@keyframes a{from{opacity:0}to{opacity:1}}@supports (display:grid){@media print{.a{color:red}}}',
    '.a{content:":has(";background:url(x:is(y.png)}',
    '.a{text-wrap:balance}'
  ])('and let through the style %s', (css) => {
    expect(lacksInStyle('a.css', css)).toEqual([]);
  });

  it('on a bundle that holds a module of server/', () => {
    const server = [source('server/storage/open.ts', "const sql = 'CREATE TABLE rows (id TEXT PRIMARY KEY)';")];
    const words = wordsOfServerAlone(server, []);
    expect(serverIn('a.js', 'const s="CREATE TABLE rows (id TEXT PRIMARY KEY)"', words)).toHaveLength(1);
    expect(serverIn('a.js', 'const s="nothing"', words)).toEqual([]);
  });
});

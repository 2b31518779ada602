// The house keeps its arrows: who imports whom, what the heart leans on, and that no module of server/ is sent to browsers.
import { describe, expect, it } from 'vitest';
import { officeWorkReached, wrongArrows } from './arrows.ts';
import { impure } from './purity.ts';
import { rooms, source, sourcesOf } from './sources.ts';

describe('imports', () => {
  it.each(rooms)('of %s/ follow the arrows', (room) => {
    const sources = sourcesOf(room);
    expect(sources).not.toHaveLength(0);
    expect(sources.flatMap(wrongArrows)).toEqual([]);
  });

  it.each([
    ['playlists/site/edit.ts', "import { link } from '#display/link.ts';", 'playlists/ never reaches display/'],
    ['playlists/site/edit.ts', "import { link } from '../../server/main.ts';", 'playlists/ never reaches server/'],
    ['playlists/site/edit.ts', "import { z } from 'zod';", 'leans on valibot alone'],
    ['playlists/site/edit.ts', "import { readFileSync } from 'node:fs';", 'knows no Node'],
    ['playlists/site/edit.test.ts', "import { open } from '#server/storage/open.ts';", 'tests of playlists/'],
    ['display/player.ts', "import { app } from '#server/app.ts';", 'display/ never reaches server/'],
    ['display/player.ts', "import { type App } from '#server/app.ts';", 'display/ never reaches server/'],
    ['display/player.ts', "export { app } from '#server/app.ts';", 'display/ never reaches server/'],
    ['display/player.ts', "const app = await import('../server/app.ts');", 'display/ never reaches server/'],
    ['display/player.ts', "import { compile } from '#playlists/program/compile.ts';", 'asks the server'],
    ['display/player.ts', "import { edit } from '#playlists/site/edit.ts';", 'asks the server'],
    ['display/player.ts', "import Desk from '#admin/Desk.svelte';", 'display/ never reaches admin/'],
    ['display/Player.svelte', '<script lang="ts">\nimport fs from "fs";\n</script>\n<p>Hi</p>', 'knows no Node'],
    ['admin/desk.ts', "import { compile } from '#playlists/program/compile.ts';", 'asks the server'],
    ['display/player.ts', "import { passOrder } from '#playlists/program/pass.ts';", 'asks the server'],
    ['admin/Desk.svelte', '<script lang="ts">import { app } from "#server/app.ts";</script>', 'admin/ never reaches'],
    [
      'server/routes/+page.svelte',
      '<script lang="ts">import { app } from "#server/app.ts";</script>',
      'sent to browsers'
    ],
    ['server/routes/+page.ts', "import { app } from '../app.ts';", 'sent to browsers'],
    ['server/api/a.ts', "import { reportHere } from '../desk/report-here.ts';", 'for pages'],
    ['server/main.ts', "import { floor } from '#test/floor.ts';", 'server/ never reaches test/']
  ])('against them are found: %s with %s', (path, text, says) => {
    expect(wrongArrows(source(path, text)).join()).toContain(says);
  });

  it.each([
    ['display/player.ts', "import type { App } from '#server/app.ts';"],
    ['display/player.ts', "import { showing } from '#playlists/program/showing.ts';"],
    ['admin/desk.ts', "import { passOrder } from '#playlists/program/pass.ts';"],
    ['display/player.ts', "// import { app } from '#server/app.ts';"],
    ['server/routes/+page.server.ts', "import { app } from '../app.ts';"],
    ['playlists/site/edit.test.ts', "import { randomBytes } from 'node:crypto';"]
  ])('along them are let through: %s with %s', (path, text) => {
    expect(wrongArrows(source(path, text))).toEqual([]);
  });
});

describe('what runs on the floor', () => {
  it('reaches no zone data, no compiler and no edit of the heart, also not by a detour', () => {
    expect(officeWorkReached(sourcesOf('display'), sourcesOf('playlists'))).toEqual([]);
  });

  it('is found on a detour', () => {
    const display = [source('display/player.ts', "import { showing } from '#playlists/program/showing.ts';")];
    const playlists = [source('playlists/program/showing.ts', "import { instantOf } from '../time/zone.ts';")];
    expect(officeWorkReached(display, playlists)).toEqual([
      'playlists/program/showing.ts reaches playlists/time/zone.ts'
    ]);
  });
});

describe('playlists/', () => {
  it('asks the machine for nothing', () => {
    const code = sourcesOf('playlists').filter((one) => !one.path.endsWith('.test.ts'));
    expect(code.flatMap(impure)).toEqual([]);
  });

  it.each([
    ['export const at = Date.now();', 'Date.now'],
    ['export const at = new Date();', 'new Date()'],
    ['export const at = Date();', 'new Date()'],
    ['export const one = Math.random();', 'Math.random'],
    ['export const day = Temporal.PlainDate.from("2026-11-22");', 'Temporal outside time/'],
    ['export const id = crypto.randomUUID();', 'crypto'],
    ['export const at = performance.now();', 'performance.now']
  ])('is found asking by %s', (text, says) => {
    expect(impure(source('playlists/site/edit.ts', text)).join()).toContain(says);
  });

  it('is found asking Temporal for now, also where it may use Temporal', () => {
    expect(impure(source('playlists/time/zone.ts', 'const now = Temporal.Now.instant();'))).toHaveLength(1);
  });

  it.each([
    'export const at = Date.parse(text);',
    'export const at = new Date(0);',
    'export const sum = Math.max(1, 2); // never Math.random()'
  ])('may say %s', (text) => {
    expect(impure(source('playlists/site/edit.ts', text))).toEqual([]);
  });
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import { isRefusal, type Refusal } from '#playlists/site/refusal.ts';
import { AT, openPackFloor, written, type PackFloor } from '#test/pack-floor.ts';
import type { PackChoice } from './pack-choice.ts';
import { packs, type Packs } from './packs.ts';
import { verifyPackFile } from './verify-file.ts';

const log = pino({ level: 'silent' });
const none = { announcement: null, version: null, worker: null, crew: null, from: null, until: null };
let floor: PackFloor;
let choice: PackChoice;
let handed: Packs;
let signed = 0;

beforeAll(async () => {
  floor = await openPackFloor();
  choice = { ...none, site: floor.site.id, announcement: 'notice-1' as AnnouncementId };
  const verifier = await written(floor.folder, 'verify.html', Buffer.from('<!doctype html>'));
  const sign = async () => void signed++;
  handed = packs({ folder: floor.folder, sign, now: () => AT, log, verifier });
});
afterAll(async () => {
  await handed.close();
  await floor.close();
});

function bytesOf(made: ReadableStream<Uint8Array> | Refusal): Promise<ArrayBuffer> {
  if (isRefusal(made)) throw new Error(made.says);
  return new Response(made).arrayBuffer();
}

describe('packs that a server hands out', () => {
  it('are whole, made beside it, with the newest state', async () => {
    const bytes = await bytesOf(await handed.make('pack', floor.site, choice));
    const path = await written(floor.folder, 'handed.zip', new Uint8Array(bytes));
    expect(await verifyPackFile(path)).toMatchObject({ finding: null, about: { rows: 15, size: 60 } });
    expect(signed).toBeGreaterThan(0);
    await rm(path);
  });

  it('come as a report too, with a line for each row', async () => {
    const text = Buffer.from(await bytesOf(await handed.make('report', floor.site, choice))).toString();
    expect(text.match(/<tr><td><bdi>Worker/g)?.length).toBeGreaterThanOrEqual(15);
    expect(text.trimEnd()).toMatch(/<\/html>$/);
  });

  it('are refused before their first byte', async () => {
    expect(await handed.make('pack', floor.site, { ...none, site: floor.site.id })).toMatchObject({
      refusal: 'invalid'
    });
    const gone = { ...choice, announcement: 'nowhere' as AnnouncementId };
    expect(await handed.make('pack', floor.site, gone)).toMatchObject({ refusal: 'not-found' });
    const unbuilt = packs({
      folder: floor.folder,
      sign: async () => undefined,
      now: () => AT,
      log,
      verifier: join(floor.folder, 'not-built')
    });
    expect(await unbuilt.make('pack', floor.site, choice)).toMatchObject({
      says: expect.stringMatching(/npm run build/) as string
    });
  });

  it('are two at a time; whoever goes away makes room', async () => {
    const others = packs({ folder: floor.folder, sign: async () => undefined, now: () => AT, log });
    const make = () => others.make('report', floor.site, choice);
    const asked = await Promise.all([make(), make(), make()]);
    expect(asked.map(isRefusal)).toEqual([false, false, true]);
    expect(asked[2]).toMatchObject({ refusal: 'too-many' });
    for (const one of asked) if (!isRefusal(one)) await one.cancel();
    const isMade = async (): Promise<boolean> => {
      const made = await make();
      if (!isRefusal(made)) await made.cancel();
      return !isRefusal(made);
    };
    await expect.poll(isMade, { timeout: 20_000 }).toBe(true);
    await others.close();
  });
});

// What waits on the device: nothing is lost without being said, and nothing is sent twice as something else.
import { describe, expect, test } from 'vitest';
import type { Played } from '#playlists/proof/played.ts';
import { MOST_PLAYS } from '#playlists/wire/plays.ts';
import { MemoryPlayStore } from './memory-play-store.ts';
import type { KeptBatch } from './play-batch.ts';
import { PlayQueue } from './play-queue.ts';
import type { Stamped } from './stamp.ts';

const boot = 'b'.repeat(32);
const next = 'c'.repeat(32);
const slide = (name: string): Played =>
  ({
    type: 'slide',
    announcement: name,
    version: 1,
    content: 'f'.repeat(64),
    language: 'de',
    beside: null
  }) as unknown as Played;
const play = (second: number, guessedOffsetMs: number | null = null): Stamped => ({
  play: {
    shows: slide(second % 2 === 0 ? 'even' : 'odd'),
    revision: 'r',
    from: second * 1000,
    until: second * 1000 + 1000,
    uncertaintyMs: guessedOffsetMs === null ? 5 : null
  },
  guessedOffsetMs
});
const plays = (from: number, until: number): Stamped[] =>
  Array.from({ length: until - from }, (_, index) => play(from + index));
const told = (batch: KeptBatch | null): string[] =>
  batch?.plays.map(({ n, from, until, shows }) => {
    const thing = batch.shows[shows];
    return `${n}: ${thing?.type === 'slide' ? thing.announcement : thing?.type} ${from / 1000}-${until / 1000}`;
  }) ?? [];
async function all(queue: PlayQueue): Promise<string[][]> {
  const found: string[][] = [];
  for (let batch = await queue.oldest(); batch !== null; batch = await queue.oldest()) {
    found.push(told(batch));
    await queue.sent();
  }
  return found;
}

describe('the queue of plays', () => {
  test('names each thing once, and counts', async () => {
    const queue = new PlayQueue(new MemoryPlayStore(), boot);
    await queue.add(plays(0, 2));
    await queue.add(plays(2, 4));
    expect((await queue.oldest())?.shows).toHaveLength(2);
    expect(await all(queue)).toEqual([['0: even 0-1', '1: odd 1-2', '2: even 2-3', '3: odd 3-4']]);
    expect(queue.length).toBe(0);
  });

  test('what is being sent takes no more plays, so that an acknowledgement is of all that it holds', async () => {
    const queue = new PlayQueue(new MemoryPlayStore(), boot);
    await queue.add(plays(0, 1));
    await queue.oldest();
    await queue.add(plays(1, 2));
    await queue.sent();
    expect(await all(queue)).toEqual([['1: odd 1-2']]);
  });

  test('outlives the page, and a new run counts for itself', async () => {
    const store = new MemoryPlayStore();
    await new PlayQueue(store, boot).add(plays(0, 2));
    const queue = new PlayQueue(store, next);
    await queue.add(plays(5, 6));
    expect((await queue.oldest())?.boot).toBe(boot);
    expect(await all(queue)).toEqual([['0: even 0-1', '1: odd 1-2'], ['0: odd 5-6']]);
    expect(store.kept.size).toBe(0);
  });

  test('full batches are followed by others', async () => {
    const queue = new PlayQueue(new MemoryPlayStore(), boot);
    await queue.add(plays(0, MOST_PLAYS + 1));
    expect((await all(queue)).map((batch) => batch.length)).toEqual([MOST_PLAYS, 1]);
  });

  test('what was stamped by a guess stands in a batch of its own', async () => {
    const queue = new PlayQueue(new MemoryPlayStore(), boot);
    await queue.add([play(0, 77), play(1, 77), play(2)]);
    expect((await queue.oldest())?.guessedOffsetMs).toBe(77);
    expect((await all(queue)).map((batch) => batch.length)).toEqual([2, 1]);
  });

  test('[G6] where it is full the oldest are said to be lost, from their beginning to their end, and what is kept stays whole', async () => {
    const store = new MemoryPlayStore();
    for (const [index, name] of ['1', '2', '3', '4', '5'].entries())
      await new PlayQueue(store, name.repeat(32)).add(plays(10 * index, 10 * index + 3));
    const queue = new PlayQueue(store, boot, { most: 3, mostInMemory: 9 });
    await queue.add(plays(90, 91));
    expect(await all(queue)).toEqual([
      ['3: lost 0-33'],
      ['0: even 40-41', '1: odd 41-42', '2: even 42-43'],
      ['0: even 90-91']
    ]);
  });

  test('without a store they wait in memory, bounded', async () => {
    const store = new MemoryPlayStore();
    store.room = 0;
    const queue = new PlayQueue(store, boot, { most: 100, mostInMemory: 2 });
    for (let turn = 0; turn < 12; turn++) await queue.add(plays(MOST_PLAYS * turn, MOST_PLAYS * (turn + 1)));
    const found = await all(queue);
    expect(found.length).toBeLessThanOrEqual(5);
    expect(found[0]?.[0]).toMatch(/lost 0-/);
    const told = found.flat().map((text) => text.split(' ').at(-1)?.split('-').map(Number) as [number, number]);
    // From the first to the last second each is either kept or said to be lost.
    expect(told.reduce((sum, [from, until]) => sum + until - from, 0)).toBe(12 * MOST_PLAYS);
  });

  test('a disk that has filled up: what is oldest gives its room', async () => {
    const store = new MemoryPlayStore();
    for (const [index, name] of ['1', '2', '3', '4'].entries())
      await new PlayQueue(store, name.repeat(32)).add(plays(10 * index, 10 * index + 3));
    store.room = 4;
    const queue = new PlayQueue(store, boot, { most: 100, mostInMemory: 0 });
    await queue.add(plays(1000, 1000 + MOST_PLAYS + 1));
    const found = await all(queue);
    expect(found[0]?.[0]).toMatch(/lost 0-13/);
    expect(found.flat()).toHaveLength(1 + 3 + 3 + MOST_PLAYS + 1);
  });

  test('what the server cannot read is said to be lost, and then let go', async () => {
    const queue = new PlayQueue(new MemoryPlayStore(), boot);
    await queue.add(plays(0, 2));
    await queue.oldest();
    await queue.refused();
    expect(told(await queue.oldest())).toEqual(['2: lost 0-2']);
    await queue.refused();
    expect(await queue.oldest()).toBeNull();
  });

  test('a batch that is gone from the store is passed over', async () => {
    const store = new MemoryPlayStore();
    await new PlayQueue(store, next).add(plays(0, 2));
    const queue = new PlayQueue(store, boot);
    await queue.add(plays(5, 6));
    store.kept.delete(1);
    expect(await all(queue)).toEqual([['0: odd 5-6']]);
  });
});

// Plays on their way to the server.
import { describe, expect, test } from 'vitest';
import type { Played } from '#playlists/proof/played.ts';
import type { PlaysAnswer, PlaysBatch } from '#playlists/wire/plays.ts';
import { ServerClock } from '../link/server-clock.ts';
import { MemoryPlayStore } from './memory-play-store.ts';
import { PlayQueue } from './play-queue.ts';
import { sendPlays } from './send-plays.ts';
import { stamping } from './stamp.ts';

const boot = 'b'.repeat(32);
const card: Played = { type: 'card' };

/** A page, and a server that answers as it is told, then keeps everything. */
function page(answers: (PlaysAnswer | null)[] = [], clock = new ServerClock(0, 0, () => 0, 5)) {
  const sent: PlaysBatch[] = [];
  const troubles: string[] = [];
  const queue = new PlayQueue(new MemoryPlayStore(), boot);
  const stamped = stamping(clock);
  const way = {
    isUp: true,
    async plays(batch: PlaysBatch) {
      sent.push(batch);
      return answers.length > 0 ? (answers.shift() ?? null) : ({ type: 'kept' } as const);
    }
  };
  return {
    sent,
    troubles,
    queue,
    way,
    show: (from: number, until: number) => queue.add([stamped({ shows: card, revision: 'r', from, until })]),
    send: () =>
      sendPlays({ queue, way, clock, boot, note: (one) => troubles.push(one), pause: () => Promise.resolve() })
  };
}

describe('sending plays', () => {
  test('what is kept is forgotten here', async () => {
    const one = page();
    await one.show(0, 1000);
    expect(await one.send()).toBeNull();
    expect(one.queue.length).toBe(0);
    expect(one.sent).toHaveLength(1);
  });

  test('what got no answer is sent again, the same', async () => {
    const one = page([null]);
    await one.show(0, 1000);
    await one.send();
    expect(one.queue.length).toBe(1);
    await one.send();
    expect(one.sent[1]).toEqual(one.sent[0]);
    expect(one.queue.length).toBe(0);
  });

  test('a busy server is asked again when it says', async () => {
    const one = page([{ type: 'later', afterMs: 7000 }]);
    await one.show(0, 1000);
    expect(await one.send()).toBe(7000);
    expect(one.queue.length).toBe(1);
  });

  test('a server that cannot write is asked again, one that cannot read is told that the time is lost', async () => {
    const one = page([
      { type: 'refused', code: 'failed' },
      { type: 'refused', code: 'invalid' }
    ]);
    await one.show(0, 1000);
    await one.send();
    expect(one.queue.length).toBe(1);
    await one.send();
    expect(one.troubles).toEqual(['plays were refused']);
    expect(one.sent.at(-1)?.shows).toEqual([{ type: 'lost' }]);
    expect(one.sent.at(-1)?.plays[0]).toMatchObject({ from: 0, until: 1000 });
  });

  test('without a line nothing is sent', async () => {
    const one = page();
    one.way.isUp = false;
    await one.show(0, 1000);
    await one.send();
    expect(one.sent).toEqual([]);
  });

  test('[G6] what a page stamped by its own guess is set right once it has heard the server', async () => {
    let now = 0;
    const clock = new ServerClock(6 * 3_600_000, 0, () => now);
    const one = page([], clock);
    await one.show(1000, 2000);
    now = 10_000;
    clock.set([{ askedAt: 9990, serverAt: 50_000, answeredAt: 10_010 }]);
    await one.send();
    expect(one.sent[0]?.plays).toEqual([
      { n: 0, from: 41_000, until: 42_000, shows: 0, revision: 0, uncertaintyMs: 10 }
    ]);
  });

  test('[G6] but not what another run stamped: its clock is gone', async () => {
    const store = new MemoryPlayStore();
    const guess = stamping(new ServerClock(77, 0, () => 0));
    const piece = { shows: card, revision: 'r', from: 1000, until: 2000 };
    await new PlayQueue(store, 'c'.repeat(32)).add([guess(piece)]);
    const sent: PlaysBatch[] = [];
    const way = { isUp: true, plays: async (batch: PlaysBatch) => (sent.push(batch), { type: 'kept' } as const) };
    const clock = new ServerClock(1_000_000, 0, () => 0, 3);
    const queue = new PlayQueue(store, boot);
    await sendPlays({ queue, way, clock, boot, note: () => undefined, pause: () => Promise.resolve() });
    expect(sent[0]?.plays).toEqual([{ n: 0, from: 1077, until: 2077, shows: 0, revision: 0, uncertaintyMs: null }]);
  });
});

describe('stamped', () => {
  const piece = (from: number, until: number) => ({ shows: card, revision: 'r', from, until });

  test('pieces that met still meet when the clock was set a little between them', () => {
    let now = 1000;
    const clock = new ServerClock(0, 0, () => now, 100);
    const stamp = stamping(clock);
    expect(stamp(piece(0, 1000)).play).toMatchObject({ from: 0, until: 1000 });
    now = 2000;
    clock.set([{ askedAt: 1998, serverAt: 2040, answeredAt: 2000 }]);
    expect(stamp(piece(1000, 2000)).play).toMatchObject({ from: 1000, until: 2041 });
  });

  test('pieces that did not meet do not', () => {
    const stamp = stamping(new ServerClock(0, 0, () => 0, 1));
    stamp(piece(0, 1000));
    expect(stamp(piece(1500, 2000)).play.from).toBe(1500);
  });

  test('a clock that was hours wrong leaves pieces where the right one has them', () => {
    let now = 1000;
    const clock = new ServerClock(21_600_000, 0, () => now, 100);
    const stamp = stamping(clock);
    stamp(piece(0, 1000));
    now = 2000;
    clock.set([{ askedAt: 1998, serverAt: 2000, answeredAt: 2000 }]);
    expect(stamp(piece(1000, 2000)).play).toMatchObject({ from: 1001, until: 2001 });
  });
});

import { describe, expect, test } from 'vitest';
import type { KeptBatch, KeptRow, KeptTaken } from '#playlists/wire/kept.ts';
import { sendKept } from './send-kept.ts';

const row = (place: number): KeptRow => ({ place, id: `id-${place}` }) as unknown as KeptRow;

function subject(count: number, take: (batch: KeptBatch) => KeptTaken | null) {
  let held = Array.from({ length: count }, (_, index) => row(index + 1));
  const sent: string[] = [];
  const way = {
    isUp: true,
    kept: async (batch: KeptBatch) => {
      sent.push(batch.rows.map((one) => one.place).join());
      return take(batch);
    }
  };
  const rows = {
    after: async (place: number, most: number) => held.filter((one) => one.place > place).slice(0, most),
    forget: async (gone: readonly KeptRow[]) => void (held = held.filter((one) => !gone.includes(one)))
  };
  return {
    sent,
    way,
    left: () => held.map((one) => one.place),
    send: () => sendKept(rows, way, 2, async () => undefined)
  };
}

describe('what the box holds', () => {
  test('goes the oldest first, in batches, and is forgotten when the server has it', async () => {
    const { sent, left, send } = subject(5, () => ({ type: 'durable' }));
    await send();
    expect(sent).toEqual(['1,2', '3,4', '5']);
    expect(left()).toEqual([]);
  });

  test.each<[string, KeptTaken | null]>([
    ['no answer came', null],
    ['the server’s disk is full', { type: 'refused', code: 'failed' }]
  ])('stays where %s, and is not sent over and over', async (_name, answer) => {
    const { sent, left, send } = subject(3, () => answer);
    await send();
    expect(sent).toEqual(['1,2']);
    expect(left()).toEqual([1, 2, 3]);
  });

  test('stays where the line goes in between', async () => {
    const it = subject(4, () => {
      it.way.isUp = false;
      return { type: 'durable' };
    });
    await it.send();
    expect(it.left()).toEqual([3, 4]);
  });

  test('one that the server cannot read stays and holds nobody up', async () => {
    const { left, send } = subject(5, ({ rows }) =>
      rows.some((one) => one.place === 2) ? { type: 'refused', code: 'invalid' } : { type: 'durable' }
    );
    expect(await send()).toBe(1);
    expect(left()).toEqual([2]);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { COPIES_KEPT_MS, type BroughtAnswer, type CopiesAnswer, type Copy } from '#playlists/wire/copies.ts';
import { bringUnread, keepCopies, type Copies, type CopyWay } from './keep-copies.ts';

const NOW = 1_800_000_000_000;
const row = (seq: number, id = `row-${seq}`): Copy => ({ seq, id, at: NOW - 1000 + seq, sealed: `sealed-${id}` });
const pause = async (): Promise<void> => undefined;
/** A record that gives two rows at a time and takes whatever comes. */
let record: Copy[];
let canOpen: boolean;
/** After how many messages the line breaks. */
let messages: number;
let device: ReturnType<typeof memory>;
let way: CopyWay;

/** As the kiosk's box does it, without a disk. */
function memory() {
  let bringing = false;
  const rows = new Map<number, Copy>();
  const unread = new Map<string, Copy>();
  const inOrder = () => [...rows.values()].sort((a, b) => a.seq - b.seq);
  return {
    rows: inOrder,
    aside: () => [...unread.keys()],
    newest: async () => inOrder().at(-1) ?? null,
    add: async (more) => more.forEach((one) => rows.set(one.seq, one)),
    oldest: async () => inOrder().slice(0, 3),
    brought: async (done, aside) => {
      done.forEach(({ seq }) => rows.delete(seq));
      aside.forEach((one) => unread.set(one.id, one));
    },
    isBringing: async () => bringing,
    setBringing: async (is) => void (bringing = is),
    unread: async () => [...unread.values()].slice(0, 3),
    readAtLast: async (done) => done.forEach(({ id }) => unread.delete(id))
  } satisfies Copies & Record<string, unknown>;
}

beforeEach(() => {
  record = [1, 2, 3, 4, 5].map((seq) => row(seq));
  canOpen = true;
  messages = Infinity;
  device = memory();
  way = {
    get isUp() {
      return messages > 0;
    },
    async copies({ after }): Promise<CopiesAnswer | null> {
      if (messages-- <= 0) return null;
      if (after !== null && record.find(({ id }) => id === after.id)?.seq !== after.seq) return { type: 'older' };
      const rows = record.filter(({ seq }) => seq > (after?.seq ?? 0)).slice(0, 2);
      return { type: 'copies', rows, isAll: rows.length < 2 };
    },
    async bringCopies({ rows }): Promise<BroughtAnswer | null> {
      if (messages-- <= 0) return null;
      if (!canOpen) return { type: 'taken', unread: rows.map(({ id }) => id) };
      for (const { id } of rows) if (!record.some((one) => one.id === id)) record.push(row(record.length + 1, id));
      return { type: 'taken', unread: [] };
    }
  };
});
const look = () => keepCopies(device, way, NOW, pause);
const ids = (rows: readonly Copy[]) => rows.map(({ id }) => id);
const restoreTo = (rows: number) => (record = record.slice(0, rows));

describe('a kiosk follows the record', () => {
  test('it has all rows, and then those that come', async () => {
    await look();
    expect(device.rows()).toEqual(record);
    record.push(row(6));
    await look();
    expect(device.rows()).toEqual(record);
  });

  test('nothing is brought while the record goes on from its newest row', async () => {
    await look();
    messages = 1;
    await look();
    expect(messages).toBe(0);
    expect(await device.isBringing()).toBe(false);
  });
});

describe('an older state was restored', () => {
  test('what it had not comes again, once and in order', async () => {
    await look();
    restoreTo(2);
    await look();
    expect(ids(record)).toEqual(['row-1', 'row-2', 'row-3', 'row-4', 'row-5']);
    expect(device.rows()).toEqual(record);
  });

  test('also where others answered meanwhile, and the places are taken', async () => {
    await look();
    restoreTo(3);
    record.push(row(4, 'new-4'), row(5, 'new-5'), row(6, 'new-6'));
    await look();
    expect(ids(record)).toEqual(['row-1', 'row-2', 'row-3', 'new-4', 'new-5', 'new-6', 'row-4', 'row-5']);
    expect(device.rows()).toEqual(record);
  });

  test.each([1, 2, 3, 4])('the line breaks after %i messages: the rest comes when it is back', async (after) => {
    await look();
    restoreTo(0);
    messages = after;
    await look();
    messages = Infinity;
    record.push(row(record.length + 1, 'meanwhile'));
    await look();
    expect(ids(record).sort()).toEqual(['meanwhile', 'row-1', 'row-2', 'row-3', 'row-4', 'row-5']);
    expect(device.rows()).toEqual(record);
  });

  test('two kiosks bring the same: each row is there once', async () => {
    await look();
    const first = device;
    device = memory();
    await look();
    restoreTo(1);
    await look();
    device = first;
    await look();
    expect(ids(record)).toEqual(['row-1', 'row-2', 'row-3', 'row-4', 'row-5']);
    expect(device.rows()).toEqual(record);
  });
});

describe('a server that has other keys', () => {
  beforeEach(async () => {
    await look();
    restoreTo(2);
    canOpen = false;
    await look();
  });

  test('opens nothing, and the kiosk lays it aside and follows it', () => {
    expect(ids(record)).toEqual(['row-1', 'row-2']);
    expect(device.rows()).toEqual(record);
    expect(device.aside()).toHaveLength(5);
  });

  test('gets its old keys back, and has all', async () => {
    await bringUnread(device, way, NOW, pause);
    expect(device.aside()).toHaveLength(5);
    canOpen = true;
    await bringUnread(device, way, NOW, pause);
    expect(device.aside()).toEqual([]);
    expect(ids(record).sort()).toEqual(['row-1', 'row-2', 'row-3', 'row-4', 'row-5']);
  });

  test('what is too old is laid aside no longer', async () => {
    await bringUnread(device, way, NOW + 2 * COPIES_KEPT_MS, pause);
    expect(device.aside()).toEqual([]);
  });
});

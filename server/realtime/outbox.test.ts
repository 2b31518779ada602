import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outbox, type Outbox, type Wanted } from './outbox.ts';

const program: Wanted = { program: true, facts: false };
const facts: Wanted = { program: false, facts: true };
const turnOver = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const displays = (count: number): string[] => Array.from({ length: count }, (_, index) => `d${index}`);

let turns: string[][];
let wanted: Map<string, Wanted>;
let out: Outbox;

/** Turns that never end by the clock, or with one display each: how fast the machine is must not matter. */
const [UNHURRIED, ONE_EACH] = [Infinity, 0];

function open(turnMs: number, breaks = ''): void {
  const [mine, now]: [string[][], string[]] = [[], []];
  [turns, wanted] = [mine, new Map()];
  out = outbox({
    turnMs,
    log: pino({ level: 'silent' }),
    prepare(display, asked) {
      if (display === breaks) throw new Error('a bug');
      now.push(display);
      wanted.set(display, asked);
    },
    send: () => void mine.push(now.splice(0))
  });
}
beforeEach(() => open(UNHURRIED));
afterEach(() => out.close());

async function emptied(count: number): Promise<void> {
  while (turns.flat().length < count) await turnOver();
}

test('much work is done in many turns, and what comes in between is answered', async () => {
  open(ONE_EACH);
  out.add(displays(60), program, 'change');
  let between = 0;
  while (turns.flat().length < 60) {
    await turnOver();
    between += 1;
  }
  expect(turns.filter((one) => one.length > 0)).toHaveLength(60);
  expect(between).toBeGreaterThan(50);
  expect(turns.flat()).toEqual(displays(60));
});

test('cheap work is sent together, yet not to all sockets at once', async () => {
  out.add(displays(1200), program, 'change');
  await emptied(1200);
  expect(turns.map((one) => one.length)).toEqual([500, 500, 200]);
});

test('a takeover is made before it returns, and overtakes the edit under way', async () => {
  open(ONE_EACH);
  out.add(displays(40), program, 'change');
  await turnOver();
  const before = turns.flat().length;
  expect(before).toBeLessThan(5);
  out.add(['d39', 'alone'], program, 'takeover');
  expect(turns.flat()).toHaveLength(before + 1);
  await emptied(41);
  expect(turns.flat().slice(before, before + 2)).toEqual(['d39', 'alone']);
  expect(turns.flat()).toHaveLength(41);
});

test('routine waits for edits', async () => {
  out.add(displays(3), facts, 'routine');
  out.add(['d2', 'new'], program, 'change');
  await emptied(4);
  expect(turns.flat()).toEqual(['d2', 'new', 'd0', 'd1']);
});

test('what is asked twice before it is sent is sent once, with all that was asked', async () => {
  out.add(['a', 'b'], facts, 'routine');
  out.add(['a'], program, 'change');
  out.add(['a'], facts, 'routine');
  await emptied(2);
  await turnOver();
  expect(turns.flat()).toEqual(['a', 'b']);
  expect(wanted.get('a')).toEqual({ program: true, facts: true });
  expect(wanted.get('b')).toEqual(facts);
});

test('what is asked again after it was sent is sent again', async () => {
  out.add(['a'], program, 'change');
  await emptied(1);
  out.add(['a'], program, 'change');
  await emptied(2);
});

test('a bug with one display keeps nobody else from theirs', async () => {
  open(UNHURRIED, 'd1');
  out.add(displays(3), program, 'takeover');
  expect(turns.flat()).toEqual(['d0', 'd2']);
});

test('one that is closed sends nothing more', async () => {
  out.add(displays(3), program, 'change');
  out.close();
  await turnOver();
  await turnOver();
  expect(turns.flat()).toEqual([]);
});

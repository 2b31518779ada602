import pino from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { outbox, type Outbox, type Wanted } from './outbox.ts';

const program: Wanted = { program: true, facts: false };
const facts: Wanted = { program: false, facts: true };
const turnOver = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
/** As long as a program takes that is unlike all others. */
const work = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};
const displays = (count: number): string[] => Array.from({ length: count }, (_, index) => `d${index}`);

let turns: string[][];
let wanted: Map<string, Wanted>;
let made: string[];
let out: Outbox;

function open(costsMs = 0, breaks = ''): void {
  [turns, wanted, made] = [[], new Map(), []];
  out = outbox({
    log: pino({ level: 'silent' }),
    prepare(display, asked) {
      work(costsMs);
      if (display === breaks) throw new Error('a bug');
      made.push(display);
      wanted.set(display, asked);
    },
    send() {
      turns.push(made);
      made = [];
    }
  });
}
beforeEach(() => open());

async function emptied(count: number): Promise<void> {
  while (turns.flat().length < count) await turnOver();
}

test('much work is done in many turns, and what comes in between is answered', async () => {
  open(2);
  out.add(displays(60), program, 'change');
  let between = 0;
  const other = setInterval(() => (between += 1), 1);
  await emptied(60);
  clearInterval(other);
  expect(turns.length).toBeGreaterThan(5);
  expect(between).toBeGreaterThan(2);
  expect(turns.flat()).toEqual(displays(60));
});

test('cheap work is sent together, yet not to all sockets at once', async () => {
  out.add(displays(1200), program, 'change');
  await emptied(1200);
  expect(Math.max(...turns.map((one) => one.length))).toBeLessThanOrEqual(500);
  expect(turns.length).toBeLessThan(12);
});

test('a takeover is made before it returns, and overtakes the edit under way', async () => {
  open(2);
  out.add(displays(40), program, 'change');
  await turnOver();
  out.add(['d39', 'alone'], program, 'takeover');
  const sent = turns.flat();
  expect(sent.slice(-5)).toContain('alone');
  expect(sent.slice(-5)).toContain('d39');
  expect(sent.length).toBeLessThan(20);
  await emptied(41);
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
  open(0, 'd1');
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

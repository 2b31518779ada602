// The server's clock over a machine's that is set wrong and right again.
import { expect, it } from 'vitest';
import { serverClock } from './server-clock.ts';

const TODAY = Date.parse('2026-11-23T06:00:00Z');
const at = (text: string): number => Date.parse(`${text}T00:00:00Z`);

function machine(shows: number) {
  const it = { shows, runs: 5000 };
  const clock = serverClock(
    () => it.shows,
    () => it.runs
  );
  const pass = (ms: number): void => {
    it.shows += ms;
    it.runs += ms;
  };
  return { it, clock, pass };
}

it.each([
  ['1970', at('1970-01-01')],
  ['2100', at('2100-01-01')]
])('a machine that is set to %s while the server runs is not believed, and it goes on', (_, wrong) => {
  const { it, clock, pass } = machine(TODAY);
  expect(clock.now()).toBe(TODAY);
  it.shows = wrong;
  pass(7000);
  expect(clock.now()).toBe(TODAY + 7000);
  expect(clock.isBelieved()).toBe(false);
  expect(clock.trouble()).toMatch(/shows (1970|2100)-01-01 00:00 UTC, which cannot be.* come to 2026-11-23 06:00 UTC/);
  it.shows = TODAY + 9000;
  expect(clock.now()).toBe(TODAY + 9000);
  expect(clock.isBelieved()).toBe(true);
  expect(clock.trouble()).toBeNull();
});

it('a machine that starts in 1970 goes on from what the server saw before', () => {
  const { clock, pass, it } = machine(0);
  expect(clock.now()).toBe(at('2025-01-01'));
  clock.saw(TODAY);
  pass(3000);
  clock.saw(TODAY - 60_000);
  expect(clock.now()).toBe(TODAY + 3000);
  it.shows = TODAY + 86_400_000;
  expect(clock.now()).toBe(TODAY + 86_400_000);
});

it('a machine that starts at 2100 on an empty folder dates nothing by it', () => {
  const { clock } = machine(at('2100-01-01'));
  expect(clock.now()).toBe(at('2025-01-01'));
  expect(clock.trouble()).toMatch(/2100/);
});

it('a clock that can be right is believed, and said to be behind where it is', () => {
  const { clock, it } = machine(TODAY);
  clock.now();
  it.shows = TODAY - 3_600_000;
  expect(clock.now()).toBe(TODAY - 3_600_000);
  expect(clock.trouble()).toMatch(/shows 2026-11-23 05:00 UTC, and something was dated 2026-11-23 06:00 UTC/);
  it.shows = TODAY + 1;
  expect(clock.trouble()).toBeNull();
});

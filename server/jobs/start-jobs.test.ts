// What the jobs do at a wake, by a clock that leaps ahead and comes back.
import pino from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startJobs, type Asks } from './start-jobs.ts';

const TODAY = Date.parse('2026-11-23T06:00:00Z');
const DAY_MS = 86_400_000;
const [LAST_NIGHT, YEARS_MS] = [TODAY - DAY_MS / 4, 3 * 365 * DAY_MS];

/** Wakes at once, again and again, as something is always due. */
function jobs() {
  const it = { now: TODAY, swept: [] as number[], forgotten: [] as number[] };
  const due = { nextAt: () => it.now - 1, timePassed: () => undefined };
  const stop = startJobs({
    sites: { list: () => [], onChange: () => () => undefined },
    sessions: { sweep: async (at: number) => void it.swept.push(at) },
    timePassed: async () => undefined,
    backups: due,
    retention: { ...due, state: () => ({ believed: LAST_NIGHT }) },
    forgetOld: async (at: number) => void it.forgotten.push(at),
    now: () => it.now,
    log: pino({ level: 'silent' })
  } as unknown as Asks).stop;
  onTestFinished(stop);
  return it;
}

const woken = (it: { swept: number[] }): Promise<unknown> => {
  const before = it.swept.length;
  return vi.waitFor(() => expect(it.swept.length).toBeGreaterThan(before + 1), { timeout: 20_000 });
};

it('lets go of what is old by the clock, as long as that is near the last night', async () => {
  const it = jobs();
  await woken(it);
  expect([it.swept.at(-1), it.forgotten.at(-1)]).toEqual([TODAY, TODAY]);
});

it('lets go of a day’s worth at most by a clock that leapt ahead, and goes by the right one once it is back', async () => {
  const it = jobs();
  it.now = TODAY + YEARS_MS;
  await woken(it);
  expect([it.swept.at(-1), it.forgotten.at(-1)]).toEqual([LAST_NIGHT + DAY_MS, LAST_NIGHT + DAY_MS]);
  it.now = TODAY + 5000;
  await woken(it);
  expect([it.swept.at(-1), it.forgotten.at(-1)]).toEqual([TODAY + 5000, TODAY + 5000]);
});

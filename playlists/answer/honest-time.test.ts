import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DeviceTime, honestTime } from './honest-time.ts';

const HOUR = 3_600_000;
const device = (over: Partial<DeviceTime> = {}): DeviceTime => ({
  deviceAt: 1000,
  offsetMs: 0,
  errorMs: 10,
  sinceOffsetMs: 0,
  ...over
});

describe('[A26] what a device stamped', () => {
  test.each<[string, Partial<DeviceTime>, [number, number, number]]>([
    ['is as sure as its clock was measured', {}, [1000, 990, 1010]],
    ['is corrected by what was measured', { offsetMs: 500 }, [1500, 1490, 1510]],
    ['is a whole instant, as all are', { offsetMs: 500.3, errorMs: 9.5 }, [1500, 1490, 1510]],
    ['is less sure the longer ago that was', { sinceOffsetMs: HOUR }, [1000, 270, 1730]],
    ['is not after it was received', { offsetMs: 4005 }, [5000, 4995, 5000]],
    ['is not before what came before', { offsetMs: -795 }, [205, 200, 215]],
    ['is somewhere in between where the clock was never set', { offsetMs: null }, [5000, 200, 5000]],
    ['and where it says what cannot be', { deviceAt: 20 * HOUR }, [5000, 200, 5000]],
    ['nor what came before all', { deviceAt: -HOUR }, [5000, 200, 5000]]
  ])('%s', (_name, over, [at, earliest, latest]) => {
    expect(honestTime(device(over), 200, 5000)).toEqual({ at, earliest, latest });
  });
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
test(`[A26] the truth is within, whatever offset a device has, as long as its clock drifts no more than clocks do (seed ${seed})`, () => {
  const any = fc.record({
    truth: fc.integer({ min: 10 * HOUR, max: 1000 * HOUR }),
    ahead: fc.integer({ min: -90_000 * HOUR, max: 90_000 * HOUR }),
    drift: fc.double({ min: -1.9e-4, max: 1.9e-4, noNaN: true }),
    since: fc.integer({ min: 0, max: 300 * HOUR }),
    wrong: fc.integer({ min: -50, max: 50 }),
    later: fc.integer({ min: 0, max: 100 * HOUR })
  });
  fc.assert(
    fc.property(any, ({ truth, ahead, drift, since, wrong, later }) => {
      const time = honestTime(
        {
          deviceAt: Math.round(truth - ahead + drift * since),
          offsetMs: ahead + wrong,
          errorMs: 52,
          sinceOffsetMs: since
        },
        0,
        truth + later
      );
      expect(time.earliest).toBeLessThanOrEqual(truth);
      expect(time.latest).toBeGreaterThanOrEqual(truth);
      expect(time.at).toBeGreaterThanOrEqual(time.earliest);
      expect(time.at).toBeLessThanOrEqual(time.latest);
    }),
    { seed }
  );
});

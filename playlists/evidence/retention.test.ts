import { describe, expect, it } from 'vitest';
import type { Retention } from '../site/retention.ts';
import type { LocalDate, TimeZone } from '../site/values.ts';
import { believedAt, fallsDueAt, type Held } from './retention.ts';

const BERLIN = 'Europe/Berlin' as TimeZone;
const at = (text: string): number => Date.parse(text);
const held = (more: Partial<Held>): Held => ({
  answeredAt: at('2026-01-15T09:00:00Z'),
  leftOn: null,
  supersededAt: null,
  overSince: at('2026-01-20T00:00:00Z'),
  ...more
});
const due = (type: Retention['type'], months: number, more: Partial<Held>, zone = BERLIN): string | null => {
  const instant = fallsDueAt({ type, months }, held(more), zone);
  return instant === null ? null : new Date(instant).toISOString();
};

describe('[N1] months are counted on the calendar', () => {
  it.each([
    ['within a year', '2026-01-15T09:00:00Z', 3, '2026-04-15T22:00:00.000Z'],
    ['from a 31st to a short month', '2026-08-31T09:00:00Z', 6, '2027-02-28T23:00:00.000Z'],
    ['to a February of a leap year', '2027-08-31T09:00:00Z', 6, '2028-02-29T23:00:00.000Z'],
    ['from a leap day to a year without one', '2028-02-29T09:00:00Z', 12, '2029-02-28T23:00:00.000Z'],
    ['over the turn of the year', '2026-12-31T09:00:00Z', 1, '2027-01-31T23:00:00.000Z'],
    ['from winter into summer', '2026-02-28T09:00:00Z', 1, '2026-03-28T23:00:00.000Z'],
    ['onto the eve of the change of clocks in spring', '2026-02-28T23:30:00Z', 1, '2026-04-01T22:00:00.000Z'],
    ['on the day of the change in autumn', '2026-09-25T09:00:00Z', 1, '2026-10-25T23:00:00.000Z'],
    ['by the date that the site had, not that of UTC', '2026-01-15T23:30:00Z', 1, '2026-02-16T23:00:00.000Z']
  ])('%s', (_, answered, months, expected) => {
    expect(due('fixed', months, { answeredAt: at(answered), overSince: 0 })).toBe(expected);
  });

  it('begins the day after at its first instant where midnight does not exist', () => {
    const santiago = 'America/Santiago' as TimeZone;
    expect(due('fixed', 1, { answeredAt: at('2026-08-05T15:00:00Z'), overSince: 0 }, santiago)).toBe(
      '2026-09-06T04:00:00.000Z'
    );
  });

  it('leads over fifty years', () => {
    expect(due('fixed', 600, { overSince: 0 })).toBe('2076-01-15T23:00:00.000Z');
  });
});

describe('[N2] what is counted from', () => {
  it('a fixed time from the answer, though the worker left and it was superseded', () => {
    const more = { leftOn: '2026-02-01' as LocalDate, supersededAt: at('2026-01-20T00:00:00Z') };
    expect(due('fixed', 12, more)).toBe('2027-01-15T23:00:00.000Z');
  });
  it('after leaving from the last day, whether or not it is still asked', () => {
    const more = { leftOn: '2026-05-31' as LocalDate };
    expect(due('after-leaving', 6, more)).toBe('2026-11-30T23:00:00.000Z');
    expect(due('after-leaving', 6, { ...more, overSince: null })).toBe('2026-11-30T23:00:00.000Z');
    expect(due('after-leaving', 6, {})).toBeNull();
  });
  it('until superseded from the next text; the newest stays, also where it is over', () => {
    expect(due('until-superseded', 6, { supersededAt: at('2026-03-10T10:00:00Z') })).toBe('2026-09-10T22:00:00.000Z');
    expect(due('until-superseded', 6, {})).toBeNull();
  });
});

describe('[N3] who is asked keeps their answer', () => {
  it('a fixed time waits until it is over', () => {
    expect(due('fixed', 1, { overSince: null })).toBeNull();
    expect(due('fixed', 1, { overSince: at('2027-06-01T04:00:00Z') })).toBe('2027-06-01T04:00:00.000Z');
  });
  it('or until the worker has gone', () => {
    expect(due('fixed', 1, { overSince: null, leftOn: '2026-07-31' as LocalDate })).toBe('2026-07-31T22:00:00.000Z');
  });
});

describe('[N5] no clock is believed at once', () => {
  const before = at('2026-11-20T03:00:00Z');
  it.each([
    ['a night later', '2026-11-21T03:00:00Z', '2026-11-21T03:00:00.000Z'],
    ['a clock that jumped to 2040', '2040-01-01T00:00:00Z', '2026-11-27T03:00:00.000Z'],
    ['a clock set back to 1970', '1970-01-01T00:00:00Z', '2026-11-20T03:00:00.000Z']
  ])('%s', (_, now, expected) => {
    expect(new Date(believedAt(at(now), before)).toISOString()).toBe(expected);
  });
  it('a server that stood still for a month has caught up after five runs', () => {
    const now = at('2026-12-20T03:00:00Z');
    let instant = before;
    for (let run = 0; run < 5; run++) instant = believedAt(now, instant);
    expect(instant).toBe(now);
  });
  it('to 1970 and back gives what no jump gives', () => {
    const night = at('2026-11-21T03:00:00Z');
    expect(believedAt(night, believedAt(0, before))).toBe(believedAt(night, before));
  });
  it('where nothing was ever written there is nothing to let go of', () => {
    expect(believedAt(before, null)).toBe(before);
  });
});

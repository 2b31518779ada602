// Time rules and shift patterns near a date, dense enough that something of them runs in most weeks. What they name is `part` and `pattern`.
import fc from 'fast-check';
import { weekdays } from '#playlists/site/time-rule.ts';

export const CREWS = ['a', 'b', 'c'];
const LETTERS = ['D', 'S', 'N'];
const TIMES = ['00:00', '00:30', '01:45', '02:00', '02:15', '02:30', '03:00', '06:00', '11:20', '22:00', '23:59'];

type Raw = Readonly<Record<string, unknown>>;

const time = fc.constantFrom(...TIMES);
/** One in four. */
export const rarely = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });
const some = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 1 });
const days = some(weekdays);

/** The daypart's hours, which may cross midnight. */
export const stretch = fc.record({ from: time, until: time });

export const rule = (near: string): fc.Arbitrary<Raw> =>
  fc.oneof(always(near), dates(near), dates(near), windows(near), shifts(near));

export const always = (near: string): fc.Arbitrary<Raw> =>
  fc.record({ type: fc.constant('always'), ...range(near), off: someDates(near) });

const dates = (near: string): fc.Arbitrary<Raw> =>
  fc.record({
    type: fc.constant('dates'),
    dates: fc.oneof(
      fc.constant({ type: 'every-day' }),
      fc.record({ type: fc.constant('weekdays'), days }),
      fc.record({ type: fc.constant('every-nth-day'), every: fc.integer({ min: 2, max: 9 }), anchor: date(near, 400) }),
      fc.record({ type: fc.constant('every-nth-week'), every: fc.constantFrom(2, 3), anchor: date(near, 400), days }),
      fc.record({ type: fc.constant('days-of-month'), days: some([1, 2, 15, 20, 29, 30, 31, 'last']) }),
      fc.record({ type: fc.constant('weekdays-of-month'), which: some([1, 2, 3, 4, 5, 'last']), days })
    ),
    hours: fc.oneof(
      fc.constantFrom({ type: 'all-day' }, { type: 'daypart', daypart: 'part' }),
      stretch.map((hours) => ({ type: 'between', ...hours }))
    ),
    ...range(near),
    off: someDates(near),
    added: someDates(near)
  });

const windows = (near: string): fc.Arbitrary<Raw> =>
  fc.record({
    type: fc.constant('windows'),
    windows: fc.array(
      fc.tuple(date(near, 40), time, fc.nat(4), time).map(([first, from, days, until]) => ({
        from: { date: first, time: from },
        // Later than the start, by a day at least or by the hour.
        until: { date: plus(first, until > from ? days : days + 1), time: until }
      })),
      { minLength: 1, maxLength: 5 }
    )
  });

const shifts = (near: string): fc.Arbitrary<Raw> =>
  fc.record({
    type: fc.constant('shifts'),
    pattern: fc.constant('pattern'),
    // A roster knows neither crews nor letters: such a rule is refused where the pattern is one.
    crews: rarely(some(CREWS)).map((list) => list ?? []),
    shifts: rarely(some(LETTERS)).map((list) => list ?? []),
    afterDaysOff: fc.constantFrom(null, null, 1, 2),
    part: fc.oneof(
      fc.constant({ type: 'whole' }),
      fc.record({ type: fc.constantFrom('first', 'last'), minutes: fc.constantFrom(1, 15, 240, 720) })
    ),
    ...range(near),
    off: someDates(near)
  });

export const pattern = (near: string): fc.Arbitrary<Raw> => fc.oneof(cycle(near), cycle(near), roster(near));

const cycleText = (length: number) =>
  fc
    .array(fc.constantFrom(...LETTERS, 'o', 'o', 'o'), { minLength: length - 1, maxLength: length - 1 })
    .map((letters) => `N${letters.join('')}`);

const cycle = (near: string): fc.Arbitrary<Raw> =>
  fc.constantFrom(1, 4, 7, 8, 14).chain((length) => {
    const crews = fc.tuple(
      ...CREWS.map((crew) =>
        fc.record({ crew: fc.constant(crew), offset: fc.nat(length - 1), cycle: rarely(cycleText(length)) })
      )
    );
    return fc
      .tuple(date(near, 400), cycleText(length), crews, fc.constantFrom(8, 12, 0.25, 24))
      .chain(([anchorDate, cycle, crews, hours]) => {
        /** By the cycle, so that it may be swapped and cancelled; on a day off, a shift that only can be added. */
        const name = fc.tuple(fc.constantFrom(...crews), date(near, 20)).map(([{ crew, offset, cycle: own }, on]) => {
          const days = Temporal.PlainDate.from(anchorDate).until(on, { largestUnit: 'day' }).days;
          const letter = (own ?? cycle).at((offset + days) % length)!;
          return { crew, shift: letter === 'o' ? 'N' : letter, date: on };
        });
        return fc.array(exception(near, name), { maxLength: 12, size: 'max' }).map((exceptions) => ({
          ...{ type: 'cycle', id: 'pattern', name: 'Pattern', anchorDate, cycle, crews, exceptions },
          shifts: [
            { letter: 'D', name: 'Early', start: '06:00', hours: 8 },
            { letter: 'S', name: 'Short', start: '02:15', hours },
            { letter: 'N', name: 'Night', start: '22:00', hours: 8.25 }
          ]
        }));
      });
  });

const exception = (near: string, name: fc.Arbitrary<Raw>): fc.Arbitrary<Raw> =>
  fc.oneof(
    fc.record({ type: fc.constant('swap'), one: name, other: name }),
    name.map((one) => ({ type: 'cancelled', ...one })),
    name.map((one) => ({ type: 'added', ...one })),
    fc
      .tuple(date(near, 20), fc.nat(3))
      .map(([first, days]) => ({ type: 'shutdown', firstDate: first, lastDate: plus(first, days) }))
  );

const roster = (near: string): fc.Arbitrary<Raw> =>
  fc.record({
    type: fc.constant('roster'),
    id: fc.constant('pattern'),
    name: fc.constant('Roster'),
    rows: fc.uniqueArray(
      fc.record({ worker: fc.constantFrom('w1', 'w2'), date: date(near, 40), start: time, end: time }),
      { maxLength: 30, size: 'max', selector: ({ worker, date, start }) => `${worker} ${date} ${start}` }
    )
  });

/** Mostly open at both ends; the last date is never before the first. */
const range = (near: string) => ({
  firstDate: rarely(date(near, 12)),
  lastDate: rarely(fc.integer({ min: 12, max: 40 }).map((days) => plus(near, days)))
});

const someDates = (near: string) => fc.uniqueArray(date(near, 40), { maxLength: 4 });

const date = (near: string, within: number): fc.Arbitrary<string> =>
  fc.integer({ min: -within, max: within }).map((days) => plus(near, days));

const plus = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

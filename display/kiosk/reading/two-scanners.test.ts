// Two scanners at one kiosk, pressed at the same moment: a page hears one row of keys. What comes out is a badge that was held there, or nobody's.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noProfile, type ScannerProfile } from './profile.ts';
import { emptyBuffer, hear, lift, pauseAt, type Heard } from './scan-buffer.ts';

interface Press {
  readonly key: string;
  readonly downAt: number;
  readonly upAt: number;
}

/** As a scanner types: a key every `everyMs`, let go after `heldMs`. */
function scan(code: string, at: number, everyMs: number, heldMs = everyMs / 2): Press[] {
  return [...code, 'Enter'].map((key, index) => ({
    key,
    downAt: at + index * everyMs,
    upAt: at + index * everyMs + heldMs
  }));
}

const place = (key: string): string => (/\d/.test(key) ? `Digit${key}` : /[A-Z]/.test(key) ? `Key${key}` : key);

/** What a page makes of the keys of all scanners together, in the order of time. */
function heardOf(presses: readonly Press[], profile: ScannerProfile = noProfile, hearsLifts = true): string[] {
  const events = presses.flatMap(({ key, downAt, upAt }) => [
    { type: 'down' as const, key, at: downAt },
    ...(hearsLifts ? [{ type: 'up' as const, key, at: upAt }] : [])
  ]);
  let buffer = emptyBuffer;
  const told: string[] = [];
  const note = (reading: Heard['reading']): void => {
    if (reading !== null) told.push(reading.type === 'code' ? reading.code : `(${reading.why})`);
  };
  for (const { type, key, at } of [...events].sort((one, other) => one.at - other.at)) {
    if (type === 'up') {
      buffer = lift(buffer, place(key), profile);
      continue;
    }
    const heard = hear(buffer, { key, code: place(key), at }, profile);
    buffer = heard.buffer;
    note(heard.reading);
  }
  note(pauseAt(buffer, 1e6, profile).reading);
  return told;
}

describe('one scanner alone', () => {
  test.each([3, 8, 20, 35])('at %i ms a key is read', (everyMs) => {
    expect(heardOf(scan('4711', 0, everyMs))).toEqual(['4711']);
  });

  test('that presses the next key before it lets go is read where the kiosk knows it', () => {
    const hasty = scan('4711', 0, 8, 12);
    expect(heardOf(hasty)).toEqual(['(together)']);
    expect(heardOf(hasty, { ...noProfile, overlaps: true })).toEqual(['4711']);
  });
});

describe('two scanners', () => {
  test('one after the other are both read', () => {
    expect(heardOf([...scan('4711', 0, 8), ...scan('2099', 150, 8)])).toEqual(['4711', '2099']);
  });

  test.each([
    ['key by key', scan('4711', 0, 8), scan('2099', 4, 8)],
    ['one begins as the other ends', scan('4711', 0, 8), scan('2099', 30, 8)],
    ['a long one around a short one', scan('471147114711', 0, 10), scan('209', 35, 10)],
    ['a fast one and a slow one', scan('4711', 0, 3), scan('2099', 2, 20)],
    ['both ends at the same moment', scan('4711', 0, 8), scan('2099', 1, 8)]
  ])('%s: neither is read, and that is said once', (_name, one, other) => {
    expect(heardOf([...one, ...other])).toEqual(['(together)']);
  });

  test('at once, as one begins within the other, are never anybody', () => {
    const code = fc.stringMatching(/^[0-9]{3,10}$/);
    const pace = fc.integer({ min: 1, max: 34 });
    fc.assert(
      fc.property(
        code,
        code,
        pace,
        pace,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (a, b, ofA, ofB, part, lifts) => {
          const first = scan(a, 0, ofA);
          const lasts = a.length * ofA;
          // A tenth of a millisecond, so that no two keys are at the same instant.
          const second = scan(b, 0.1 + part * lasts, ofB);
          const told = heardOf([...first, ...second], noProfile, lifts);
          expect(told.filter((one) => !one.startsWith('('))).toEqual([]);
          expect(told.length).toBeGreaterThan(0);
        }
      ),
      { numRuns: 3000 }
    );
  });

  test('of which one types slower than the kiosk was told are never anybody either', () => {
    expect(heardOf([...scan('4711', 0, 8), ...scan('2099', 5, 50)])).not.toContainEqual(expect.stringMatching(/^\d/));
  });
});

test('a hand on the keyboard while a scanner types makes no other badge of it', () => {
  const finger: Press = { key: '5', downAt: 10, upAt: 95 };
  expect(heardOf([...scan('4711', 0, 8), finger])).toEqual(['(together)']);
  expect(heardOf([...scan('4711', 20, 3), finger])).toEqual(['(together)']);
});

describe('two ends', () => {
  const twice = (code: string, at: number): Press[] => [
    ...scan(code, at, 8),
    { key: 'Enter', downAt: at + 8 * code.length + 16, upAt: at + 8 * code.length + 20 }
  ];

  test('may be two scanners: refused, and believed when the same comes again', () => {
    expect(heardOf([...twice('4711', 0), ...twice('4711', 2_000), ...twice('2099', 4_000)])).toEqual([
      '(together)',
      '4711',
      '2099'
    ]);
  });

  test('after another code are still doubted', () => {
    expect(heardOf([...twice('4711', 0), ...twice('2099', 2_000)])).toEqual(['(together)', '(together)']);
  });

  test('are one scan where the kiosk knows its scanner', () => {
    expect(heardOf(twice('4711', 0), { ...noProfile, endsTwice: true })).toEqual(['4711']);
  });
});

describe('where all codes have a form', () => {
  const form = { least: 4, most: 4, digitsOnly: true };

  test.each([
    ['half a scan before a whole one', '147114711'],
    ['a letter', '47A1'],
    ['a digit too few', '471']
  ])('%s is no badge', (_name, code) => {
    expect(heardOf(scan(code, 0, 8), { ...noProfile, form })).toEqual(['(half)']);
  });
});

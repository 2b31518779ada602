// A badge held before the reader, seen again and again.
import { expect, test } from 'vitest';
import type { How } from './reader.ts';
import { eachOnce } from './same-code.ts';

function heard(seen: readonly (readonly [at: number, code: string, how?: How])[]): string[] {
  const codes: string[] = [];
  const heed = eachOnce((reading) => codes.push(reading.type === 'code' ? reading.code : `(${reading.why})`));
  for (const [at, code, how = 'wedge'] of seen) heed({ type: 'code', code, how }, at);
  return codes;
}

test.each<[string, Parameters<typeof heard>[0], string[]]>([
  [
    'repeated at once is one',
    [
      [0, '4711'],
      [100, '4711']
    ],
    ['4711']
  ],
  [
    'repeated after 2 s is one',
    [
      [0, '4711'],
      [2_000, '4711']
    ],
    ['4711']
  ],
  [
    'repeated after more than 2 s is two',
    [
      [0, '4711'],
      [2_001, '4711']
    ],
    ['4711', '4711']
  ],
  [
    'held there stays one',
    [
      [0, '4711'],
      [1_500, '4711'],
      [3_000, '4711']
    ],
    ['4711']
  ],
  [
    'seen by camera and scanner is one',
    [
      [0, '4711', 'camera'],
      [300, '4711']
    ],
    ['4711']
  ],
  [
    'after another one is the next',
    [
      [0, '4711'],
      [300, '4712'],
      [600, '4711']
    ],
    ['4711', '4712', '4711']
  ]
])('a badge %s', (_name, seen, codes) => {
  expect(heard(seen)).toEqual(codes);
});

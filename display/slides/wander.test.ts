import { expect, test } from 'vitest';
import { ACROSS, DOWN, wander } from './wander.ts';

const hour = Array.from({ length: 60 }, (_, minute) => wander(`06:${String(minute).padStart(2, '0')}`));

test('in an hour the frame goes all the way to each side, and never further', () => {
  const of = (pick: (one: { x: number; y: number }) => number) => [
    Math.min(...hour.map(pick)),
    Math.max(...hour.map(pick))
  ];
  expect(of(({ x }) => x)).toEqual([-ACROSS, ACROSS]);
  expect(of(({ y }) => y)).toEqual([-DOWN, DOWN]);
});

test('it never stands for more than a minute, and never jumps further than an eye would notice', () => {
  for (const [minute, { x, y }] of hour.entries()) {
    const next = hour[(minute + 1) % 60]!;
    const far = Math.hypot(next.x - x, next.y - y);
    expect(far).toBeGreaterThan(0);
    expect(far).toBeLessThan(1.2);
  }
});

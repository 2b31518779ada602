import { expect, test } from 'vitest';
import { FrameCount } from './frame-count.ts';

/** Frames at these distances. */
const frames = (...gaps: number[]): number[] =>
  gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? 0) + gap], [0]);
const sixty = Array.from({ length: 40 }, () => 16.7);
const counted = (...gaps: number[]) => {
  const count = new FrameCount();
  count.add(frames(...gaps));
  return count.take();
};

test.each<[string, number[], { dropped: number; longestMs: number }]>([
  ['every frame came', sixty, { dropped: 0, longestMs: 16.7 }],
  ['one is missing', [...sixty, 33.4], { dropped: 1, longestMs: 33.4 }],
  ['a stall of 100 ms', [...sixty, 100], { dropped: 5, longestMs: 100 }],
  ['half a frame late is no frame lost', [...sixty, 24], { dropped: 0, longestMs: 24 }],
  ['a panel at 25 frames a second', Array.from({ length: 20 }, () => 40), { dropped: 0, longestMs: 40 }],
  ['frames at 1 Hz are missing frames, not a slow panel', [1000], { dropped: 19, longestMs: 1000 }]
])('%s', (_, gaps, answer) => expect(counted(...gaps)).toEqual({ changes: 1, ...answer }));

test('adds up until it is asked, and begins anew', () => {
  const count = new FrameCount();
  count.add(frames(...sixty));
  count.add(frames(...sixty, 50));
  expect(count.take()).toEqual({ changes: 2, dropped: 2, longestMs: 50 });
  expect(count.take()).toEqual({ changes: 0, dropped: 0, longestMs: 0 });
});

test('one frame alone says nothing', () => {
  const count = new FrameCount();
  count.add([5]);
  expect(count.take().changes).toBe(0);
});

import { expect, it } from 'vitest';
import { partOf } from './byte-range.ts';

it.each([
  [null, null],
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=0-0', { from: 0, to: 0 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-1000', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=20-10', null],
  ['bytes=-', null],
  ['bytes=0-9,20-29', null],
  ['bytes=a-b', null],
  ['lines=0-9', null],
  ['bytes=99999999999999999-', null]
])('of a hundred bytes %j is %j', (range, part) => expect(partOf(range, 100)).toEqual(part));

it('of an empty file there is no part', () => {
  expect(partOf('bytes=0-', 0)).toBe('none');
  expect(partOf('bytes=-5', 0)).toBe('none');
});

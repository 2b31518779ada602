import { expect, test } from 'vitest';
import { LONGEST_ERROR, MOST_ERRORS } from '#playlists/wire/health.ts';
import { Errors, told } from './errors.ts';

test('each is told once with how often, and then forgotten', () => {
  const errors = new Errors();
  for (const says of ['a', 'b', 'a']) errors.note(says);
  expect(errors.take()).toEqual([
    { says: 'a', times: 2 },
    { says: 'b', times: 1 }
  ]);
  expect(errors.take()).toEqual([]);
});

test('what fails for ever in ever new words finds an end', () => {
  const errors = new Errors();
  for (let n = 0; n < 1000; n++) errors.note(`${n} `.padEnd(1000, 'x'));
  const all = errors.take();
  expect(all).toHaveLength(MOST_ERRORS);
  expect(Math.max(...all.map(({ says }) => says.length))).toBe(LONGEST_ERROR);
});

test('whatever was thrown has words', () => {
  expect(told(new TypeError('no'))).toBe('TypeError: no');
  expect(told('gone')).toBe('gone');
  expect(told(undefined)).toBe('undefined');
});

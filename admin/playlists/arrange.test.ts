import { describe, expect, it } from 'vitest';
import { arrange } from './arrange.ts';

const list = (names: string) => [...names].map((announcement) => ({ announcement, seconds: '12' }));
const added = { announcement: 'z', seconds: '9' };

describe('arranging a playlist', () => {
  it.each([
    ['up 2', 'acb'],
    ['up 0', 'abc'],
    ['down 0', 'bac'],
    ['down 2', 'abc'],
    ['remove 1', 'ac'],
    ['add', 'abcz'],
    ['remove 9', 'abc'],
    ['up -1', 'abc'],
    ['up', 'abc'],
    ['shuffle 1', 'abc'],
    ['', 'abc']
  ])('%j makes abc %s', (command, order) => {
    const arranged = arrange(list('abc'), command, added);
    expect(arranged.map((item) => item.announcement).join('')).toBe(order);
  });

  it('adds nothing where nothing is chosen', () => expect(arrange(list('a'), 'add', null)).toEqual(list('a')));
});

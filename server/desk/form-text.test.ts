import { describe, expect, it } from 'vitest';
import { numberOf, revisionOf, textOf, textsOf } from './form-text.ts';

function form(...pairs: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

describe('a posted form', () => {
  it('gives texts that can be stored', () => {
    expect(textOf(form(['title', '  Stop\u202e line\u0000 12\r\n']), 'title')).toBe('Stop line 12');
    expect(textOf(form(), 'title')).toBe('');
    const upload = new FormData();
    upload.append('title', new File(['x'], 'x.txt'));
    expect(textOf(upload, 'title')).toBe('');
  });

  it('gives each ticked value once', () => {
    expect(textsOf(form(['tag', 'gate'], ['tag', 'gate'], ['tag', ''], ['tag', 'hall']), 'tag')).toEqual([
      'gate',
      'hall'
    ]);
  });

  it.each([
    ['12', 12],
    ['', Number.NaN],
    ['twelve', Number.NaN]
  ])('reads %j as a number the schemas can judge', (typed, value) => expect(numberOf(typed)).toBe(value));

  it.each([
    ['17', 17],
    ['', null],
    ['-1', null],
    ['1e3', null]
  ])('reads the revision %j', (typed, value) => expect(revisionOf(form(['revision', typed]))).toBe(value));
});

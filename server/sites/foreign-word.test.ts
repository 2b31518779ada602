import { expect, it } from 'vitest';
import type { Change } from '#playlists/site/change.ts';
import { foreignWord } from './foreign-word.ts';

const propose = { type: 'propose-minor', id: 'n', by: 'anna' } as unknown as Change;
const agree = { type: 'publish-announcement', id: 'n', minorAgreedBy: 'anna' } as unknown as Change;

it('takes an account’s own word and nobody’s else', () => {
  for (const change of [propose, agree]) {
    expect(foreignWord(change, { type: 'account', id: 'anna' })).toBeNull();
    expect(foreignWord(change, { type: 'account', id: 'ben' })).toMatchObject({ refusal: 'not-allowed' });
    expect(foreignWord(change, { type: 'token', id: 'anna' })).toMatchObject({ refusal: 'not-allowed' });
    expect(foreignWord(change, { type: 'server' })).toMatchObject({ refusal: 'not-allowed' });
  }
});
it('asks for none where none is given', () => {
  expect(foreignWord({ type: 'publish-announcement', id: 'n' } as unknown as Change, { type: 'server' })).toBeNull();
});

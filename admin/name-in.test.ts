import { expect, test } from 'vitest';
import { nameIn } from './name-in.ts';

test.each([
  ['“Nights” never runs.', 'Nights', { before: '', name: '“Nights”', after: ' never runs.' }],
  ['Nobody sees “Nights”.', 'Nights', { before: 'Nobody sees ', name: '“Nights”', after: '.' }],
  ['“A” hides “A”.', 'A', { before: '', name: '“A”', after: ' hides “A”.' }],
  ['Nights never runs.', 'Nights', { before: '', name: 'Nights never runs.', after: '' }],
  ['“” is empty.', 'Nights', { before: '', name: '“” is empty.', after: '' }]
])('%j is linked at the name %j', (says, name, parts) => expect(nameIn(says, name)).toEqual(parts));

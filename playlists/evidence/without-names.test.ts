import { expect, test } from 'vitest';
import { withoutNames } from './without-names.ts';

const jana = { firstName: 'Jana', lastName: 'Śliwińska', formerly: ['Jana Berg'], badges: ['FC-70.41'] };
const others = [{ firstName: 'Jana', lastName: 'Koch' }];

test.each([
  ['Ask Jana Śliwińska at press 4.', 'Ask … at press 4.'],
  ['ask JANA  ŚLIWIŃSKA', 'ask …'],
  ['Śliwińska, Jana has it', '… has it'],
  ['Śliwińska knows', '… knows'],
  ['Jana Berg knew, Berg did not', '… knew, Berg did not'],
  ['Jana knows, and Janas too', 'Jana knows, and Janas too'],
  ['Badge fc-70.41 is at the gate, FC-70x41 is not', 'Badge … is at the gate, FC-70x41 is not'],
  ['Śliwińskas Werk', 'Śliwińskas Werk'],
  ['Nobody here', 'Nobody here']
])('%s', (text, says) => {
  expect(withoutNames(text, jana, others)).toBe(says);
});

test('a name that is a word too goes only as a name is written', () => {
  const mark = { firstName: 'Mark', lastName: 'Stone', formerly: [], badges: [] };
  expect(withoutNames('Mark will mark the line', mark, [])).toBe('… will mark the line');
});

test('another Unicode form of the same letters is the same name', () => {
  expect(withoutNames('Śliwińska'.normalize('NFD'), jana, [])).toBe('…');
});

test('what is no pattern is read as what it says', () => {
  const odd = { firstName: 'A.*', lastName: '(B)-C', formerly: [], badges: ['[x]'] };
  expect(withoutNames('ABC A.* (B)-C [x]', odd, [])).toBe('ABC … …');
});

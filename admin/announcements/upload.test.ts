import { expect, it } from 'vitest';
import { answerOf } from './upload.ts';

const picture = { hash: 'a'.repeat(64), name: 'press.jpg', width: 4000, height: 3000 };

it.each([
  [200, JSON.stringify({ ...picture, addedAt: 1 }), { picture }],
  [415, JSON.stringify({ code: 'not-a-picture', says: 'This is not a picture.' }), { says: 'This is not a picture.' }],
  [413, '<html>too large</html>', { says: 'This picture is too large.' }],
  [502, '', { says: 'The picture did not arrive. Check the line to the server and try again.' }],
  [200, '{"hash":"x"}', { says: 'The picture did not arrive. Check the line to the server and try again.' }]
])('an answer %d %s is said in words', (status, text, said) => expect(answerOf(status, text)).toEqual(said));

import { expect, it } from 'vitest';
import { answerOf } from './upload.ts';

const medium = { hash: 'a'.repeat(64), name: 'press.jpg', width: 4000, height: 3000, video: null };
const film = { ...medium, video: { type: 'video/mp4', durationMs: 7000 } };

it.each([
  [200, JSON.stringify({ ...medium, addedAt: 1 }), { medium }],
  [201, JSON.stringify({ ...film, addedAt: 1 }), { medium: film }],
  [415, JSON.stringify({ code: 'not-a-picture', says: 'This is not a picture.' }), { says: 'This is not a picture.' }],
  [413, '<html>too large</html>', { says: 'This file is too large.' }],
  [502, '', { says: 'The file did not arrive. Check the line to the server and try again.' }],
  [200, '{"hash":"x"}', { says: 'The file did not arrive. Check the line to the server and try again.' }]
])('an answer %d %s is said in words', (status, text, said) => expect(answerOf(status, text)).toEqual(said));

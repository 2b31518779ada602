import { expect, test } from 'vitest';
import { alarmWords } from './alarm-words.ts';

const at = Date.UTC(2026, 10, 23, 5);
const say = (why: 'rows-lost' | 'rewritten' | 'unknown-key', size = 120): string =>
  alarmWords({ why, size, signedAt: at, display: 'Press line', rows: 80 }, 'Europe/Berlin', at);

test.each([
  ['rows-lost', 'The record had only 80 when it came back'],
  ['rewritten', 'The record does not go on from there'],
  ['unknown-key', 'does not know the key']
] as const)('%s is said with what the display kept', (why, says) => {
  expect(say(why)).toMatch(/^Press line kept its signed state of Mon 23 Nov 06:00, with 120 rows\. /);
  expect(say(why)).toContain(says);
});

test('one row is one row', () => {
  expect(say('rewritten', 1)).toContain('with 1 row.');
});

import { expect, test } from 'vitest';
import { siteIdFrom } from './site-id-from.ts';

test.each([
  ['Nordhafen plant', [], 'nordhafen-plant'],
  ['Größe Łódź 4', [], 'grosse-odz-4'],
  ['Accounts', [], 'accounts-2'],
  ['Library', [], 'library-2'],
  ['Hall', ['hall', 'hall-2'], 'hall-3'],
  ['工場', [], 'random'],
  ['  --  ', [], 'random'],
  ['A very long name of a plant that nobody would ever write on a door', [], 'a-very-long-name-of-a-plant-that']
])('the site %j beside %j has the address %j', (name, inUse, id) => {
  expect(siteIdFrom(name, inUse, 'random')).toBe(id);
});

import { expect, it } from 'vitest';
import { worstDisplay } from './worst-display.ts';

const site = (...all: object[]) => ({ displays: Object.fromEntries(all.map((one, id) => [id, one])) }) as never;
const near = { name: 'Gate kiosk', viewingDistanceM: 0.6, diagonalIn: 15 };
const far = { name: 'Hall 2', viewingDistanceM: 9, diagonalIn: 55 };
const large = { name: 'Canteen', viewingDistanceM: 10, diagonalIn: 98 };
const hopeless = { name: 'Tablet across the hall', viewingDistanceM: 20, diagonalIn: 10 };

it('is the one seen from farthest for its size', () =>
  expect(worstDisplay(site(near, far, large)).name).toBe('Hall 2'));

it('is none on which no text could be read', () => expect(worstDisplay(site(near, hopeless)).name).toBe('Gate kiosk'));

it('is a usual one where the site has none', () =>
  expect(worstDisplay(site())).toMatchObject({ diagonalIn: 55, viewingDistanceM: 6 }));

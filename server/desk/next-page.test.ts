import { expect, test } from 'vitest';
import { nextPage } from './next-page.ts';

test.each([
  [null, '/admin'],
  ['/admin/nordhafen/workers?crew=a', '/admin/nordhafen/workers?crew=a'],
  ['/adopt?code=ABCD-2345', '/adopt?code=ABCD-2345'],
  ['//evil.example', '/admin'],
  ['/\\evil.example', '/admin'],
  ['/admin\\..\\..\\evil', '/admin'],
  ['/admin/../sign-out', '/admin'],
  ['https://evil.example/admin', '/admin'],
  ['javascript:alert(1)', '/admin'],
  ['/administrator', '/admin']
])('after signing in, %j leads to %j', (wanted, page) => {
  expect(nextPage(wanted)).toBe(page);
});

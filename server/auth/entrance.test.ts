import { expect, test } from 'vitest';
import type { Account, Stores } from '../storage/stores.ts';
import { entrance } from './entrance.ts';

const ada = { id: 'a', name: 'Ada', createdAt: 0 } as Account;

function door() {
  const checked: string[] = [];
  const stores = {
    accounts: {
      check: async (name: string, password: string) => {
        checked.push(name);
        return name === 'Ada' && password === 'right' ? ada : null;
      }
    },
    sessions: { start: async () => ({ token: 't', session: {} }) },
    notes: {}
  } as unknown as Pick<Stores, 'accounts' | 'sessions' | 'notes'>;
  return { checked, ...entrance({ stores, now: () => 0, closeSockets: () => undefined }) };
}

test('five wrong tries from an address make it wait, and Ada comes in from another', async () => {
  const { signIn } = door();
  for (let n = 0; n < 5; n++) expect((await signIn('Ada', 'wrong', '10.0.0.9')).type).toBe('wrong');
  expect((await signIn('Ada', 'right', '10.0.0.9')).type).toBe('wait');
  expect((await signIn('Ada', 'right', '10.0.0.1')).type).toBe('in');
});

test('addresses of one IPv6 network are one', async () => {
  const { signIn } = door();
  for (let n = 0; n < 5; n++) await signIn('Ada', 'wrong', `2001:db8::${n}`);
  expect((await signIn('Ada', 'wrong', '2001:db8::ffff')).type).toBe('wait');
});

test('names and passwords that no account can have are wrong, are counted, and are never hashed', async () => {
  const { signIn, checked } = door();
  for (let n = 0; n < 5; n++) expect((await signIn(`${n}`.repeat(300), 'x', '10.0.0.9')).type).toBe('wrong');
  expect((await signIn('y'.repeat(300), 'x', '10.0.0.9')).type).toBe('wait');
  expect((await signIn('Ada', 'x'.repeat(300), '10.0.0.9')).type).toBe('wrong');
  expect(checked).toEqual([]);
});

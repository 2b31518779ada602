import { expect, test } from 'vitest';
import type { AuditEntry } from '../storage/audit-stores.ts';
import type { Account } from '../storage/access-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { entrance } from './entrance.ts';

const ada = { id: 'a', name: 'Ada', createdAt: 0 } as Account;

function door() {
  const checked: string[] = [];
  const noted: string[] = [];
  const stores = {
    accounts: {
      idOf: async (name: string) => (name === 'Ada' ? ada.id : null),
      check: async (name: string, password: string) => {
        checked.push(name);
        return name === 'Ada' && password === 'right' ? ada : null;
      }
    },
    sessions: { start: async () => ({ token: 't', session: {} }) },
    notes: {},
    audit: { note: async (_site: string, entry: AuditEntry) => void noted.push(`${entry.what} ${entry.about ?? ''}`) }
  } as unknown as Pick<Stores, 'accounts' | 'sessions' | 'notes' | 'audit'>;
  return { checked, noted, ...entrance({ stores, now: () => 0, closeSockets: () => undefined }) };
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

test('who comes in and who does not is noted, and of a name that nobody has nothing is', async () => {
  const { signIn, noted } = door();
  await signIn('Ada', 'right', '10.0.0.1');
  await signIn('Ada', 'wrong', '10.0.0.1');
  await signIn('my secret password', 'Ada', '10.0.0.1');
  expect(noted).toEqual(['signed-in a', 'refused a', 'refused ']);
});

// The contract of Accounts, Sessions and ApiTokens: who may come in, for how long, and with what.
import { describe, expect, it } from 'vitest';
import { AT, HALLE, LODZ } from './values.ts';
import type { MakeSubject } from './subject.ts';

const SAID = { by: { type: 'server' }, at: AT } as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TOKEN = /^[\w-]{43}$/;

export function accountsContract(make: MakeSubject): void {
  describe('accounts', () => {
    it('check a password by the name in any case, over a restart', async () => {
      const subject = await make();
      const anna = await subject.stores.accounts.add('Anna Nowak', 'correct horse', AT, true);
      const { accounts } = await subject.reopen();
      expect(anna).toMatchObject({ name: 'Anna Nowak', createdAt: AT, seesNames: true });
      expect(await accounts.check('anna NOWAK', 'correct horse')).toEqual(anna);
      expect(await accounts.check('Anna Nowak', 'wrong horse')).toBeNull();
      expect(await accounts.check('Nobody', 'correct horse')).toBeNull();
      expect(await accounts.get(anna!.id)).toEqual(anna);
      expect(await accounts.list()).toEqual([anna]);
    });

    it('have a name once, in whatever case or Unicode form', async () => {
      const { accounts } = (await make()).stores;
      await accounts.add('Jörg', 'p', AT, false);
      expect(await accounts.add('JO\u0308RG', 'p', AT, false)).toBeNull();
      expect(await accounts.count()).toBe(1);
    });

    it('make one first account of two racing set-ups', async () => {
      const { accounts } = (await make()).stores;
      const made = await Promise.all(['Anna', 'Bert'].map((name) => accounts.addFirst(name, 'p', AT)));
      expect(made.filter((account) => account !== null)).toHaveLength(1);
      expect(await accounts.count()).toBe(1);
      expect(await accounts.addFirst('Cleo', 'p', AT)).toBeNull();
    });

    it('see names from the first one on, and never none of them does', async () => {
      const subject = await make();
      const { accounts } = subject.stores;
      const anna = (await accounts.addFirst('Anna', 'p', AT))!;
      const bert = (await accounts.add('Bert', 'p', AT, false))!;
      expect([anna.seesNames, bert.seesNames]).toEqual([true, false]);
      expect(await accounts.setSeesNames(anna.id, false, SAID)).toBe('last');
      expect(await accounts.remove(anna.id, SAID)).toBe('last');
      expect(await accounts.setSeesNames('nobody', true, SAID)).toBe('missing');
      expect(await accounts.setSeesNames(bert.id, true, SAID)).toBe('done');
      const both = await Promise.all([
        accounts.setSeesNames(anna.id, false, SAID),
        accounts.setSeesNames(bert.id, false, SAID)
      ]);
      expect(both.toSorted()).toEqual(['done', 'last']);
      const kept = (await subject.reopen()).accounts;
      expect((await kept.list()).filter((one) => one.seesNames)).toHaveLength(1);
    });

    it('take a new password in place of the old one', async () => {
      const { accounts } = (await make()).stores;
      const anna = await accounts.add('Anna', 'old', AT, false);
      await accounts.setPassword(anna!.id, 'new', SAID);
      expect(await accounts.check('Anna', 'old')).toBeNull();
      expect(await accounts.check('Anna', 'new')).toEqual(anna);
    });

    it('go with their sessions', async () => {
      const { accounts, sessions } = (await make()).stores;
      const anna = await accounts.add('Anna', 'p', AT, false);
      const { token } = await sessions.start(anna!.id, AT);
      expect(await accounts.remove(anna!.id, SAID)).toBe('done');
      expect(await accounts.remove(anna!.id, SAID)).toBe('missing');
      expect(await accounts.check('Anna', 'p')).toBeNull();
      expect(await sessions.find(token, AT)).toBeNull();
    });
  });

  describe('sessions', () => {
    const signedIn = async () => {
      const subject = await make();
      const account = (await subject.stores.accounts.add('Anna', 'p', AT, false))!.id;
      return { subject, account, ...(await subject.stores.sessions.start(account, AT)) };
    };

    it('are found by their token, over a restart, and by no other', async () => {
      const { subject, session, token } = await signedIn();
      expect(token).toMatch(TOKEN);
      const { sessions } = await subject.reopen();
      expect(await sessions.find(token, AT)).toEqual(session);
      for (const other of ['', token.slice(1), `${token}A`, token.toUpperCase(), 'A'.repeat(43), session.id]) {
        expect(await sessions.find(other, AT)).toBeNull();
      }
    });

    it('end after 30 minutes without a visit', async () => {
      const { subject, token } = await signedIn();
      const { sessions } = subject.stores;
      expect(await sessions.find(token, AT + 29 * MINUTE)).toMatchObject({ lastSeenAt: AT + 29 * MINUTE });
      expect(await sessions.find(token, AT + 58 * MINUTE)).not.toBeNull();
      expect(await sessions.find(token, AT + 88 * MINUTE)).toBeNull();
    });

    it('are looked at without being seen: a page left open runs out too', async () => {
      const { subject, session, token } = await signedIn();
      const { sessions } = subject.stores;
      for (const minutes of [10, 20, 29]) expect(await sessions.peek(token, AT + minutes * MINUTE)).toEqual(session);
      expect(await sessions.peek(token, AT + 30 * MINUTE)).toBeNull();
      expect(await sessions.peek('', AT)).toBeNull();
    });

    it('end after 12 hours whatever happens', async () => {
      const { subject, account, token } = await signedIn();
      const { sessions } = subject.stores;
      for (let at = AT; at < AT + 12 * HOUR; at += 20 * MINUTE) expect(await sessions.find(token, at)).not.toBeNull();
      expect(await sessions.find(token, AT + 12 * HOUR)).toBeNull();
      expect(await sessions.list(account, AT + 12 * HOUR)).toEqual([]);
    });

    it('outlast a clock that jumps ahead and comes back', async () => {
      const { subject, token } = await signedIn();
      const { sessions } = subject.stores;
      await sessions.sweep(AT + 14 * HOUR);
      expect(await sessions.find(token, AT + 14 * HOUR)).toBeNull();
      expect(await sessions.find(token, AT - HOUR)).not.toBeNull();
      await sessions.sweep(AT + 72 * HOUR);
      expect(await sessions.find(token, AT)).toBeNull();
    });

    it('are ended one by one or all at once, and those of others stay', async () => {
      const { subject, account, session, token } = await signedIn();
      const { accounts, sessions } = subject.stores;
      const bert = (await accounts.add('Bert', 'p', AT, false))!.id;
      const others = await sessions.start(bert, AT);
      const second = await sessions.start(account, AT + 1);
      expect((await sessions.list(account, AT + 1)).map((one) => one.id)).toEqual([second.session.id, session.id]);
      await sessions.end(session.id);
      expect(await sessions.find(token, AT)).toBeNull();
      expect(await sessions.endAll(account)).toEqual([second.session.id]);
      expect(await sessions.find(second.token, AT)).toBeNull();
      expect(await sessions.find(others.token, AT)).toEqual(others.session);
    });
  });

  describe('API tokens', () => {
    it('are found by the token alone, say their site and access, and note when they were used', async () => {
      const subject = await make();
      const one = await subject.stores.apiTokens.make(
        { name: 'SAP', site: HALLE, access: 'read', seesNames: false },
        AT
      );
      const two = await subject.stores.apiTokens.make(
        { name: 'Backup', site: null, access: 'write', seesNames: true },
        AT + 1
      );
      expect(one.token).toMatch(TOKEN);
      const { apiTokens } = await subject.reopen();
      expect(await apiTokens.list()).toEqual([one.apiToken, two.apiToken]);
      expect(await apiTokens.find(one.token, AT + HOUR)).toEqual({ ...one.apiToken, lastUsedAt: AT + HOUR });
      expect(await apiTokens.find(two.token, AT)).toMatchObject({ site: null, access: 'write', seesNames: true });
      expect(await apiTokens.find(one.apiToken.id, AT)).toBeNull();
    });

    it('are gone when removed', async () => {
      const { apiTokens } = (await make()).stores;
      const { token, apiToken } = await apiTokens.make(
        { name: 'SAP', site: LODZ, access: 'write', seesNames: false },
        AT
      );
      expect(await apiTokens.remove(apiToken.id, SAID)).toBe(true);
      expect(await apiTokens.remove(apiToken.id, SAID)).toBe(false);
      expect(await apiTokens.find(token, AT)).toBeNull();
    });
  });
}

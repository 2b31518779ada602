// When a page of an older version gives way to the new one.
import { expect, test } from 'vitest';
import { Renewal } from './renewal.ts';

/** A page that is looked at every second; the wave lets it in when `may` is set. */
function page() {
  const state = {
    may: true,
    fetched: true,
    mayGo: true,
    quiet: false,
    answers: true,
    onAnswer: (): undefined => undefined
  };
  const count = { asked: 0, fetched: 0 };
  let now = 0;
  const went: number[] = [];
  const renewal = new Renewal(
    {
      ask: () => Promise.resolve((count.asked++, state.may)),
      fetched: () => Promise.resolve((count.fetched++, state.fetched)),
      mayGo: () => state.mayGo,
      isQuiet: () => state.quiet,
      go: () => void went.push(now / 1000)
    },
    () => now,
    () => 1,
    () => Promise.resolve((state.onAnswer(), state.answers))
  );
  /** A boundary every ten seconds, if there are any. */
  const pass = async (seconds: number, boundaries = true): Promise<readonly number[]> => {
    for (let n = 0; n < seconds; n++) {
      now += 1000;
      if (boundaries && now % 10_000 === 0) renewal.turned();
      await renewal.look();
    }
    return went.splice(0);
  };
  return { state, count, renewal, pass };
}

test('a page of the server’s version does nothing', async () => {
  const { renewal, count, pass } = page();
  renewal.heard('same');
  expect(await pass(600)).toEqual([]);
  expect(count.asked).toBe(0);
});

test('another goes when a slide has just come and stands', async () => {
  const { renewal, pass } = page();
  renewal.heard('other');
  expect((await pass(30))[0]).toBe(22);
});

test('not before its turn in the wave has come, and only then it fetches', async () => {
  const { renewal, state, count, pass } = page();
  state.may = false;
  renewal.heard('other');
  expect(await pass(600)).toEqual([]);
  expect(count).toEqual({ asked: 20, fetched: 0 });
  state.may = true;
  expect((await pass(60)).length).toBeGreaterThan(0);
});

test('not before all of the new page is there', async () => {
  const { renewal, state, pass } = page();
  state.fetched = false;
  renewal.heard('other');
  expect(await pass(600)).toEqual([]);
});

test('not while the server is silent, and not into a takeover, not even into one that comes while the server is asked', async () => {
  const { renewal, state, pass } = page();
  renewal.heard('other');
  state.answers = false;
  expect(await pass(100)).toEqual([]);
  [state.answers, state.mayGo] = [true, false];
  expect(await pass(100)).toEqual([]);
  state.mayGo = true;
  state.onAnswer = () => {
    state.mayGo = false;
    return undefined;
  };
  expect(await pass(100)).toEqual([]);
});

test('who could not go takes nobody’s turn in the wave', async () => {
  const { renewal, state, count, pass } = page();
  state.mayGo = false;
  renewal.heard('other');
  await pass(600);
  expect(count.asked).toBe(0);
  state.mayGo = true;
  expect((await pass(30)).length).toBeGreaterThan(0);
});

test('what held it up for long costs it its place in the wave', async () => {
  const { renewal, state, count, pass } = page();
  renewal.heard('other');
  while (count.asked === 0) await pass(1);
  state.mayGo = false;
  expect(await pass(400)).toEqual([]);
  expect(count.asked).toBe(1);
  state.may = false;
  await pass(200);
  state.mayGo = true;
  expect(await pass(600)).toEqual([]);
});

test('where no slide ever changes it goes at last, and at once where nobody would see it', async () => {
  const { renewal, state, pass } = page();
  renewal.heard('other');
  expect(await pass(200, false)).toEqual([]);
  state.quiet = true;
  expect((await pass(2, false)).length).toBeGreaterThan(0);
  const other = page();
  other.renewal.heard('other');
  expect((await other.pass(300, false))[0]).toBe(255);
});

test('the server goes back to the earlier version: nothing is done', async () => {
  const { renewal, pass } = page();
  renewal.heard('other');
  await pass(5);
  renewal.heard('same');
  expect(await pass(600)).toEqual([]);
});

test('a page that the server does not understand any more is in a hurry', async () => {
  const { renewal, pass } = page();
  renewal.heard('foreign');
  expect((await pass(30, false))[0]).toBe(12);
});

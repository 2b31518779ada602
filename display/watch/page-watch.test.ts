// When a page that draws no more is loaded anew, and when not.
import { expect, test } from 'vitest';
import { PageWatch } from './page-watch.ts';

/** A page that is checked every ten seconds; what is wrong with it is changed in between. */
function page() {
  const state = { frames: true, looks: true, visible: true, busy: false, answers: true };
  let [now, lookedAt] = [0, 0];
  const reloads: string[] = [];
  const watch = new PageWatch(
    { lookedAt: () => lookedAt, isBusy: () => state.busy },
    {
      monotonic: () => now,
      isVisible: () => state.visible,
      onFrame: (drawn) => state.frames && drawn(),
      answers: () => Promise.resolve(state.answers),
      reload: (why) => void reloads.push(why)
    }
  );
  const pass = async (checks: number): Promise<readonly string[]> => {
    for (let n = 0; n < checks; n++) {
      now += 10_000;
      if (state.looks) lookedAt = now;
      await watch.check();
    }
    return reloads.splice(0);
  };
  return { state, pass };
}

test('a page that draws is left alone', async () => {
  expect(await page().pass(500)).toEqual([]);
});

test('one that gets no frames is loaded anew, not at the first that is late', async () => {
  const { state, pass } = page();
  state.frames = false;
  expect(await pass(3)).toEqual([]);
  expect(await pass(1)).toEqual(['no frame was drawn']);
});

test('one whose player stands still too', async () => {
  const { state, pass } = page();
  state.looks = false;
  expect(await pass(6)).toEqual([]);
  expect(await pass(1)).toEqual(['the player stood still']);
});

test('what came late once is no trouble', async () => {
  const { state, pass } = page();
  for (let n = 0; n < 20; n++) {
    state.frames = false;
    expect(await pass(2)).toEqual([]);
    state.frames = true;
    expect(await pass(1)).toEqual([]);
  }
});

test('a page that nobody sees gets no frames and needs none', async () => {
  const { state, pass } = page();
  [state.frames, state.visible] = [false, false];
  expect(await pass(50)).toEqual([]);
  [state.frames, state.visible] = [true, true];
  expect(await pass(50)).toEqual([]);
});

test('never while the server is silent, but when it answers again', async () => {
  const { state, pass } = page();
  [state.frames, state.answers] = [false, false];
  expect(await pass(50)).toEqual([]);
  state.answers = true;
  expect(await pass(1)).toEqual(['no frame was drawn']);
});

test('never under somebody’s hands, also those of who came while the server was asked', async () => {
  const { state, pass } = page();
  [state.frames, state.busy] = [false, true];
  expect(await pass(50)).toEqual([]);
  state.busy = false;
  const checked = pass(1);
  state.busy = true;
  expect(await checked).toEqual([]);
  state.busy = false;
  expect(await pass(1)).toEqual(['no frame was drawn']);
});

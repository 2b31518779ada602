import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Confirming } from '../site/confirming.ts';
import { assurances, isEnough } from './assurance.ts';
import { type Progress, begun, checked, nextStep } from './next-step.ts';

const check = { questions: [], passMark: 1 } as unknown as Confirming['check'];
const all: Confirming = { leastSeconds: 10, toTheEnd: true, check, demands: 'witnessed' };
const progress = (over: Partial<Progress> = {}): Progress => ({ ...begun('badge', 0), ...over });
const read = { toTheEnd: true };
const passed = { ...read, check: 'passed' } as const;

describe('[A16] what comes next', () => {
  test.each<[string, Confirming | undefined, Progress, number, object]>([
    ['the answer, where nothing is demanded', undefined, progress(), 0, { type: 'answer' }],
    ['its end', all, progress(), 20_000, { type: 'scroll' }],
    ['its least time', all, progress(read), 9999, { type: 'wait', until: 10_000 }],
    ['the check', all, progress(read), 10_000, { type: 'check' }],
    ['the witness', all, progress(passed), 10_000, { type: 'witness' }],
    ['the PIN', { ...all, demands: 'proven' }, progress(passed), 10_000, { type: 'prove' }],
    [
      'the witness of who came by number and PIN',
      { ...all, demands: 'proven' },
      progress({ ...passed, assurance: 'pin' }),
      10_000,
      { type: 'witness' }
    ],
    [
      'no PIN after a code',
      { ...all, demands: 'proven' },
      progress({ ...passed, assurance: 'presence-code' }),
      10_000,
      { type: 'answer' }
    ],
    [
      'the PIN where the badge could not be looked up',
      { ...all, demands: 'badge' },
      progress({ ...passed, assurance: 'unverified-badge' }),
      10_000,
      { type: 'prove' }
    ],
    ['the answer', all, progress({ ...passed, assurance: 'witnessed' }), 10_000, { type: 'answer' }]
  ])('%s', (_name, confirming, done, at, expected) => {
    expect(nextStep(confirming, done, at)).toEqual(expected);
  });
  test('[A14] after a failed check the notice from its start, for its least time', () => {
    const again = checked(progress(read), false, 30_000);
    expect(nextStep(all, again, 30_000)).toEqual({ type: 'scroll' });
    expect(nextStep(all, { ...again, ...read }, 30_000)).toEqual({ type: 'wait', until: 40_000 });
    expect(nextStep(all, { ...again, ...read }, 40_000)).toEqual({ type: 'check' });
    expect(nextStep(all, checked({ ...again, ...read }, true, 41_000), 41_000)).toEqual({ type: 'witness' });
  });
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
test(`[A16] whoever does what is next comes to the answer, and it is worth what is demanded (seed ${seed})`, () => {
  const anything = fc.record({
    leastSeconds: fc.integer({ min: 0, max: 600 }),
    toTheEnd: fc.boolean(),
    check: fc.constantFrom(null, check),
    demands: fc.constantFrom('badge', 'proven', 'witnessed')
  }) as fc.Arbitrary<Confirming>;
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom(...assurances),
      fc.array(fc.boolean(), { maxLength: 3 }),
      (confirming, assurance, tries) => {
        let [now, done, left] = [0, begun(assurance, 0), [...tries, true]];
        for (let turn = 0; turn < 20; turn += 1) {
          const step = nextStep(confirming, done, now);
          if (step.type === 'answer') break;
          if (step.type === 'wait') now = step.until;
          else if (step.type === 'scroll') done = { ...done, toTheEnd: true };
          else if (step.type === 'check') [done, left] = [checked(done, left[0] === true, now), left.slice(1)];
          else done = { ...done, assurance: step.type === 'witness' ? 'witnessed' : 'badge-pin' };
        }
        expect(nextStep(confirming, done, now).type).toBe('answer');
        expect(now - done.presentedFrom).toBeGreaterThanOrEqual(confirming.leastSeconds * 1000);
        expect(isEnough(done.assurance, confirming.demands)).toBe(true);
      }
    ),
    { seed }
  );
});

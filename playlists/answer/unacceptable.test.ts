import { describe, expect, test } from 'vitest';
import type { AnnouncementId } from '../site/ids.ts';
import type { Site } from '../site/site.ts';
import type { Language } from '../site/values.ts';
import { after, announcement, draft, ms, newSite, publish, says, withdraw } from '../testing/small-floor.ts';
import { type Given, unacceptable } from './unacceptable.ts';

const AT = ms('2026-11-22T07:00:00Z');
const german = ['de'] as unknown as Language[];
const asks = (over: object = {}, more: object = {}) =>
  announcement('n', { draft: { ...says('n', ['de', 'pl']), asksAcknowledgement: true, ...over }, ...more });
const site = after(null, [newSite(), ...asks()]);
const question = {
  texts: { de: { asks: 'Wo?', choices: ['Hier', 'Da'] }, pl: { asks: 'Gdzie?', choices: ['Tu', 'Tam'] } },
  right: 1
};
const demanding = (over: object) =>
  after(null, [
    newSite(),
    ...asks({ confirming: { leastSeconds: 0, toTheEnd: false, check: null, demands: 'badge', ...over } })
  ]);
const given = (of: Site, over: object = {}): Given => {
  const { published } = of.announcements['n' as AnnouncementId] ?? {};
  return {
    announcement: 'n',
    version: published?.number,
    contentHash: published?.contentHash,
    language: 'de',
    outcome: 'understood',
    assurance: 'badge',
    presentedFrom: AT - 10_000,
    presentedUntil: AT,
    toTheEnd: false,
    choices: null,
    ...over
  } as Given;
};
const codeOf = (of: Site, over: object = {}, reads = german, at = AT) =>
  unacceptable(of, given(of, over), reads, at)?.code;

describe('[A13] an answer is recorded', () => {
  test('where it is to what stands there now', () => {
    expect(codeOf(site)).toBeUndefined();
    expect(codeOf(site, { announcement: 'other' })).toBe('not-found');
    expect(codeOf(site, { announcement: 'constructor' })).toBe('not-found');
    expect(codeOf(after(site, [withdraw('n')]))).toBe('over');
    expect(codeOf(after(null, [newSite(), ...asks({}, { validUntil: '2026-11-22T07:00:00Z' })]))).toBe('over');
    const next = after(site, [draft('n', { draft: { ...says('other'), asksAcknowledgement: true } }), publish('n')]);
    expect(unacceptable(next, given(site), german, AT)?.code).toBe('changed');
    expect(codeOf(site, { contentHash: 'x' })).toBe('changed');
    expect(codeOf(after(null, [newSite(), ...announcement('n')]))).toBe('not-asked');
  });
  test('[A3] in a language it has, and, to count, one they read', () => {
    expect(codeOf(site, { language: 'uk' })).toBe('language');
    expect(codeOf(site, { language: 'pl' })).toBe('language');
    expect(codeOf(site, { language: 'pl', outcome: 'question' })).toBeUndefined();
  });

  test('[A41] in another language by who was told it before a witness, and by nobody else', () => {
    const told = { isTold: true, assurance: 'witnessed' };
    const turkish = ['tr'] as unknown as Language[];
    expect(codeOf(site, told, turkish)).toBeUndefined();
    expect(codeOf(site, { isTold: true }, turkish)).toBe('language');
    expect(codeOf(site, { assurance: 'witnessed' }, turkish)).toBe('language');
    expect(codeOf(demanding({ leastSeconds: 11 }), told, turkish)).toBe('too-soon');
  });

  test.each<[string, object, object, string | undefined]>([
    ['too soon', { leastSeconds: 11 }, {}, 'too-soon'],
    ['at the last second', { leastSeconds: 10 }, {}, undefined],
    ['by a clock that went back meanwhile', { leastSeconds: 1 }, { presentedUntil: AT - 20_000 }, 'too-soon'],
    ['not read to its end', { toTheEnd: true }, {}, 'not-to-the-end'],
    ['read to its end', { toTheEnd: true }, { toTheEnd: true }, undefined],
    ['without the check', { check: { questions: [question], passMark: 1 } }, {}, 'check'],
    ['with a wrong choice', { check: { questions: [question], passMark: 1 } }, { choices: [0] }, 'check'],
    ['with the right one', { check: { questions: [question], passMark: 1 } }, { choices: [1] }, undefined],
    ['with a badge alone', { demands: 'proven' }, {}, 'not-sure-enough'],
    ['with a PIN', { demands: 'proven' }, { assurance: 'badge-pin' }, undefined],
    ['without the witness', { demands: 'witnessed' }, { assurance: 'badge-pin' }, 'not-sure-enough'],
    ['before the witness', { demands: 'witnessed' }, { assurance: 'witnessed' }, undefined],
    ['with a badge that nobody looked up', {}, { assurance: 'unverified-badge' }, 'not-sure-enough']
  ])('as understood only as it demands: %s', (_name, demands, over, code) => {
    const demanded = demanding(demands);
    expect(codeOf(demanded, over)).toBe(code);
    for (const outcome of ['not-understood', 'question', 'cannot'])
      expect(codeOf(demanded, { ...over, outcome })).toBeUndefined();
  });
});

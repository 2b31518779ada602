import { describe, expect, test } from 'vitest';
import { after, announcement, draft, newSite, publish, refusalOf, says } from '../../testing/small-floor.ts';
import type { AnnouncementId } from '../ids.ts';

const site = after(null, [newSite()]);
const asks = (choices: readonly string[]) => ({ asks: 'Where?', choices });
const question = (texts: object = { de: asks(['Here', 'There']), pl: asks(['Tu', 'Tam']) }, right = 1) => ({
  texts,
  right
});
const demanding = (check: object | null, over: object = {}) => ({
  draft: {
    ...says('n', ['de', 'pl']),
    asksAcknowledgement: true,
    confirming: { leastSeconds: 10, toTheEnd: true, check, demands: 'badge' },
    ...over
  }
});

describe('[E14] what is demanded before a notice counts can be given', () => {
  test('a check in every language of the notice', () => {
    const made = after(site, announcement('n', demanding({ questions: [question()], passMark: 1 })));
    expect(made.announcements['n' as AnnouncementId]?.published?.content.confirming?.check?.passMark).toBe(1);
  });
  test('or none', () => {
    after(site, announcement('n', demanding(null)));
  });
  test.each([
    ['nothing is asked', demanding(null, { asksAcknowledgement: false }), ''],
    ['more are right than asked', demanding({ questions: [question()], passMark: 2 }), '.check.passMark'],
    [
      'a language lacks the question',
      demanding({ questions: [question(), question({ de: asks(['a', 'b']) })], passMark: 1 }),
      '.check.questions.1.texts.pl'
    ],
    [
      'a language has fewer choices',
      demanding({ questions: [question({ de: asks(['a', 'b', 'c']), pl: asks(['a', 'b']) })], passMark: 1 }),
      '.check.questions.0.texts.pl.choices'
    ],
    ['no choice is right', demanding({ questions: [question(undefined, 2)], passMark: 1 }), '.check.questions.0.right']
  ])('%s', (_name, content, field) => {
    const drafted = after(site, [draft('n', content)]);
    expect(refusalOf(drafted, publish('n'))).toMatchObject({
      refusal: 'not-publishable',
      field: `draft.confirming${field}`
    });
  });
});

test('[E7] what is demanded is part of what a version says', () => {
  const before = after(site, announcement('n', { draft: { ...says('n', ['de', 'pl']), asksAcknowledgement: true } }));
  const next = after(before, [draft('n', demanding(null)), publish('n')]);
  const numbers = [before, next].map((one) => one.announcements['n' as AnnouncementId]?.published);
  expect(numbers.map((one) => one?.number)).toEqual([1, 2]);
  expect(numbers[0]?.contentHash).not.toBe(numbers[1]?.contentHash);
});

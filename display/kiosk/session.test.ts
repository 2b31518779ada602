// The life of a kiosk's session: each story is a list of what happens and when, and what the kiosk stands at afterwards.
import { describe, expect, test } from 'vitest';
import type { Outcome } from '#playlists/wire/floor.ts';
import {
  ana,
  answer,
  answerAnswered,
  badge,
  badgeAnswered,
  due,
  language,
  marek,
  recorded,
  sent,
  stands,
  tapped,
  tell,
  welcome
} from '../testing/kiosk-story.ts';
import { ARMING_MS, SERVER_MS } from './entering.ts';
import { GREETING_MS, RECORDED_MS } from './session.ts';
import type { Happening } from './steps.ts';

const atNotice = [badge('m'), badgeAnswered('m', marek), tapped, ARMING_MS];
const sending = [...atNotice, answer('a1')];

describe('a session', () => {
  test.each<[string, (Happening | number)[], string]>([
    ['begins with a badge', [badge('m')], 'reading m'],
    [
      'says what is outstanding where that is more than one notice',
      [badge('m'), badgeAnswered('m', marek)],
      'greeting Marek'
    ],
    ['shows the first of them after it', [badge('m'), badgeAnswered('m', marek), GREETING_MS + 200], 'notice Marek 0'],
    ['shows it at once at a tap', [badge('m'), badgeAnswered('m', marek), tapped], 'notice Marek 0'],
    ['shows one notice alone at once', [badge('a'), badgeAnswered('a', ana)], 'notice Ana 0'],
    ['with nothing to confirm says thanks', [badge('m'), badgeAnswered('m', welcome('Jo', ['de']))], 'thanks Jo'],
    ['is not opened by an unknown badge', [badge('x'), badgeAnswered('x', { type: 'unknown-badge' })], 'unknown-badge'],
    ['rests again after an unknown badge', [badge('x'), badgeAnswered('x', { type: 'unknown-badge' }), 7_000], 'idle'],
    ['says so without a line', [badge('m', false)], 'no-line'],
    ['says when a check-in got no answer', [badge('m'), SERVER_MS + 200], 'not-checked-in m'],
    [
      'begins after all when the answer was late',
      [badge('m'), SERVER_MS + 200, badgeAnswered('m', marek)],
      'greeting Marek'
    ],
    ['sends an answer', sending, 'sending Marek 0'],
    ['says recorded when the server did', [...sending, answerAnswered('a1', recorded)], 'recorded Marek 0'],
    ['goes on to the next notice', [...sending, answerAnswered('a1', recorded), RECORDED_MS + 200], 'notice Marek 1'],
    ['does not say recorded without an answer', [...sending, SERVER_MS + 200], 'not-recorded Marek 0'],
    ['does not say recorded when the line broke', [...sending, answerAnswered('a1', null)], 'not-recorded Marek 0'],
    ['does not say recorded without a line', [...atNotice, answer('a1', 'understood', false)], 'not-recorded Marek 0'],
    [
      'says recorded when the answer was only late',
      [...sending, SERVER_MS + 200, answerAnswered('a1', recorded)],
      'recorded Marek 0'
    ],
    [
      'stays at not recorded when a broken line reports late',
      [...sending, SERVER_MS + 200, answerAnswered('a1', null)],
      'not-recorded Marek 0'
    ],
    [
      'goes past a notice that could not be recorded',
      [...sending, answerAnswered('a1', { type: 'refused', code: 'over', says: '' }), { type: 'go-on' }],
      'notice Marek 1'
    ],
    [
      'takes no answer in the moment a notice appears',
      [badge('m'), badgeAnswered('m', marek), tapped, answer('a1')],
      'notice Marek 0'
    ],
    ['takes one answer', [...sending, answer('a2')], 'sending Marek 0'],
    ['is over after reading time and 20 s', [...atNotice, 26_000], 'idle'],
    ['asks why it cannot be followed here', [...atNotice, answer('a1', 'cannot')], 'reasons Marek 0'],
    ['lasts while pages are turned', [...atNotice, 15_000, { type: 'touch' }, 15_000], 'notice Marek 0'],
    ['lasts after a change of language', [...atNotice, 15_000, language('en'), 15_000], 'notice Marek 0']
  ])('%s', (_name, story, where) => {
    expect(stands(tell(story).session)).toBe(where);
  });

  test('sends the same answer under the same id when it is tried again', () => {
    const story = [...sending, answerAnswered('a1', null), { type: 'retry', online: true } as const];
    expect(sent(tell(story).sends)).toEqual(['badge id-m', 'answer a1 de', 'answer a1 de']);
  });

  test('sends the same check-in under the same id when it is tried again', () => {
    const story = [badge('m'), badgeAnswered('m', null), { type: 'retry', online: true } as const];
    expect(sent(tell(story).sends)).toEqual(['badge id-m', 'badge id-m']);
  });

  test('tells the server when it is over', () => {
    expect(sent(tell([...atNotice, 30_000]).sends)).toEqual(['badge id-m', 'leave Marek']);
  });

  test('ends in thanks that name an open question', () => {
    const one = welcome('Jo', ['de'], due('press', 'de'));
    const story = [
      badge('j'),
      badgeAnswered('j', one),
      ARMING_MS,
      answer('q', 'question'),
      answerAnswered('q', recorded),
      RECORDED_MS + 100
    ];
    expect(tell(story).session.step).toMatchObject({ type: 'thanks', visit: { allUnderstood: false } });
  });
});

describe('the next badge is the next worker’s', () => {
  test.each<[string, (Happening | number)[], string, string[]]>([
    ['at a notice', [...atNotice, badge('a')], 'reading a', ['badge id-m', 'leave Marek', 'badge id-a']],
    [
      'while "recorded" is on',
      [...sending, answerAnswered('a1', recorded), badge('a')],
      'reading a',
      ['badge id-m', 'answer a1 de', 'leave Marek', 'badge id-a']
    ],
    [
      'after "not recorded"',
      [...sending, answerAnswered('a1', null), badge('a')],
      'reading a',
      ['badge id-m', 'answer a1 de', 'leave Marek', 'badge id-a']
    ],
    ['while another is read: it waits', [badge('m'), badge('a')], 'reading m', ['badge id-m']],
    [
      'while another is read: it follows the check-in',
      [badge('m'), badge('a'), badgeAnswered('m', marek)],
      'reading a',
      ['badge id-m', 'leave Marek', 'badge id-a']
    ],
    ['while an answer is sent: it waits', [...sending, badge('a')], 'sending Marek 0', ['badge id-m', 'answer a1 de']],
    [
      'while an answer is sent: the answer is seen first',
      [...sending, badge('a'), answerAnswered('a1', recorded)],
      'recorded Marek 0',
      ['badge id-m', 'answer a1 de']
    ],
    [
      'while an answer is sent: it follows',
      [...sending, badge('a'), answerAnswered('a1', recorded), RECORDED_MS + 100],
      'reading a',
      ['badge id-m', 'answer a1 de', 'leave Marek', 'badge id-a']
    ],
    [
      'while an answer is sent that gets lost: that is seen first, then it follows',
      [...sending, badge('a'), answerAnswered('a1', null), 3_200],
      'reading a',
      ['badge id-m', 'answer a1 de', 'leave Marek', 'badge id-a']
    ],
    [
      'twice while it is read is once',
      [badge('m'), badge('m'), badgeAnswered('m', marek)],
      'greeting Marek',
      ['badge id-m']
    ],
    [
      'three in a row are all checked in',
      [badge('m'), badge('a'), badge('b'), badgeAnswered('m', marek), badgeAnswered('a', ana)],
      'reading b',
      ['badge id-m', 'leave Marek', 'badge id-a', 'leave Ana', 'badge id-b']
    ]
  ])('%s', (_name, story, where, sends) => {
    const told = tell(story);
    expect(stands(told.session)).toBe(where);
    expect(sent(told.sends)).toEqual(sends);
  });

  test('and late words for the one before are not heard', () => {
    const story = [
      ...sending,
      answerAnswered('a1', null),
      badge('a'),
      badgeAnswered('a', ana),
      answerAnswered('a1', recorded)
    ];
    expect(stands(tell(story).session)).toBe('notice Ana 0');
  });

  test('and a late welcome for the one before is left', () => {
    const story = [
      badge('m'),
      badgeAnswered('m', null),
      badge('a'),
      badgeAnswered('a', ana),
      badgeAnswered('m', marek)
    ];
    const told = tell(story);
    expect(stands(told.session)).toBe('notice Ana 0');
    expect(sent(told.sends).slice(-1)).toEqual(['leave Marek']);
  });

  test('and a language chosen before does not stay', () => {
    const told = tell([...atNotice, language('en'), badge('a'), badgeAnswered('a', ana)]);
    expect(told.session.step).toMatchObject({ visit: { chosen: null } });
  });
});

describe('a notice in a language the worker does not read', () => {
  const story = [badge('a'), badgeAnswered('a', ana), ARMING_MS];

  test('cannot be confirmed as understood', () => {
    expect(stands(tell([...story, answer('a1', 'understood')]).session)).toBe('notice Ana 0');
  });

  test.each<Outcome>(['not-understood', 'question'])('can be answered: %s', (outcome) => {
    expect(stands(tell([...story, answer('a1', outcome)]).session)).toBe('sending Ana 0');
  });

  test('is shown in the floor’s language', () => {
    expect(sent(tell([...story, answer('a1', 'question')]).sends)).toContain('answer a1 en');
  });

  test('cannot be confirmed after choosing a language that is not the worker’s', () => {
    expect(stands(tell([...story, language('en'), ARMING_MS, answer('a1')]).session)).toBe('notice Ana 0');
  });
});

test('a scan that cannot be read is said without ending the session', () => {
  const { session } = tell([...atNotice, { type: 'unreadable' }]);
  expect(stands(session)).toBe('notice Marek 0');
  expect(session.unreadableUntil).toBeGreaterThan(1_000);
});

import { describe, expect, it } from 'vitest';
import type { Schedule } from '#playlists/site/schedule.ts';
import type { Site } from '#playlists/site/site.ts';
import { listWords } from '../list-words.ts';
import { scheduleSentence, targetsWords } from './sentence.ts';

const site = {
  playlists: { safety: { name: 'Safety loop' } },
  displays: { 'hall-2': { name: 'Hall 2' }, 'gate-3': { name: 'Gate 3' } },
  dayparts: {},
  shiftPatterns: {},
  crews: {}
} as unknown as Site;

describe('a schedule in words', () => {
  it.each([
    [{ type: 'all' }, 'on every display'],
    [{ type: 'some', displays: ['hall-2'], tags: ['gates'] }, 'on Hall 2 and all “gates” displays'],
    [{ type: 'some', displays: ['gone'], tags: [] }, 'on a removed display'],
    [{ type: 'some', displays: [], tags: [] }, 'on no display']
  ])('says the targets %j as %j', (targets, words) => expect(targetsWords(targets as never, site)).toBe(words));

  it.each([
    [{ type: 'replace' }, 'in place of what else is on'],
    [{ type: 'add' }, 'joining what is on'],
    [{ type: 'interrupt', secondsPerHour: 60 }, 'breaking in for 60 seconds of each hour']
  ])('is one sentence, also with the mode %j', (mode, words) => {
    const schedule = {
      playlist: 'safety',
      targets: { type: 'some', displays: ['hall-2'], tags: [] },
      rule: {
        type: 'dates',
        dates: { type: 'weekdays', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
        hours: { type: 'between', from: '22:00', until: '06:00' },
        firstDate: null,
        lastDate: '2026-12-24',
        off: [],
        added: []
      },
      mode,
      priority: 5
    } as unknown as Schedule;
    expect(scheduleSentence(schedule, site)).toBe(
      `Safety loop: Mon to Fri 22:00–06:00 until 24 Dec 2026 on Hall 2, ${words}, priority 5`
    );
  });

  it('joins words as people do', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listWords(words))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c'
    ]);
  });
});

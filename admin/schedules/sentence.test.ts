import { describe, expect, it } from 'vitest';
import type { Schedule } from '#playlists/site/schedule.ts';
import type { Site } from '#playlists/site/site.ts';
import { daysWords, listWords, scheduleSentence, targetsWords, windowWords } from './sentence.ts';

const site = {
  playlists: { safety: { name: 'Safety loop' } },
  displays: { 'hall-2': { name: 'Hall 2' }, 'gate-3': { name: 'Gate 3' } }
} as unknown as Site;

describe('a schedule in words', () => {
  it.each([
    [['mon', 'tue', 'wed', 'thu', 'fri'], 'Mon to Fri'],
    [['sun', 'sat'], 'Sat and Sun'],
    [['mon', 'wed', 'fri'], 'Mon, Wed and Fri'],
    [['mon', 'tue', 'wed', 'sat', 'sun'], 'Mon to Wed, Sat and Sun'],
    [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], 'every day'],
    [[], 'no day']
  ])('says %j as %j', (days, words) => expect(daysWords(days)).toBe(words));

  it.each([
    ['06:00', '14:00', '8 hours, until 14:00'],
    ['22:00', '06:00', '8 hours, until 06:00 the next day'],
    ['22:15', '22:45', '30 min, until 22:45'],
    ['23:30', '01:00', '1 hour 30 min, until 01:00 the next day'],
    ['06:00', '06:00', '24 hours, until 06:00 the next day'],
    ['', '06:00', '']
  ])('says %s to %s as %j', (from, until, words) => expect(windowWords(from, until)).toBe(words));

  it.each([
    [{ type: 'all' }, 'on every display'],
    [{ type: 'some', displays: ['hall-2'], tags: ['gates'] }, 'on Hall 2 and all “gates” displays'],
    [{ type: 'some', displays: ['gone'], tags: [] }, 'on a removed display'],
    [{ type: 'some', displays: [], tags: [] }, 'on no display']
  ])('says the targets %j as %j', (targets, words) => expect(targetsWords(targets as never, site)).toBe(words));

  it('is one sentence', () => {
    const rule = {
      type: 'dates',
      dates: { type: 'weekdays', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
      hours: { type: 'between', from: '22:00', until: '06:00' },
      firstDate: null,
      lastDate: null
    };
    const schedule = {
      playlist: 'safety',
      targets: { type: 'some', displays: ['hall-2'], tags: [] },
      rule,
      priority: 5
    };
    const whole = schedule as unknown as Schedule;
    expect(scheduleSentence(whole, site)).toBe('Safety loop: Mon to Fri 22:00–06:00 on Hall 2, priority 5');
    const dated = { ...whole, rule: { ...whole.rule, lastDate: '2026-12-24' } } as Schedule;
    expect(scheduleSentence(dated, site)).toBe(
      'Safety loop: Mon to Fri 22:00–06:00 until 2026-12-24 on Hall 2, priority 5'
    );
  });

  it('joins words as people do', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listWords)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});

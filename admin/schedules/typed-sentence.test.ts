import { expect, it } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { typedRule } from '../time-rules/typed-rule.ts';
import { typedSentence } from './typed-sentence.ts';

const site = { playlists: { safety: { name: 'Safety loop' } }, displays: {} } as unknown as Site;
const rule = typedRule(null, '2026-11-22');
const typed = {
  playlist: 'safety',
  targets: { type: 'all', displays: [], tags: [] },
  rule,
  mode: { type: 'interrupt', secondsPerHour: '60' },
  priority: '5'
} as const;

it.each([
  [
    {},
    true,
    'Safety loop: Mon to Fri 06:00–14:00 on every display, breaking in for 60 seconds of each hour, priority 5'
  ],
  [{ rule: { ...rule, dates: { ...rule.dates, days: [] } } }, false, 'Days must name at least one day.'],
  [{ rule: { ...rule, hours: { ...rule.hours, until: '' } } }, false, 'Until must be a time such as 06:00.'],
  [{ mode: { type: 'interrupt', secondsPerHour: '2' } } as const, false, 'Seconds per hour must be at least 3.'],
  [{ priority: '' }, false, 'Priority must be a number.']
])('%j is whole: %s, “%s”', (over, whole, words) => {
  expect(typedSentence({ ...typed, ...over }, site)).toEqual({ whole, words });
});

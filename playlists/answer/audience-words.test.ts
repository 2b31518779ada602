import { expect, test } from 'vitest';
import type { Site } from '../site/site.ts';
import type { AudienceRule } from './audience.ts';
import { audienceWords } from './audience-words.ts';

const site = { crews: { b: { id: 'b', name: 'Crew B' }, blue: { id: 'blue', name: 'Blue' } } } as unknown as Site;
const group = (more: object): AudienceRule =>
  ({ type: 'group', crew: null, role: null, department: null, tag: null, onDuty: false, ...more }) as AudienceRule;

test.each([
  [{ type: 'everybody' } as AudienceRule, 'everybody'],
  [{ type: 'named' } as AudienceRule, 'by name'],
  [group({ crew: 'blue', role: 'forklift driver', onDuty: true }), 'crew Blue, forklift driver, on duty'],
  [group({ crew: 'b' }), 'Crew B'],
  [group({ crew: 'gone' }), 'crew gone']
])('%j is said as %s', (rule, says) => {
  expect(audienceWords(site, rule)).toBe(says);
});

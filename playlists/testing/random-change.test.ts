// Properties prove little of what chance never makes: every kind of change, and of what is in it, is taken often enough. The seed is
// fixed, for this is asked of the stories as such, not of today's.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, change as changeSchema } from '../site/change.ts';
import { edit } from '../site/edit.ts';
import type { PlaylistItem } from '../site/playlist.ts';
import { isRefusal } from '../site/refusal.ts';
import type { ShiftPattern } from '../site/shift-pattern.ts';
import type { Site } from '../site/site.ts';
import type { TimeRule } from '../site/time-rule.ts';
import { NUMBERS_PER_CHANGE, ZONES, randomChange } from './random-change.ts';
import {
  after,
  announcement,
  crew,
  daypart,
  display,
  hash,
  newSite,
  playlist,
  roster,
  says,
  schedule,
  shifts,
  stamp
} from './small-floor.ts';

const BEGINS = Date.parse('2026-03-20T09:00:00Z');
const STORIES = 150;
const LENGTH = 60;
/** What stories are seldom long enough for may be rare, not missing. */
const OFTEN = 6;

const asking = (id: string) => ({ draft: { ...says(id), asksAcknowledgement: true } });

const taken = new Map<string, number>();
const refused = new Map<string, number>();
const count = (of: Map<string, number>, what: string) => of.set(what, (of.get(what) ?? 0) + 1);

const numbers = fc.noBias(fc.array(fc.nat(), { minLength: NUMBERS_PER_CHANGE, maxLength: NUMBERS_PER_CHANGE }));
const stories = fc.sample(fc.array(numbers, { minLength: LENGTH, maxLength: LENGTH, size: 'max' }), {
  seed: 1,
  numRuns: STORIES
});
let [tried, parsed] = [0, 0];
for (const [index, story] of stories.entries()) {
  let site = firstFloor(ZONES[index % ZONES.length] as string);
  for (const [step, chance] of story.entries()) {
    const at = BEGINS + step * 7 * 60_000;
    const change = randomChange(chance, at);
    tried += 1;
    if (change === null) continue;
    parsed += 1;
    const answer = edit(site, change, stamp(new Date(at).toISOString()), hash);
    if (isRefusal(answer)) count(refused, answer.refusal);
    else {
      if (answer !== site) [change.type, ...partsOf(change)].forEach((part) => count(taken, part));
      site = answer;
    }
  }
}

/** Those that make a site or follow the library are no part of a site's own stories. */
const TYPES = changeSchema.options
  .map((one) => one.entries.type.literal)
  .filter((type) => type !== 'make-site' && type !== 'put-shared');

test('nearly all that chance makes could be sent by a page', () => {
  expect(parsed / tried).toBeGreaterThan(0.95);
});

test.each([
  ...TYPES,
  ...['rule always', 'rule dates', 'rule windows', 'rule shifts', 'item rule always', 'item rule dates'],
  ...['item rule windows', 'item rule shifts', 'on every-day', 'on weekdays', 'on every-nth-day', 'on every-nth-week'],
  ...[
    'on days-of-month',
    'on weekdays-of-month',
    'at all-day',
    'at between',
    'at daypart',
    'with crews',
    'with letters'
  ],
  ...['after days off', 'part whole', 'part first', 'part last', 'mode replace', 'mode add', 'mode interrupt'],
  ...[
    'item announcement',
    'item playlist',
    'item weight',
    'item tags',
    'item validity',
    'cycle',
    'roster',
    'own cycle'
  ],
  ...['three crews or more', 'exception swap', 'exception cancelled', 'exception added', 'exception shutdown']
])('%s is taken often enough', (part) => {
  expect(taken.get(part) ?? 0).toBeGreaterThanOrEqual(OFTEN);
});

test.each(['not-found', 'exists', 'in-use', 'not-publishable', 'not-published', 'not-allowed', 'over', 'invalid'])(
  'some are refused as %s',
  (code) => {
    expect(refused.get(code) ?? 0).toBeGreaterThan(0);
  }
);

function firstFloor(zone: string): Site {
  return after(
    null,
    [
      newSite(zone, ['de', 'en']),
      ...['a', 'b', 'c'].map(crew),
      daypart('part', '22:00', '06:00'),
      shifts('pattern'),
      roster('shop', []),
      display('d0', { tags: ['hall'] }),
      ...announcement('n0', asking('n0')),
      ...announcement('n1', asking('n1')),
      playlist('p0', ['n0', 'n1'], 1000),
      schedule('s0', 'p0')
    ],
    stamp(new Date(BEGINS).toISOString())
  );
}

function partsOf(change: Change): string[] {
  switch (change.type) {
    case 'put-schedule':
      return [`mode ${change.mode.type}`, ...partsOfRule(change.rule)];
    case 'put-playlist':
      return change.items.flatMap(partsOfItem);
    case 'put-shift-pattern':
      return partsOfPattern(change.pattern);
    default:
      return [];
  }
}

function partsOfRule(rule: TimeRule): string[] {
  const parts = [`rule ${rule.type}`];
  if (rule.type === 'dates') parts.push(`on ${rule.dates.type}`, `at ${rule.hours.type}`);
  if (rule.type !== 'shifts') return parts;
  if (rule.crews.length > 0) parts.push('with crews');
  if (rule.shifts.length > 0) parts.push('with letters');
  if (rule.afterDaysOff !== null) parts.push('after days off');
  return [...parts, `part ${rule.part.type}`];
}

function partsOfItem(item: PlaylistItem): string[] {
  return [
    `item ${item.type}`,
    ...(item.weight > 1 ? ['item weight'] : []),
    ...(item.tags.length > 0 ? ['item tags'] : []),
    ...(item.rule === null ? [] : partsOfRule(item.rule).map((part) => `item ${part}`)),
    ...(item.validFrom === null && item.validUntil === null ? [] : ['item validity'])
  ];
}

function partsOfPattern(pattern: Omit<ShiftPattern, 'since'>): string[] {
  const one = pattern as ShiftPattern;
  if (one.type === 'roster') return one.rows.length > 0 ? ['roster'] : [];
  return [
    'cycle',
    ...(one.crews.some(({ cycle }) => cycle !== null) ? ['own cycle'] : []),
    ...(one.crews.length >= 3 ? ['three crews or more'] : []),
    ...one.exceptions.map(({ type }) => `exception ${type}`)
  ];
}

// Changes of shift patterns and rosters.
import type { Content } from '../announcement.ts';
import { titleOf } from '../announcement-title.ts';
import { same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import { MOST_SHIFT_PATTERNS } from '../limits.ts';
import { listed, lookup, without } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ShiftPattern } from '../shift-pattern.ts';
import type { Site } from '../site.ts';
import { full, nameTaken, naming, within } from './checks.ts';
import { keeping } from './keeping.ts';
import { badRoster } from './rosters.ts';
import { badCycle } from './shift-cycles.ts';
import { badShifts, namesOfRulesWith } from './time-rules.ts';

export function putShiftPattern(site: Site, change: ChangeOf<'put-shift-pattern'>, stamp: Stamp): Site | Refusal {
  const asked = change.pattern;
  const before = lookup(site.shiftPatterns, asked.id);
  const since = before !== undefined && worksTheSame(before, asked) ? before.since : stamp.takesEffectAt;
  const pattern = keeping<ShiftPattern>(before, { ...asked, since });
  if (pattern === before) return site;
  const after: Site = { ...site, shiftPatterns: { ...site.shiftPatterns, [pattern.id]: pattern } };
  const refusal =
    (before === undefined ? full(site.shiftPatterns, MOST_SHIFT_PATTERNS, 'shift patterns') : null) ??
    within('pattern', nameTaken(site.shiftPatterns, pattern, 'shift pattern')) ??
    (pattern.type === 'cycle' ? badCycle(site, pattern) : badRoster(pattern)) ??
    losesWhatRulesName(after, pattern);
  return refusal ?? after;
}

export function removeShiftPattern(site: Site, change: ChangeOf<'remove-shift-pattern'>): Site | Refusal {
  const pattern = lookup(site.shiftPatterns, change.id);
  if (pattern === undefined) return refuse('not-found', 'id', 'There is no such shift pattern.');
  const users = [
    ...namesOfRulesWith(site, (rule) => rule.type === 'shifts' && rule.pattern === pattern.id),
    ...boardsOf(site, pattern.id)
  ];
  if (users.length > 0)
    return refuse('in-use', 'id', `Shift pattern “${pattern.name}” is used by ${naming(users)}. Change that first.`);
  return { ...site, shiftPatterns: without(site.shiftPatterns, pattern.id) };
}

/** The titles of announcements that show who is on duty by it: what is published, and drafts. */
function boardsOf(site: Site, id: ShiftPattern['id']): readonly string[] {
  const shows = (content: Content | undefined | null) =>
    content?.template.type === 'shift-board' && content.template.pattern === id;
  return listed(site.announcements)
    .filter((one) => shows(one.draft) || (one.withdrawnAt === null && shows(one.published?.content)))
    .map((one) => titleOf(site, one));
}

/** `after` has the pattern as it would be. */
function losesWhatRulesName(after: Site, pattern: ShiftPattern): Refusal | null {
  const users = namesOfRulesWith(
    after,
    (rule) => rule.type === 'shifts' && rule.pattern === pattern.id && badShifts(after, rule, '') !== null
  );
  if (users.length === 0) return null;
  const says = `A crew or shift would be missing that is named by ${naming(users)}. Change that first.`;
  return refuse('in-use', 'pattern', says);
}

/** The names of a pattern and of its shifts say nothing of when anybody works. */
function worksTheSame(before: ShiftPattern, asked: Omit<ShiftPattern, 'since'>): boolean {
  return same(nameless(before), nameless(asked as ShiftPattern));
}

const nameless = (one: ShiftPattern): object => ({
  ...one,
  name: '',
  since: '',
  ...(one.type === 'cycle' && { shifts: one.shifts.map((shift) => ({ ...shift, name: '' })) })
});

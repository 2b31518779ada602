// Starting, renewing and ending takeovers. They act at once: their instants are those of the change, not of a slide boundary.
import type { ChangeOf, Stamp } from '../change.ts';
import { isTargeted } from '../display.ts';
import type { TakeoverId } from '../ids.ts';
import { ENDED_TAKEOVERS_KEPT, MOST_RUNNING_TAKEOVERS } from '../limits.ts';
import { listed, lookup } from '../lookup.ts';
import { type Refusal, isRefusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { LONGEST_LEASE_MS, type Takeover, takeoverEnd } from '../takeover.ts';
import type { Timestamp } from '../values.ts';
import { badTargets } from './checks.ts';

export function startTakeover(site: Site, change: ChangeOf<'start-takeover'>, stamp: Stamp): Site | Refusal {
  const { type: _type, ...asked } = change;
  const at = Date.parse(stamp.at);
  if (lookup(site.takeovers, asked.id) !== undefined) {
    return refuse('exists', 'id', 'A takeover with this id was started already.');
  }
  const refusal = badTargets(site, asked.targets) ?? aimedAtNobody(site, asked) ?? badLease(asked.until, at);
  if (refusal !== null) return refusal;
  if (listed(site.takeovers).filter((one) => takeoverEnd(one) > at).length >= MOST_RUNNING_TAKEOVERS) {
    return refuse('too-many', '', `${MOST_RUNNING_TAKEOVERS} takeovers are running already. End one of them first.`);
  }
  return put(site, { ...asked, startedAt: stamp.at, endedAt: null }, at);
}

export function renewTakeover(site: Site, change: ChangeOf<'renew-takeover'>, stamp: Stamp): Site | Refusal {
  const at = Date.parse(stamp.at);
  const before = running(site, change.id, at);
  if (isRefusal(before)) return before;
  const refusal = badLease(change.until, at);
  if (refusal !== null) return refusal;
  return before.until === change.until ? site : put(site, { ...before, until: change.until }, at);
}

export function endTakeover(site: Site, change: ChangeOf<'end-takeover'>, stamp: Stamp): Site | Refusal {
  const at = Date.parse(stamp.at);
  const before = running(site, change.id, at);
  return isRefusal(before) ? before : put(site, { ...before, endedAt: stamp.at }, at);
}

function running(site: Site, id: TakeoverId, at: number): Takeover | Refusal {
  const one = lookup(site.takeovers, id);
  if (one === undefined) return refuse('not-found', 'id', 'There is no such takeover.');
  return takeoverEnd(one) > at
    ? one
    : refuse('over', 'id', 'This takeover has ended already. Start a new one if needed.');
}

function badLease(until: Timestamp, at: number): Refusal | null {
  const end = Date.parse(until);
  if (end <= at) return refuse('invalid', 'until', 'The takeover would be over before it starts. Choose a later end.');
  if (end > at + LONGEST_LEASE_MS) {
    const hours = LONGEST_LEASE_MS / 3_600_000;
    return refuse('invalid', 'until', `A takeover runs at most ${hours} hours; renew it while it is still needed.`);
  }
  return null;
}

/** A schedule may wait for displays that carry its tag; an alarm that reaches nobody must not look started. */
function aimedAtNobody(site: Site, asked: Pick<Takeover, 'targets'>): Refusal | null {
  if (asked.targets.type === 'all' || listed(site.displays).some((one) => isTargeted(asked.targets, one))) return null;
  return refuse('invalid', 'targets', 'No display of this site carries the chosen tags: nobody would see it.');
}

/** Of those that are over only the newest stay, so that the document does not grow with every drill. */
function put(site: Site, one: Takeover, at: number): Site {
  const all = listed<Takeover>({ ...site.takeovers, [one.id]: one });
  const dropped = all
    .filter((each) => takeoverEnd(each) <= at)
    .sort((a, b) => takeoverEnd(b) - takeoverEnd(a) || (a.id < b.id ? -1 : 1))
    .slice(ENDED_TAKEOVERS_KEPT);
  const kept = all.filter((each) => !dropped.includes(each)).map((each) => [each.id, each] as const);
  return { ...site, takeovers: Object.fromEntries(kept) };
}

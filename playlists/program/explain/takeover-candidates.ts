// The takeovers of the chain: the one that is on, those that wait behind it, those to come, and those that are over.
import type { Display } from '../../site/display.ts';
import { isTargeted } from '../../site/display.ts';
import { listed } from '../../site/lookup.ts';
import type { Site } from '../../site/site.ts';
import { type Takeover, takeoverEnd } from '../../site/takeover.ts';
import { byPrecedence, takeoverSlide } from '../takeovers.ts';
import type { Asked } from './asked.ts';
import type { Candidate, Need } from './candidate.ts';

/** Those in force first, by precedence; then those to come, the soonest first; then those that are over, the latest first. */
export function takeoverCandidates(asked: Asked): readonly Candidate[] {
  const { site, display, at } = asked;
  const aimed = listed(site.takeovers).filter((one) => isTargeted(one.targets, display));
  const toCome = aimed.filter((one) => Date.parse(one.startedAt) > at).sort(byPrecedence);
  const over = aimed.filter((one) => takeoverEnd(one) <= at);
  return [
    ...asked.takeovers.map((one) => running(asked, one)),
    ...toCome.sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt)).map((one) => waiting(asked, one)),
    ...over.sort((a, b) => takeoverEnd(b) - takeoverEnd(a)).map((one) => ended(asked, one))
  ];
}

/** Its title as this display shows it. */
export const takeoverName = (one: Takeover, site: Site, display: Display): string =>
  takeoverSlide(one, site, display).texts[0]?.title ?? one.id;

function running(asked: Asked, one: Takeover): Candidate {
  const stronger = asked.takeovers.slice(0, asked.takeovers.indexOf(one));
  const [winner] = stronger;
  const until = `until ${asked.time(takeoverEnd(one))}`;
  if (winner === undefined) {
    const kind = one.drill ? 'Drill' : one.severity === 'emergency' ? 'Emergency' : 'Warning';
    return candidate(asked, one, 'on', [], `${kind} “${nameOf(asked, one)}” is on ${until}.`);
  }
  const says = `“${nameOf(asked, one)}” runs ${until}, but “${nameOf(asked, winner)}” wins: ${because(winner, one)}.`;
  const need: Need = { need: 'nothing-above', level: 'takeover', ids: stronger.map((other) => other.id) };
  return candidate(asked, one, 'beaten', [need], says);
}

/** [P2] */
function because(winner: Takeover, loser: Takeover): string {
  if (winner.drill !== loser.drill) return 'a real takeover wins over a drill';
  if (winner.severity !== loser.severity) return 'an emergency wins over a warning';
  return winner.startedAt === loser.startedAt ? 'both started at once' : 'it was started later';
}

function waiting(asked: Asked, one: Takeover): Candidate {
  const opensAt = Date.parse(one.startedAt);
  const says = `“${nameOf(asked, one)}” starts at ${asked.time(opensAt)}.`;
  return candidate(asked, one, 'not-running', [{ need: 'window', opensAt }], says);
}

function ended(asked: Asked, one: Takeover): Candidate {
  const says = `“${nameOf(asked, one)}” ended at ${asked.time(takeoverEnd(one))}.`;
  return candidate(asked, one, 'ended', [{ need: 'window', opensAt: null }], says);
}

function candidate(
  asked: Asked,
  one: Takeover,
  verdict: Candidate['verdict'],
  needs: readonly Need[],
  says: string
): Candidate {
  const nextOn = verdict === 'on' ? null : asked.nextOn('takeover', one.id);
  return { level: 'takeover', id: one.id, name: nameOf(asked, one), verdict, needs, nextOn, says };
}

const nameOf = ({ site, display }: Asked, one: Takeover): string => takeoverName(one, site, display);

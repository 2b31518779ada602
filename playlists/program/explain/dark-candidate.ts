// The dark hours of the display in the chain: black glass, that only a takeover lights up.
import { windows } from '../../time/windows.ts';
import { winnersAbove } from './above.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { nextRun } from './next-run.ts';

/** None where the display has no dark hours. */
export function darkCandidate(asked: Asked): readonly Candidate[] {
  const { display, site, at } = asked;
  if (display.dark === null) return [];
  const made = { level: 'dark', id: null, name: 'Dark' } as const;
  if (asked.dark) {
    const until = Math.max(...windows(display.dark, site, at, at + 1).map((one) => one.until));
    const hours = until === Infinity ? 'The glass is dark' : `The glass is dark until ${asked.time(until)}`;
    if (asked.why.level === 'dark') return [{ ...made, verdict: 'on', needs: [], nextOn: null, says: `${hours}.` }];
    const nextOn = asked.nextOn('dark', null);
    return [
      {
        ...made,
        verdict: 'beaten',
        needs: winnersAbove(asked, 'dark'),
        nextOn,
        says: `${hours}, but a takeover lights it up.`
      }
    ];
  }
  const opensAt = nextRun(display.dark, site, at)?.from ?? null;
  const says = opensAt === null ? 'The glass is never dark again.' : `The glass goes dark at ${asked.time(opensAt)}.`;
  const needs = [{ need: 'window', opensAt } as const, ...winnersAbove(asked, 'dark')];
  return [{ ...made, verdict: 'not-running', needs, nextOn: asked.nextOn('dark', null), says }];
}

// The chain of an explanation as rows of a page: the verdict in a word, the sentence, and where to open what it is about.
import type { Candidate, Verdict } from '#playlists/program/explain/candidate.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';

export interface ChainRow {
  readonly verdict: string;
  readonly on: boolean;
  readonly says: string;
  readonly name: string;
  /** Empty where there is no page of it, or no longer. */
  readonly href: string;
}

const WORDS: Readonly<Record<Verdict, string>> = {
  on: 'On',
  joins: 'Joins',
  interrupts: 'Breaks in',
  beaten: 'Beaten',
  'left-out': 'No room',
  'nothing-to-show': 'Nothing to show',
  'not-running': 'Does not run',
  ended: 'Over',
  'not-set': 'Not set'
};
const ON: readonly Verdict[] = ['on', 'joins', 'interrupts'];
/** With hundreds of schedules, those that do not run then would hide the few that matter. */
const FAR: readonly Verdict[] = ['not-running', 'ended'];

export function chainRows(
  chain: readonly Candidate[],
  site: Site
): Readonly<Record<'near' | 'far', readonly ChainRow[]>> {
  const rows = (far: boolean) =>
    chain.filter(({ verdict }) => FAR.includes(verdict) === far).map((one) => row(one, site));
  return { near: rows(false), far: rows(true) };
}

const row = (one: Candidate, site: Site): ChainRow => ({
  verdict: WORDS[one.verdict],
  on: ON.includes(one.verdict),
  says: one.says,
  name: one.name,
  href: hrefOf(one, site)
});

/** By the site as it is now: what was removed since has no page. */
function hrefOf({ level, id }: Candidate, site: Site): string {
  const page = (of: Readonly<Record<string, unknown>>, path: string) =>
    id !== null && lookup(of, id) !== undefined ? `/admin/${site.id}/${path}` : '';
  switch (level) {
    case 'schedule':
      return page(site.schedules, `schedules/${id}`);
    case 'display-default':
    case 'site-default':
      return page(site.playlists, `playlists/${id}`);
    case 'takeover':
      return page(site.takeovers, 'takeover');
    case 'card':
    case 'dark':
      return '';
    default:
      return level satisfies never;
  }
}

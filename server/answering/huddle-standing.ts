// A huddle as it stands: what was said in it and who signed in the ledger, as the heart weighs them. Nothing of it is in memory alone.
import { huddleAt, type HuddleFact, type HuddleState } from '#playlists/answer/huddle.ts';
import { announcementState, type Content } from '#playlists/site/announcement.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { HuddleBegan, HuddleSaid } from '../storage/huddle-stores.ts';
import type { Stores } from '../storage/stores.ts';

export interface HuddleStanding {
  readonly began: HuddleBegan;
  readonly facts: readonly HuddleFact[];
  readonly state: HuddleState;
  /** Null where the notice is another by now or gone: then the huddle is over. */
  readonly content: Content | null;
}

/** Null where there is none of that id. `at` in epoch milliseconds. */
export async function huddleStanding(
  stores: Pick<Stores, 'huddles' | 'ledger'>,
  site: Pick<Site, 'id' | 'announcements'>,
  id: string,
  at: number
): Promise<HuddleStanding | null> {
  const said = await stores.huddles.said(site.id, id);
  const [began] = said;
  if (began?.type !== 'began') return null;
  const signed = await stores.ledger.ofHuddle(site.id, id);
  const facts = [...said.map(factOf), ...signed.map(({ worker, at }) => ({ type: 'tapped' as const, worker, at }))];
  const content = contentOf(site, began, at);
  const state = huddleAt(facts, began.rules, at);
  return { began, facts, content, state: content === null ? { ...state, phase: 'ended' } : state };
}

function factOf(said: HuddleSaid): HuddleFact {
  switch (said.type) {
    case 'came':
      return { type: 'came', worker: said.worker, language: said.language, at: said.at };
    case 'shown':
      return { type: 'shown', language: said.language, from: said.from, until: said.until, to: said.worker };
    case 'began':
    case 'called':
    case 'ended':
      return { type: said.type, at: said.at };
    default:
      return said satisfies never;
  }
}

function contentOf({ announcements }: Pick<Site, 'announcements'>, began: HuddleBegan, at: number): Content | null {
  const one = lookup(announcements, began.announcement);
  if (one === undefined || one.published === null || announcementState(one, at) !== 'published') return null;
  const { number, contentHash, content } = one.published;
  return number === began.version && contentHash === began.contentHash ? content : null;
}

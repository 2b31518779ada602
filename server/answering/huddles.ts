// Huddles at kiosks and screens: begun and ended by a supervisor, shown by a screen that tells what stood on it, signed by badge. Each act is a row before it
// is answered; how a huddle stands is read from the rows, so that a restart changes nothing.
import { nextShowing } from '#playlists/answer/huddle.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Badge, BadgeAnswer } from '#playlists/wire/floor.ts';
import type {
  HuddleBegin,
  HuddleCall,
  HuddleEnd,
  HuddleOffer,
  HuddleOfferAnswer,
  HuddleSaidAnswer,
  HuddleShown
} from '#playlists/wire/huddle.ts';
import type { Sites } from '../app.ts';
import type { HuddleWord } from '../storage/huddle-stores.ts';
import type { Recorded } from '../storage/ledger-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { huddleBadges } from './huddle-badges.ts';
import { huddlesNow } from './huddles-now.ts';
import { huddleStanding, type HuddleStanding } from './huddle-standing.ts';
import { huddleRules, huddleTalks, isForTaps } from './huddle-talks.ts';
import { orIdTaken } from './kiosk.ts';
import type { KioskSessions } from './kiosk-sessions.ts';
import type { Behind } from './supervisor-behind.ts';

export interface HuddleAsks {
  readonly stores: Pick<Stores, 'people' | 'ledger' | 'denominators' | 'huddles'>;
  readonly sites: Sites;
  readonly sessions: KioskSessions;
  readonly behind: Behind;
  /** Checks a worker in, as outside of huddles. */
  readonly badge: (site: SiteId, display: DisplayId, body: Badge) => Promise<BadgeAnswer>;
  readonly now: () => number;
  readonly onRecorded: (row: Recorded) => void;
  /** Whether the display is on line. */
  readonly isUp: (site: SiteId, display: DisplayId) => boolean;
  /** Something in a huddle of the site is otherwise. */
  readonly onHuddle: (site: SiteId) => void;
}

export function huddles(asks: HuddleAsks) {
  const { stores, sites, behind, now } = asks;

  async function huddleOffer(siteId: SiteId, kiosk: DisplayId, body: HuddleOffer): Promise<HuddleOfferAnswer> {
    const supervisor = await behind(siteId, kiosk, body.session);
    const site = sites.get(siteId)?.site;
    if (supervisor === null || site === undefined) return sessionOver();
    const latest = await stores.huddles.latest(siteId, 20);
    const last = latest.find((one) => one.kiosk === kiosk)?.screen;
    const place = site.displays[kiosk]?.place;
    const near = (one: { id: DisplayId; place: string }) => (one.id === last ? 2 : one.place === place ? 1 : 0);
    const screens = Object.values(site.displays)
      .filter((one) => one.kind === 'screen' && asks.isUp(siteId, one.id))
      .sort((a, b) => near(b) - near(a) || a.name.localeCompare(b.name))
      .map(({ id, name, place }) => ({ display: id, name, place }));
    const at = now();
    const goesOn = (await stores.huddles.open(siteId, at)).find((one) => one.kiosk === kiosk)?.id ?? null;
    return { type: 'offer', talks: await huddleTalks(stores, siteId, site, supervisor, at), screens, goesOn };
  }

  async function huddleBegin(siteId: SiteId, kiosk: DisplayId, body: HuddleBegin): Promise<HuddleSaidAnswer> {
    const supervisor = await behind(siteId, kiosk, body.session);
    const site = sites.get(siteId)?.site;
    if (supervisor === null || site === undefined) return sessionOver();
    const published = lookup(site.announcements, body.announcement)?.published;
    if (published?.number !== body.version || !published.content.asksAcknowledgement || !isForTaps(published.content))
      return refused('changed', 'This notice is another by now.');
    if (lookup(site.displays, body.screen)?.kind !== 'screen') return refused('no-screen', 'This screen is gone.');
    const { announcement, version, screen } = body;
    const about = { announcement, version, contentHash: published.contentHash, rules: huddleRules(published.content) };
    return say(siteId, { type: 'began', id: body.id, huddle: body.id, worker: supervisor.id, kiosk, screen, ...about });
  }

  async function huddleCall(siteId: SiteId, kiosk: DisplayId, { id, huddle }: HuddleCall): Promise<HuddleSaidAnswer> {
    const going = await goingOn(siteId, huddle, kiosk);
    if (going === null) return over();
    // Shown to nobody it would open for nobody.
    if (going.state.missing.length === 0) return refused('nobody', 'Nobody has come yet.');
    return say(siteId, { type: 'called', id, huddle });
  }

  async function huddleEnd(siteId: SiteId, kiosk: DisplayId, body: HuddleEnd): Promise<HuddleSaidAnswer> {
    const supervisor = await behind(siteId, kiosk, body.session);
    if (supervisor === null) return sessionOver();
    const { id, huddle } = body;
    const [began] = await stores.huddles.said(siteId, huddle);
    if (began?.type !== 'began' || began.kiosk !== kiosk) return over();
    return say(siteId, { type: 'ended', id, huddle, worker: supervisor.id });
  }

  /** Counts for those who are to see it now, and where its glass and the server agree that it stood there long enough. */
  async function huddleShown(siteId: SiteId, screen: DisplayId, body: HuddleShown): Promise<HuddleSaidAnswer> {
    const { id, huddle, language, ms } = body;
    const at = now();
    const going = await goingOn(siteId, huddle, screen);
    if (going === null) return over();
    const { began, facts } = going;
    const next = nextShowing(facts, began.rules, at);
    const called = facts.find((one) => one.type === 'called');
    // Its clock may be a little off: what was measured counts, and where the two differ the talk began earlier, so that nobody is taken for having seen all of it.
    const until = Math.min(body.until, at);
    const from = Math.min(body.from, until - ms);
    const fullMs = began.rules.fullMs[language] ?? Infinity;
    if (next?.language !== language || called?.type !== 'called' || from < called.at || ms < fullMs)
      return refused('not-shown', 'It did not stand there in full.');
    const lastCame = new Map(facts.flatMap((one) => (one.type === 'came' ? [[one.worker, one.at]] : [])));
    const to = next.to === null ? [null] : next.to.filter((one) => (lastCame.get(one) ?? Infinity) <= from);
    if (to.length === 0) return refused('not-shown', 'Nobody was there from its start.');
    for (const [index, worker] of to.entries())
      await say(siteId, { type: 'shown', id: `${id}.${index}`, huddle, language, from, until, worker });
    return { type: 'said' };
  }

  /** The huddle that goes on at that display; null where none of that id does. */
  async function goingOn(siteId: SiteId, huddle: string, display: DisplayId): Promise<HuddleStanding | null> {
    const site = sites.get(siteId)?.site;
    const standing = site === undefined ? null : await huddleStanding(stores, site, huddle, now());
    if (standing === null || standing.state.phase === 'ended') return null;
    return [standing.began.kiosk, standing.began.screen].includes(display) ? standing : null;
  }

  async function say(siteId: SiteId, word: HuddleWord): Promise<HuddleSaidAnswer> {
    const said = await stores.huddles.say(siteId, word, now()).catch(orIdTaken);
    if (said === null) return word.type === 'began' ? refused('busy', 'A huddle goes on there already.') : over();
    asks.onHuddle(siteId);
    return { type: 'said' };
  }

  return {
    huddleOffer,
    huddleBegin,
    huddleCall,
    huddleEnd,
    huddleShown,
    huddleBadge: huddleBadges(asks, goingOn),
    huddlesNow: (siteId: SiteId) => huddlesNow(asks, siteId)
  };
}

const refused = (code: string, says: string) => ({ type: 'refused' as const, code, says });
const over = () => refused('huddle-over', 'The huddle is over. Nothing was recorded.');
const sessionOver = () => refused('session-over', 'Hold your badge to the scanner again.');

// A badge in a huddle: who it is has come, or signs, or is told that it was not shown to them yet. Always a check-in; a signature is an answer like any other, by
// what stood on the screen.
import { type Showing, shownTo, tapRefusal, waitingAt } from '#playlists/answer/huddle.ts';
import { shownLanguage } from '#playlists/answer/shown-language.ts';
import { unacceptable } from '#playlists/answer/unacceptable.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { HuddleBadge, HuddleBadgeAnswer } from '#playlists/wire/huddle.ts';
import type { AcknowledgementRow } from '../storage/ledger-stores.ts';
import type { HuddleStanding } from './huddle-standing.ts';
import type { HuddleAsks } from './huddles.ts';
import { orIdTaken, pageOf } from './kiosk.ts';
import type { KioskSession } from './kiosk-sessions.ts';
import { serverWord } from './server-word.ts';
import { signedWith } from './statements.ts';

type GoingOn = (site: SiteId, huddle: string, display: DisplayId) => Promise<HuddleStanding | null>;
type Refused = { readonly type: 'refused'; readonly code: string; readonly says: string };

export function huddleBadges(
  { stores, sites, sessions, badge, now, onRecorded, onHuddle }: HuddleAsks,
  goingOn: GoingOn
) {
  return async (siteId: SiteId, kiosk: DisplayId, body: HuddleBadge): Promise<HuddleBadgeAnswer> => {
    if ((await goingOn(siteId, body.huddle, kiosk))?.began.kiosk !== kiosk) return nobody(over());
    const { id, code, readAt } = body;
    const welcome = await badge(siteId, kiosk, { id, code, readAt, ...pageOf(body) });
    if (welcome.type === 'unknown-badge') return nobody(no('unknown-badge', 'This badge is not known here yet.'));
    if (welcome.type === 'refused') return nobody(welcome);
    const session = sessions.read(siteId, kiosk, welcome.session, now());
    sessions.leave(siteId, kiosk, welcome.session, now());
    const worker = session === null ? null : await stores.people.get(siteId, session.worker);
    // As it stands by now: others were read meanwhile.
    const going = await goingOn(siteId, body.huddle, kiosk);
    if (going === null || session === null || worker === null) return nobody(over());
    const person = { firstName: worker.firstName, languages: worker.languages };
    const refusal = await cameOrSigned(siteId, going, worker, session, kiosk, body);
    return typeof refusal === 'string' ? { type: refusal, ...person } : { ...refusal, person };
  };

  async function cameOrSigned(
    siteId: SiteId,
    going: HuddleStanding,
    worker: Worker,
    session: KioskSession,
    kiosk: DisplayId,
    body: HuddleBadge
  ): Promise<'came' | 'recorded' | Refused> {
    const { facts, began } = going;
    // Sent again it is what it was the first time.
    if ((await stores.huddles.said(siteId, body.huddle)).some(({ id }) => id === body.id)) return 'came';
    const at = now();
    const why = tapRefusal(facts, began.rules, worker.id, at);
    if (why === 'already') return 'recorded';
    const seen = shownTo(facts, began.rules, worker.id, at);
    // A badge that was read before the talk had been shown signs nothing, however late it arrives.
    if (why === null && seen !== null && body.readAt >= seen.until)
      return sign(siteId, rowOf(going, worker, session, kiosk, body, seen), worker, at);
    return come(siteId, going, worker, body, at);
  }

  async function sign(
    siteId: SiteId,
    row: Omit<AcknowledgementRow, 'passed' | 'rule' | 'statement'>,
    worker: Worker,
    at: number
  ): Promise<'recorded' | Refused> {
    const site = sites.get(siteId)?.site;
    if (site === undefined) return over();
    const statement = await signedWith(row.language);
    const whole = { ...row, ...serverWord(site, worker, row), statement };
    const given = { ...whole, presentedUntil: row.presentedUntil ?? row.answeredAt, toTheEnd: true };
    const refusal = unacceptable(site, given, worker.languages, at);
    if (refusal !== null) return no(refusal.code, refusal.says);
    const recorded = await stores.ledger.append(siteId, whole, at).catch(orIdTaken);
    if (recorded === null) return no('id-taken', 'This was sent before as something else. Nothing was recorded.');
    onRecorded(recorded);
    return 'recorded';
  }

  /** Whoever comes is shown it, in a language of theirs that it has. */
  async function come(
    siteId: SiteId,
    { facts, began, content, state }: HuddleStanding,
    worker: Worker,
    { id, huddle }: HuddleBadge,
    at: number
  ): Promise<'came' | Refused> {
    const has = Object.keys(content?.texts ?? {}) as Language[];
    const { language, read } = shownLanguage(has, worker.languages);
    if (!read) return no('language', 'This notice is not in a language you read. Ask your supervisor.');
    const isHere = facts.some((one) => one.type === 'came' && one.worker === worker.id);
    if (isHere && state.phase === 'gathering') return 'came';
    const waits = waitingAt(facts, began.rules, at).some((one) => one.worker === worker.id);
    if (isHere && (state.phase !== 'late' || waits)) return notYet();
    const said = await stores.huddles
      .say(siteId, { type: 'came', id, huddle, worker: worker.id, language }, at)
      .catch(orIdTaken);
    if (said === null) return over();
    onHuddle(siteId);
    return 'came';
  }
}

function rowOf(
  { began }: HuddleStanding,
  worker: Worker,
  session: KioskSession,
  kiosk: DisplayId,
  body: HuddleBadge,
  seen: Showing
): Omit<AcknowledgementRow, 'passed' | 'rule' | 'statement'> {
  const { announcement, version, contentHash } = began;
  const { id, huddle, readAt } = body;
  return {
    type: 'acknowledgement',
    // Its check-in has the reading's own.
    id: `${id}.huddle`,
    worker: worker.id,
    display: kiosk,
    announcement,
    version,
    contentHash,
    language: seen.language,
    outcome: 'understood',
    reason: null,
    assurance: session.assurance,
    presentedFrom: seen.from,
    presentedUntil: seen.until,
    answeredAt: readAt,
    toTheEnd: true,
    choices: null,
    seed: null,
    huddle,
    ...pageOf(body)
  };
}

const no = (code: string, says: string): Refused => ({ type: 'refused', code, says });
const over = () => no('huddle-over', 'The huddle is over. Nothing was recorded.');
const notYet = () => no('not-shown', 'It has not been shown to you in full yet. Nothing was recorded.');
const nobody = (refusal: Refused) => ({ ...refusal, person: null });

// The sheet that a supervisor's badge and PIN opened at a kiosk: what is looked at there is noted, what is done there is on record with who did it.
import { dateOf, dayOf } from '#playlists/calendar/day.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Timestamp, WallTime } from '#playlists/site/values.ts';
import { pin as pinText, type Worker } from '#playlists/site/worker.ts';
import { instantOf, localDateAt } from '#playlists/time/zone.ts';
import type { Act, ActAnswer, CrewShown, Look, LookAnswer } from '#playlists/wire/crew-sheet.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import * as v from 'valibot';
import type { Logger } from 'pino';
import type { Sites } from '../app.ts';
import type { NamedThing } from '../storage/audit-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { atWorkNow } from './at-work-now.ts';
import { crewNow, isSupervisedBy } from './crew-now.ts';
import { answerAsSupervisor, openQuestions } from './crew-questions.ts';
import { beginRollCall, rollCallNow, sayInRollCall, seeBadge } from './crew-roll-call.ts';
import { excuse } from './excuse.ts';
import { refusedFor } from './kiosk-pins.ts';
import type { Behind } from './supervisor-behind.ts';
import type { Sealing } from './sealing.ts';

export interface CrewSheetAsks {
  readonly stores: Pick<
    Stores,
    | 'people'
    | 'badges'
    | 'personLog'
    | 'ledger'
    | 'denominators'
    | 'excusals'
    | 'questions'
    | 'contents'
    | 'accounts'
    | 'rollCalls'
    | 'audit'
  >;
  readonly sites: Sites;
  readonly behind: Behind;
  readonly seal: Sealing;
  readonly now: () => number;
  readonly log: Logger;
  /** Something was said that the desk shows too. */
  readonly onSaid: (site: SiteId) => void;
}

export type CrewSheet = ReturnType<typeof crewSheet>;

export function crewSheet({ stores, sites, behind, seal, now, log, onSaid }: CrewSheetAsks) {
  async function look(siteId: SiteId, display: DisplayId, { session, what }: Look): Promise<LookAnswer> {
    const supervisor = await behind(siteId, display, session);
    const site = sites.get(siteId)?.site;
    if (supervisor === null || site === undefined) return refusedFor('session-over');
    await noteLook(siteId, display, supervisor, what);
    switch (what) {
      case 'crew':
        return { type: 'crew', ...(await shownTo(site, supervisor)) };
      case 'questions':
        return { type: 'questions', questions: await openQuestions(stores, site, supervisor, now()) };
      case 'roll-call':
        return { type: 'roll-call', rollCall: await rollCallNow(stores, site, display, now()) };
      default:
        return what satisfies never;
    }
  }

  /** What the sheet begins with. */
  async function shownTo(site: Site, supervisor: Worker): Promise<CrewShown> {
    const at = now();
    const [{ people, notices }, questions, rollCall] = await Promise.all([
      crewNow(stores, site.id, site, supervisor, at),
      openQuestions(stores, site, supervisor, at),
      rollCallNow(stores, site, null, at)
    ]);
    const crews = Object.values(site.crews).map(({ id, name }) => ({ id, name }));
    return { people, notices, crews, questions: questions.length, missing: rollCall?.missing.length ?? null };
  }

  async function act(siteId: SiteId, display: DisplayId, body: Act): Promise<ActAnswer> {
    const supervisor = await behind(siteId, display, body.session);
    const site = sites.get(siteId)?.site;
    if (supervisor === null || site === undefined) return refusedFor('session-over');
    if (body.type === 'badge-seen') {
      const seen = await seeBadge({ stores, log }, site, display, supervisor, body, now());
      if (typeof seen === 'string') return refusedFor(seen);
      onSaid(siteId);
      return { type: 'done', ...seen };
    }
    const refused = await does(site, display, supervisor, body);
    if (refused !== null) return refusedFor(refused);
    if (!OF_THE_CREW.includes(body.type)) onSaid(siteId);
    return { type: 'done' };
  }

  /** The code of what stands against it; null where it is done. */
  async function does(
    site: Site,
    display: DisplayId,
    supervisor: Worker,
    body: Exclude<Act, { type: 'badge-seen' }>
  ): Promise<string | null> {
    switch (body.type) {
      case 'set-pin':
        return setPin(site, display, supervisor, body);
      case 'excuse':
        return excuseTheirs(site, display, supervisor, body);
      case 'take-excuse-back':
        return takeExcuseBack(site, display, supervisor, body);
      case 'answer-question':
        return answerAsSupervisor(stores, site, supervisor, body, now());
      case 'begin-roll-call':
        return beginRollCall(stores, site, display, supervisor, body, now());
      case 'seen':
      case 'elsewhere':
      case 'taken-back':
      case 'end-roll-call':
        return sayInRollCall(stores, site, supervisor, body, now());
      default:
        return body satisfies never;
    }
  }

  async function setPin(
    site: Site,
    display: DisplayId,
    supervisor: Worker,
    { session, worker: id, pin }: Extract<Act, { type: 'set-pin' }>
  ): Promise<string | null> {
    const worker = await stores.people.get(site.id, id);
    if (worker === null || !isSupervisedBy(worker, supervisor)) return 'not-yours';
    // With another supervisor's PIN and a card made theirs somebody could be that supervisor: the desk alone sets it.
    if (worker.supervises !== 'nobody') return 'not-yours';
    const opened = v.safeParse(pinText, seal.open(pin, sealPurpose('set-pin', `${session} ${id}`)));
    if (!opened.success) return 'unreadable';
    const by = { type: 'supervisor', id: supervisor.id, display } as const;
    await stores.people.setPin(site.id, id, opened.output, { by, at: now() });
    return null;
  }

  async function excuseTheirs(
    site: Site,
    display: DisplayId,
    supervisor: Worker,
    { id, worker: whom, reason, announcement, span }: Extract<Act, { type: 'excuse' }>
  ): Promise<string | null> {
    const worker = await stores.people.get(site.id, whom);
    if (worker === null || !isSupervisedBy(worker, supervisor)) return 'not-yours';
    const at = now();
    const atWork = await atWorkNow(stores, site, worker, at);
    if (atWork === null) return 'not-yours';
    const until = { shift: atWork.until, week: weekFrom(at, site), open: null }[span];
    const body = {
      worker: whom,
      reason,
      announcement,
      // Who came before their shift begins is excused from now on.
      from: stamp(Math.min(atWork.from, at)),
      until: until === null ? null : stamp(until)
    };
    const made = await excuse(stores, site, id, body, { type: 'supervisor', id: supervisor.id, display }, at);
    return isRefusal(made) && made.refusal !== 'exists' ? made.refusal : null;
  }

  /** Their own word alone; another's is ended at the desk. */
  async function takeExcuseBack(
    site: Site,
    display: DisplayId,
    supervisor: Worker,
    { id, worker }: Extract<Act, { type: 'take-excuse-back' }>
  ): Promise<string | null> {
    const at = now();
    const held = await stores.excusals.holding(site.id, at, at + 1, worker);
    const one = held.find((each) => each.id === id && each.by.type === 'worker' && each.by.id === supervisor.id);
    if (one === undefined) return 'not-yours';
    const by = { type: 'supervisor', id: supervisor.id, display } as const;
    await stores.excusals.end(site.id, id, one.from, { by, at }, 'excuse-taken-back');
    return null;
  }

  /** A disk that takes no more must not keep a supervisor from reading: the log says it then. */
  async function noteLook(site: SiteId, display: DisplayId, { id }: Worker, what: NamedThing): Promise<void> {
    try {
      await stores.audit.note(site, { by: { type: 'supervisor', id, display }, act: 'look', what }, now());
    } catch (fault) {
      log.error({ err: fault, site, worker: id, what }, 'a look at named data was not noted');
    }
  }

  return { look, act, shownTo, noteLook };
}

/** What no page of the desk follows. */
const OF_THE_CREW: readonly Act['type'][] = ['set-pin', 'excuse', 'take-excuse-back'];
const stamp = (at: number): Timestamp => new Date(at).toISOString() as Timestamp;

/** Seven days from today, to the beginning of the one after them. */
function weekFrom(at: number, { timeZone }: Pick<Site, 'timeZone'>): number {
  return instantOf(dateOf(dayOf(localDateAt(at, timeZone)) + 7), '00:00' as WallTime, timeZone);
}

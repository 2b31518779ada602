// The desk's page of roll-calls: what it shows, and what becomes of what a warden says there.
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RollCallPast, RollCallPerson, RollCallShown } from '#admin/roll-call/roll-call-line.ts';
import { displayId, workerId, type WorkerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { line } from '#playlists/site/values.ts';
import { rollCallStanding } from '../answering/roll-call.ts';
import type { App } from '../app.ts';
import type { RollCallWord } from '../storage/roll-call-stores.ts';
import { personOf } from './answers-of.ts';
import type { FormValues } from './form-values.ts';
import { trouble } from './make-change.ts';

const MOST_PAST = 50;

/** The one of that id, or where it is null the latest; and all there were. */
export async function rollCallPage(
  app: App,
  site: Site,
  id: string | null,
  isNamed: boolean
): Promise<{ shown: RollCallShown | null; past: RollCallPast[]; kiosks: { id: string; name: string }[] }> {
  const latest = await app.stores.rollCalls.latest(site.id, MOST_PAST);
  const asked = id ?? latest[0]?.id ?? null;
  return {
    shown: asked === null ? null : await shownOf(app, site, asked, isNamed),
    past: latest.map(({ id, isDrill, at }) => ({ id, isDrill, beganAt: at })),
    kiosks: Object.values(site.displays)
      .filter(({ kind }) => kind === 'kiosk')
      .map(({ id, name }) => ({ id, name }))
  };
}

async function shownOf(app: App, site: Site, id: string, isNamed: boolean): Promise<RollCallShown | null> {
  const standing = await rollCallStanding(app.stores, site, id, app.now());
  if (standing === null) return null;
  const people = new Map((await app.stores.people.list(site.id)).map((one) => [one.id, one]));
  const display = (of: string) => lookup(site.displays, of)?.name ?? of;
  const person = (worker: WorkerId): RollCallPerson => {
    const known = people.get(worker);
    const last = standing.lastRead.get(worker);
    return {
      worker,
      who: known === undefined ? null : personOf(site, known),
      last: last === undefined ? null : { display: display(last.display), at: last.at },
      where: standing.where.get(worker) ?? ''
    };
  };
  const { began, endedAt, missing, seen, elsewhere, unexpected } = standing;
  return {
    id,
    isDrill: began.isDrill,
    beganAt: began.at,
    endedAt,
    muster: began.muster.map(display),
    counts: { missing: missing.length, seen: seen.length, elsewhere: elsewhere.length },
    people: isNamed
      ? {
          missing: missing.map(person),
          seen: seen.map(person),
          elsewhere: elsewhere.map(person),
          unexpected: unexpected.map(person)
        }
      : null
  };
}

const beginning = v.strictObject({ muster: v.array(displayId) });
const word = v.strictObject({
  rollCall: v.string(),
  type: v.picklist(['seen', 'elsewhere', 'taken-back']),
  worker: workerId,
  says: line(0, 80)
});

export function beginRollCall(event: RequestEvent, site: Site, form: FormValues) {
  const parsed = parse(beginning, { muster: form.list('muster') });
  if (!parsed.ok) return trouble(400, 'invalid', [...parsed.faults]);
  const { muster } = parsed.value;
  const stranger = muster.find((id) => lookup(site.displays, id)?.kind !== 'kiosk');
  if (stranger !== undefined)
    return trouble(400, 'invalid', [{ field: 'muster', says: `${stranger} is no kiosk of this site.` }]);
  const id = event.locals.app.newId();
  return saying(event, site, (by) => ({
    id,
    rollCall: id,
    by,
    type: 'began',
    isDrill: form.text('kind') !== 'evacuation',
    muster
  }));
}

export function endRollCall(event: RequestEvent, site: Site, form: FormValues) {
  const rollCall = form.text('rollCall');
  return saying(event, site, (by) => ({ id: `${rollCall}.end`, rollCall, by, type: 'ended' }));
}

export async function tellRollCall(event: RequestEvent, site: Site, form: FormValues) {
  const { app } = event.locals;
  const parsed = parse(word, {
    rollCall: form.text('rollCall'),
    type: form.text('type'),
    worker: form.text('worker'),
    says: form.text('says')
  });
  if (!parsed.ok) return trouble(400, 'invalid', [...parsed.faults]);
  const { rollCall, type, worker, says } = parsed.value;
  if ((await app.stores.people.get(site.id, worker)) === null)
    return trouble(404, 'not-found', [{ field: 'worker', says: 'There is no such worker.' }]);
  const saying_ = { id: app.newId(), rollCall };
  return saying(event, site, (by) =>
    type === 'elsewhere' ? { ...saying_, by, type, worker, says } : { ...saying_, by, type, worker }
  );
}

/** Null where it is said and kept, else what to show on the page. */
async function saying({ locals }: RequestEvent, site: Site, wordBy: (by: RollCallWord['by']) => RollCallWord) {
  const { app, account } = locals;
  if (account === null) return trouble(401, 'signed-out', [{ field: '', says: 'Sign in again.' }]);
  const said = wordBy({ type: 'account', id: account.id });
  if ((await app.stores.rollCalls.say(site.id, said, app.now())) === null) {
    const why = said.type === 'began' ? 'A roll-call goes on already.' : 'This roll-call is over.';
    return trouble(409, 'stale', [{ field: '', says: why }]);
  }
  app.questionsMoved(site.id);
  return null;
}

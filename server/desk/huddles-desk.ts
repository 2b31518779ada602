// The desk's pages of shift talks: when, which talk, on which screen, how many signed, and of one of them who.
import { error } from '@sveltejs/kit';
import type { HuddleLine, HuddlePerson } from '#admin/huddles/huddle-line.ts';
import { shownTitle } from '#admin/shown-title.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { App } from '../app.ts';
import type { HuddleBegan, HuddleSaid } from '../storage/huddle-stores.ts';
import { personOf } from './answers-of.ts';

const MOST = 50;

type Known = ReadonlyMap<WorkerId, Worker>;

/** The latest ones, the last first. Without `isNamed` nobody is named, and counted only where enough came. */
export async function huddleLines(app: App, site: Site, isNamed: boolean): Promise<HuddleLine[]> {
  const known = await knownOf(app, site);
  const lines: HuddleLine[] = [];
  for (const began of await app.stores.huddles.latest(site.id, MOST)) {
    const { line } = await readHuddle(app, site, began, known);
    const isFew = (line.counts?.came ?? 0) < site.counts.leastGroup;
    lines.push(isNamed ? line : { ...line, by: null, counts: isFew ? null : line.counts });
  }
  return lines;
}

/** One of them with its people. Throws Kit's 404 where there is none of that id. */
export async function huddleHere(
  app: App,
  site: Site,
  id: string
): Promise<{ line: HuddleLine; people: HuddlePerson[] }> {
  const [began] = await app.stores.huddles.said(site.id, id.slice(0, 64));
  if (began?.type !== 'began') error(404, 'There was no such shift talk.');
  return readHuddle(app, site, began, await knownOf(app, site));
}

const knownOf = async ({ stores }: App, site: Site): Promise<Known> =>
  new Map((await stores.people.list(site.id)).map((one) => [one.id, one]));

async function readHuddle({ stores, now }: App, site: Site, began: HuddleBegan, known: Known) {
  const said = await stores.huddles.said(site.id, began.id);
  const signed = new Set((await stores.ledger.ofHuddle(site.id, began.id)).map(({ worker }) => worker));
  const came = new Map(said.flatMap((one) => (one.type === 'came' ? [[one.worker, one.language] as const] : [])));
  const late = new Set(said.flatMap((one) => (one.type === 'shown' && one.worker !== null ? [one.worker] : [])));
  const who = (worker: WorkerId) => {
    const one = known.get(worker);
    return one === undefined ? null : personOf(site, one);
  };
  const people = [...new Set([...came.keys(), ...signed])].map((worker) => ({
    worker,
    who: who(worker),
    language: came.get(worker) ?? '',
    hasSigned: signed.has(worker),
    isLate: late.has(worker)
  }));
  const announcement = lookup(site.announcements, began.announcement);
  const line: HuddleLine = {
    id: began.id,
    beganAt: began.at,
    endedAt: endOf(said, began, now()),
    title: announcement ? shownTitle(announcement, site.languages) : 'A notice that is gone',
    version: began.version,
    screen: lookup(site.displays, began.screen)?.name ?? '',
    kiosk: lookup(site.displays, began.kiosk)?.name ?? '',
    by: who(began.worker),
    counts: { came: people.length, signed: signed.size, late: late.size }
  };
  return { line, people: people.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b))) };
}

/** Ended by its supervisor, or by itself; null while it goes on. */
function endOf(said: readonly HuddleSaid[], { at, rules }: HuddleBegan, now: number): number | null {
  const ended = said.find(({ type }) => type === 'ended')?.at ?? at + rules.longestMs;
  return ended <= now ? ended : null;
}

const nameOf = ({ who }: HuddlePerson): string => (who === null ? '\uffff' : `${who.lastName} ${who.firstName}`);

// Lets go, on one site, of the names behind answers that were kept for long enough: text by text, in small transactions, and says in the audit what came of it.
import { fallsDueAt } from '#playlists/evidence/retention.ts';
import { addPublished, textsOf, type Publications } from '#playlists/evidence/texts.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { Retention } from '#playlists/site/retention.ts';
import type { Site } from '#playlists/site/site.ts';
import { breathing } from '../../breathe.ts';
import type { AnsweredBy, TextOf } from '../../storage/retention-stores.ts';
import type { Stores } from '../../storage/stores.ts';

/** So many workers' answers in one transaction: a page or a badge waits some milliseconds for it. */
const AT_ONCE = 50;

export interface Ran {
  readonly answers: number;
  readonly people: number;
  /** Workers' answers to a text that were due and are held. */
  readonly held: number;
  /** When the next falls due, by what is known now; null where nothing says when. Epoch ms. */
  readonly next: number | null;
}

type Reads = Pick<Stores, 'retentions' | 'people' | 'audit'>;

/** Whether anything on the site says how long names are kept. */
export const retains = (site: Site): boolean =>
  site.retention !== undefined || Object.values(site.announcements).some((one) => one.retention !== undefined);

/** What is due at `at`; `now` is when it is done. Epoch ms. */
export async function letGoDue(
  { retentions, people, audit }: Reads,
  site: Site,
  at: number,
  now: number
): Promise<Ran> {
  const breathe = breathing();
  const published = await publicationsOf(retentions, site, breathe);
  const leftOn = new Map((await people.list(site.id)).map((one) => [one.id, one.leftOn]));
  let ran: Ran = { answers: 0, people: 0, held: 0, next: null };

  async function text(of: TextOf, due: readonly AnsweredBy[]): Promise<void> {
    for (let from = 0; from < due.length; from += AT_ONCE) {
      const some = due.slice(from, from + AT_ONCE);
      const gone = await retentions.letGo(site.id, of, some, at);
      ran = {
        ...ran,
        answers: ran.answers + gone.answers,
        people: ran.people + gone.people,
        held: ran.held + some.length - gone.people
      };
      await breathe();
    }
  }

  for (const { one, retention } of retained(site)) {
    for (const { first, last, supersededAt, overSince } of textsOf(one, published.get(one.id) ?? [], at)) {
      if (retention.type === 'until-superseded' && supersededAt === null) continue;
      const of = { announcement: one.id, first, last };
      const due: AnsweredBy[] = [];
      for (const answered of await retentions.answeredBy(site.id, of)) {
        const left = leftOn.get(answered.worker);
        // Somebody who was erased: there is no name left to let go of.
        if (left === undefined) continue;
        const held = { answeredAt: answered.at, leftOn: left, supersededAt, overSince };
        const falls = fallsDueAt(retention, held, site.timeZone);
        if (falls !== null && falls <= at) due.push(answered);
        else if (falls !== null) ran = { ...ran, next: Math.min(ran.next ?? Infinity, falls) };
      }
      await text(of, due);
      await breathe();
    }
  }
  const { answers, people: some, held, next } = ran;
  const after = { answers, people: some, held, upTo: iso(at), ...(next !== null && { next: iso(next) }) };
  await audit.note(
    site.id,
    { by: { type: 'server' }, act: 'retention', what: 'run', values: { before: null, after } },
    now
  );
  return ran;
}

function retained(site: Site): readonly { one: Announcement; retention: Retention }[] {
  return Object.values(site.announcements).flatMap((one) => {
    const retention = one.retention ?? site.retention;
    return retention === undefined ? [] : [{ one, retention }];
  });
}

async function publicationsOf(
  retentions: Reads['retentions'],
  site: Site,
  breathe: () => Promise<void>
): Promise<Publications> {
  const all: Publications = new Map();
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<typeof retentions.publications>> = await retentions.publications(site.id, after);
    for (const { change, at } of page.found) addPublished(all, change, at);
    after = page.next;
    await breathe();
  }
  return all;
}

const iso = (at: number): string => new Date(at).toISOString();

// Open questions before a supervisor at a kiosk: those that wait for them, and their answer to one.
import { supervisorsFor } from '#playlists/answer/questions.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { Act, QuestionShown } from '#playlists/wire/crew-sheet.ts';
import { isStorageError } from '../storage/storage-error.ts';
import type { Stores } from '../storage/stores.ts';
import { atWorkNow } from './at-work-now.ts';
import { titlesOf } from './crew-now.ts';
import { threads, type Thread } from './questions.ts';
import { stillHere } from './still-here.ts';

type Asks = Pick<Stores, 'people' | 'ledger' | 'questions' | 'contents'>;

/** Those that wait for this supervisor now, the oldest first [A22]. */
export async function openQuestions(
  stores: Asks,
  site: Site,
  supervisor: Worker,
  at: number
): Promise<QuestionShown[]> {
  const workers = new Map((await stores.people.list(site.id)).map((one) => [one.id, one]));
  const waiting = await waitingFor(stores, site, supervisor, [...workers.values()], at);
  return Promise.all(
    waiting.map(async ({ question, since, kind, worker, row }) => {
      const asker = workers.get(worker);
      const content = await stores.contents.get(site.id, row.contentHash);
      return {
        ...{ question, since, kind },
        name: asker === undefined ? '' : `${asker.firstName} ${asker.lastName}`,
        titles: titlesOf(content?.texts ?? {}),
        languages: asker?.languages ?? [row.language]
      };
    })
  );
}

/** Null where it is said and kept, else the code of what stands against it. */
export async function answerAsSupervisor(
  stores: Asks,
  site: Site,
  supervisor: Worker,
  { question, since, text, language }: Extract<Act, { type: 'answer-question' }>,
  at: number
): Promise<string | null> {
  // As at the desk: named by what it answers, so that the same sent twice, or two people at once, is one answer.
  const id = `${question}.${since}`;
  const by = { type: 'worker', id: supervisor.id } as const;
  const word = { id, question, type: 'answered', by, text, language } as const;
  const all = await threads(stores, site.id, null, () => null);
  const one = all.find((each) => each.question === question);
  const isSaid = one?.answer?.by.id === supervisor.id && one.answer.text === text;
  if (isSaid) return null;
  const waiting = await waitingFor(stores, site, supervisor, await stores.people.list(site.id), at);
  if (!waiting.some((each) => each.question === question && each.since === since)) return 'stale';
  try {
    await stores.questions.say(site.id, word, at);
    return null;
  } catch (thrown) {
    if (isStorageError(thrown, 'ID_TAKEN')) return 'stale';
    throw thrown;
  }
}

async function waitingFor(
  stores: Asks,
  site: Site,
  supervisor: Worker,
  workers: readonly Worker[],
  at: number
): Promise<Thread[]> {
  const crews = new Map(workers.map(({ id, crew }) => [id, crew]));
  const open = (await threads(stores, site.id, null, (id) => crews.get(id) ?? null)).filter(
    ({ state }) => state === 'open'
  );
  if (open.length === 0) return [];
  // Who stands at the kiosk is on duty, whatever the roster says.
  const onDuty = new Set([supervisor.id]);
  const others = workers.filter(({ supervises, id }) => supervises !== 'nobody' && id !== supervisor.id);
  for (const one of others)
    if (stillHere(one, site, at) !== null && (await atWorkNow(stores, site, one, at)) !== null) onDuty.add(one.id);
  return open.filter((one) => supervisorsFor(one, workers, (id) => onDuty.has(id)).includes(supervisor.id));
}

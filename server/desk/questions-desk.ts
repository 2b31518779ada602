// The desk's page of questions: what it shows, and what becomes of an answer.
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { QuestionLine } from '#admin/questions/question-line.ts';
import { shownTitle } from '#admin/shown-title.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { language, paragraphs } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { nameOf, threads, type Thread } from '../answering/questions.ts';
import type { App } from '../app.ts';
import { isStorageError } from '../storage/storage-error.ts';
import { personOf } from './answers-of.ts';
import type { FormValues } from './form-values.ts';
import { trouble } from './make-change.ts';

/** How long what is clear stays in sight. */
const CLEAR_MS = 14 * 86_400_000;

export async function questionLines(app: App, site: Site): Promise<QuestionLine[]> {
  const workers = new Map((await app.stores.people.list(site.id)).map((one) => [one.id, one]));
  const all = await threads(app.stores, site.id, null, (id) => workers.get(id)?.crew ?? null);
  const inSight = all.filter((one) => one.state !== 'clear' || one.since > app.now() - CLEAR_MS);
  return Promise.all(inSight.map((one) => lineOf(app, site, one, workers.get(one.worker) ?? null)));
}

async function lineOf(app: App, site: Site, one: Thread, worker: Worker | null): Promise<QuestionLine> {
  const { question, kind, state, since, askedAt, version, row, answer } = one;
  const announcement = lookup(site.announcements, one.announcement);
  const content = await app.stores.contents.get(site.id, row.contentHash);
  return {
    question,
    kind,
    state,
    since,
    askedAt,
    version,
    who: worker === null ? null : personOf(site, worker),
    announcement: one.announcement,
    title: announcement ? shownTitle(announcement, site.languages) : (content?.texts[row.language]?.title ?? ''),
    readIn: row.language,
    display: lookup(site.displays, row.display)?.name ?? '',
    languages: [...new Set([...(worker?.languages ?? []), ...site.languages])],
    answer:
      answer === null
        ? null
        : {
            by: await nameOf(app.stores, site.id, answer.by),
            text: answer.text,
            language: answer.language,
            at: answer.at
          }
  };
}

const typed = v.strictObject({
  question: v.string(),
  text: v.pipe(paragraphs(400), v.nonEmpty('must not be empty')),
  language
});

/** Null where it is said and kept, else what to show beside the fields. */
export async function answerQuestion(event: RequestEvent, site: Site, form: FormValues) {
  const { app, account } = event.locals;
  if (account === null) return trouble(401, 'signed-out', [{ field: '', says: 'Sign in again.' }]);
  const parsed = parse(typed, {
    question: form.text('question'),
    text: form.text('text'),
    language: form.text('language')
  });
  if (!parsed.ok) return trouble(400, 'invalid', [...parsed.faults]);
  const { question, text, language } = parsed.value;
  const one = (await threads(app.stores, site.id, null, () => null)).find((each) => each.question === question);
  if (one === undefined) return trouble(404, 'not-found', [{ field: '', says: 'There is no such question.' }]);
  if (one.since !== form.number('since')) return trouble(409, 'stale', [{ field: '', says: moved(one) }]);
  const by = { type: 'account', id: account.id } as const;
  // Named by what it answers: the same form sent twice, or two people at once, is one answer.
  const id = `${question}.${one.since}`;
  try {
    await app.stores.questions.say(site.id, { id, question, type: 'answered', by, text, language }, app.now());
  } catch (thrown) {
    if (!isStorageError(thrown, 'ID_TAKEN')) throw thrown;
    return trouble(409, 'stale', [{ field: '', says: moved({ state: 'answered' }) }]);
  }
  app.questionsMoved(site.id);
  return null;
}

const moved = ({ state }: Pick<Thread, 'state'>): string =>
  state === 'clear'
    ? 'The worker has said meanwhile that it is clear. Nothing was sent.'
    : 'Something was said to this meanwhile. Look at it again; what you typed is still here.';

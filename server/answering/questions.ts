// Workers' questions as they stand, read from what was recorded; and the answers that a worker is shown at a kiosk.
import {
  answersFor,
  questionsOf,
  type Answerer,
  type Question,
  type QuestionFact
} from '#playlists/answer/questions.ts';
import type { CrewId, DisplayId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import type { Helped, HelpedAnswer, Told as ToldAnswer } from '#playlists/wire/floor.ts';
import type { AskedRow, Told } from '../storage/question-stores.ts';
import type { Stores } from '../storage/stores.ts';

export interface Thread extends Question {
  /** The row that asked first. */
  readonly row: AskedRow;
}
type Crews = (worker: WorkerId) => CrewId | null;

/** Every question of a worker, or of the site (null). `crewOf` says where its asker is now. */
export async function threads(
  { questions }: Pick<Stores, 'questions'>,
  site: SiteId,
  worker: WorkerId | null,
  crewOf: Crews
): Promise<Thread[]> {
  const told = await questions.told(site, worker);
  const rows = new Map(told.flatMap((one) => ('row' in one ? [[one.row.id, one.row] as const] : [])));
  return questionsOf(told.map((one) => factOf(one, crewOf))).flatMap((one) => {
    const row = rows.get(one.question);
    return row === undefined ? [] : [{ ...one, row }];
  });
}

/** What a worker is shown with the badge: each answer that they have not called clear. */
export async function answersToShow(
  stores: Pick<Stores, 'questions' | 'contents' | 'accounts' | 'people'>,
  site: SiteId,
  worker: WorkerId
): Promise<ToldAnswer[]> {
  const open = answersFor(worker, await threads(stores, site, worker, () => null)) as Thread[];
  const shown = open.map(async ({ question, kind, answer, row }): Promise<ToldAnswer[]> => {
    if (answer === null) return [];
    const content = await stores.contents.get(site, row.contentHash);
    const titles = Object.entries(content?.texts ?? {}).map(([language, text]) => [language, text?.title ?? '']);
    const { text, language, at } = answer;
    const by = await nameOf(stores, site, answer.by);
    return [{ question, kind, titles: Object.fromEntries(titles), text, language, by, answeredAt: at }];
  });
  return (await Promise.all(shown)).flat();
}

/** The worker's word on an answer; of a question that is not theirs, or has no answer, there is nothing to say. Answers when it was said. */
export async function says(
  { questions }: Pick<Stores, 'questions'>,
  site: SiteId,
  worker: WorkerId,
  display: DisplayId,
  { id, question, isClear }: Helped,
  at: number
): Promise<number | Extract<HelpedAnswer, { type: 'refused' }>> {
  const told = await questions.told(site, worker);
  const one = questionsOf(told.map((each) => factOf(each, () => null))).find((each) => each.question === question);
  const isSaid = told.some((each) => 'word' in each && each.word.id === id);
  // Sent again it is said already, whatever became of the question since.
  if (one?.state !== 'answered' && !isSaid)
    return { type: 'refused', code: 'not-found', says: 'This question has no answer any more.' };
  return questions.say(site, { id, question, type: isClear ? 'clear' : 'unclear', worker, display }, at);
}

/** Empty where whoever answered is not known here any more. */
export async function nameOf(
  { accounts, people }: Pick<Stores, 'accounts' | 'people'>,
  site: SiteId,
  by: Answerer
): Promise<string> {
  if (by.type === 'account') return (await accounts.get(by.id))?.name ?? '';
  const worker = await people.get(site, by.id);
  return worker === null ? '' : `${worker.firstName} ${worker.lastName}`;
}

function factOf(told: Told, crewOf: Crews): QuestionFact {
  if ('row' in told) {
    const { id, outcome, worker, announcement, version, at } = told.row;
    return outcome === 'understood'
      ? { type: 'understood', worker, announcement, at }
      : { type: 'asked', question: id, kind: outcome, worker, crew: crewOf(worker), announcement, version, at };
  }
  const { word } = told;
  const { question, at } = word;
  return word.type === 'answered'
    ? { type: 'answered', question, by: word.by, text: word.text, language: word.language, at }
    : { type: word.type, question, worker: word.worker, at };
}

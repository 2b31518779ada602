// Why what a notice demands before it counts as understood cannot be given [E14].
import type { Content } from '../announcement.ts';
import type { Question } from '../confirming.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Language } from '../values.ts';
import { first } from './checks.ts';

export function unanswerable({ asksAcknowledgement, confirming, texts }: Content): Refusal | null {
  if (confirming === undefined) return null;
  const lacks = (field: string, says: string) => refuse('not-publishable', `draft.confirming${field}`, says);
  if (!asksAcknowledgement) return lacks('', 'What asks for no answer has nothing to demand of one.');
  const { check } = confirming;
  if (check === null) return null;
  if (check.passMark > check.questions.length)
    return lacks('.check.passMark', 'More right answers are demanded than there are questions.');
  return first(check.questions, (one, index) =>
    wrongQuestion(one, Object.keys(texts) as Language[], (field, says) =>
      lacks(`.check.questions.${index}${field}`, says)
    )
  );
}

/** Every language of the notice asks it, with the same choices in the same order, so that the same one is right. */
function wrongQuestion(
  { texts, right }: Question,
  languages: readonly Language[],
  lacks: (field: string, says: string) => Refusal
): Refusal | null {
  const silent = languages.find((language) => texts[language] === undefined);
  if (silent !== undefined) return lacks(`.texts.${silent}`, 'The question is missing in a language of the notice.');
  const counts = Object.entries(texts).map(([language, text]) => [language, text?.choices.length ?? 0] as const);
  const most = Math.max(...counts.map(([, count]) => count));
  const short = counts.find(([, count]) => count !== most);
  if (short !== undefined)
    return lacks(`.texts.${short[0]}.choices`, 'The question must have the same choices in every language.');
  return right < most ? null : lacks('.right', 'The right choice is not among the choices.');
}

// Whether a comprehension check is passed.
import type { Check } from '../site/confirming.ts';

/** `choices` by the questions' places in the notice. What was not answered, or stands there without being asked, is not right [A14]. */
export function graded(
  { questions, passMark }: Check,
  choices: readonly (number | null)[]
): { readonly right: number; readonly passed: boolean } {
  const right = questions.filter((one, index) => choices[index] === one.right).length;
  return { right, passed: right >= passMark };
}

// The comprehension check as it stands before a worker: in their language, each time in another order.
import type { Check } from '../site/confirming.ts';
import { lookup } from '../site/lookup.ts';
import type { Language } from '../site/values.ts';
import { shuffled } from './shuffled.ts';

/** One question as it stands before a worker; `choice` is a choice's place in the notice, which is what is recorded. */
export interface AskedQuestion {
  readonly question: number;
  readonly asks: string;
  readonly choices: readonly { readonly choice: number; readonly says: string }[];
}

/** Every question in that language, they and their choices in an order that follows from `seed` (another one each time it is asked). */
export function askedIn(check: Check, language: Language, seed: string): AskedQuestion[] {
  return shuffled(check.questions.length, seed).flatMap((question) => {
    const text = lookup(check.questions[question]?.texts ?? {}, language);
    if (text === undefined) return [];
    const order = shuffled(text.choices.length, `${seed} ${question}`);
    const choices = order.map((choice) => ({ choice, says: text.choices[choice] as string }));
    return [{ question, asks: text.asks, choices }];
  });
}

// What has to be done before a notice counts as understood. It is part of the content, so that its hash says what was asked.
import * as v from 'valibot';
import type { DeepReadonly } from './readonly.ts';
import { list, record } from './sized.ts';
import { language, line, wholeNumber } from './values.ts';

/** How sure the answer must be: by a badge, proven to be the worker's by a second thing, or given before a witness. */
export const demands = ['badge', 'proven', 'witnessed'] as const;

export const MOST_QUESTIONS = 5;

/** One tap answers it: one choice is right, the same in every language. */
export const question = v.strictObject({
  texts: record(
    language,
    v.strictObject({
      asks: line(1, 200),
      choices: v.pipe(list(line(1, 120), 6, 'choices'), v.minLength(2, 'must have at least two choices'))
    }),
    30,
    'languages',
    'must have a text in at least one language'
  ),
  right: wholeNumber(0, 5)
});

export const check = v.strictObject({
  questions: list(question, MOST_QUESTIONS, 'questions', 'must have at least one question'),
  /** How many must be answered rightly. */
  passMark: wholeNumber(1, MOST_QUESTIONS)
});

export const confirming = v.strictObject({
  /** It stands at least so long before it can be confirmed. */
  leastSeconds: wholeNumber(0, 600),
  /** Where it is longer than the screen it must have been scrolled to its end. */
  toTheEnd: v.boolean('must be true or false'),
  check: v.nullable(check),
  demands: v.picklist(demands, 'must be one of badge, proven, witnessed')
});

export type Question = DeepReadonly<v.InferOutput<typeof question>>;
export type Check = DeepReadonly<v.InferOutput<typeof check>>;
export type Confirming = DeepReadonly<v.InferOutput<typeof confirming>>;
export type Demand = (typeof demands)[number];

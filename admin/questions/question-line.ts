// A worker's question as the desk shows it.
import type { Asking } from '#playlists/answer/questions.ts';
import type { Person } from '../acknowledgements/answers-of.ts';

export interface QuestionLine {
  readonly question: string;
  readonly kind: Asking;
  readonly state: 'open' | 'answered' | 'clear';
  /** Since when it is so; epoch ms, as `askedAt`. */
  readonly since: number;
  readonly askedAt: number;
  /** Null where the worker is no longer on the list. */
  readonly who: Person | null;
  readonly announcement: string;
  readonly title: string;
  readonly version: number;
  /** The language that stood before the worker. */
  readonly readIn: string;
  readonly display: string;
  /** What an answer may be written in: the worker's languages, then the site's. */
  readonly languages: readonly string[];
  readonly answer: {
    readonly by: string;
    readonly text: string;
    readonly language: string;
    readonly at: number;
  } | null;
}

export const askingWords: Readonly<Record<Asking, string>> = {
  'not-understood': 'Does not understand',
  question: 'Has a question'
};

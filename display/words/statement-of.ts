// What somebody says by tapping an answer, word for word: the record keeps it beside what it stands for.
import type { Outcome, Reason } from '#playlists/wire/floor.ts';
import type { Words } from './catalogue.ts';

/** In the catalogue's language. Who cannot follow it here has said why, where they tapped a reason. */
export function statementOf(said: Pick<Words, 'answers' | 'reasons'>, outcome: Outcome, reason: Reason | null): string {
  return reason === null ? said.answers[outcome] : said.reasons[reason];
}

// What a worker says by an answer whose words the server itself chose: on its phone page, and by a badge that signs in a huddle.
import type { Outcome, Reason } from '#playlists/wire/floor.ts';
import { baseOf } from '#display/words/direction.ts';
import { en } from '#display/words/en.ts';
import { en as glassEn } from '#display/words/glass/en.ts';
import { loaders as glassLoaders } from '#display/words/glass-loaders.ts';
import { loaders } from '#display/words/loaders.ts';
import { isSpoken, type Spoken } from '#display/words/spoken.ts';
import { statementOf } from '#display/words/statement-of.ts';

/** The answer as a page in `language` has it. */
export async function answeredWith(language: string, outcome: Outcome, reason: Reason | null): Promise<string> {
  const name = spokenIn(language);
  return statementOf(name === 'en' ? en : await loaders[name](), outcome, reason);
}

/** What stands on the glass, in `language`, while badges sign. */
export async function signedWith(language: string): Promise<string> {
  const name = spokenIn(language);
  return (name === 'en' ? glassEn : await glassLoaders[name]()).huddle.signNow;
}

const spokenIn = (language: string): Spoken => [language, baseOf(language)].find(isSpoken) ?? 'en';

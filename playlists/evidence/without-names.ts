// Takes a person out of what others typed: their names and badges, wherever these stand in it as words of their own.
import { folded } from '../site/folded.ts';

interface Named {
  readonly firstName: string;
  readonly lastName: string;
}
export interface Person extends Named {
  /** Whole names that they had before. */
  readonly formerly: readonly string[];
  /** All codes that stood for them. */
  readonly badges: readonly string[];
}

/** What stands where a name stood. */
export const GONE = '…';

/**
 * Whole names and badge codes go whatever their case. A first or last name by itself goes where nobody of `others` bears it too, and only as it is
 * written: "mark the line" names nobody.
 */
export function withoutNames(text: string, person: Person, others: readonly Named[]): string {
  const { firstName, lastName, formerly, badges } = person;
  const shared = new Set(others.flatMap((one) => [folded(one.firstName), folded(one.lastName)]));
  const whole = [
    `${firstName} ${lastName}`,
    `${lastName}, ${firstName}`,
    `${lastName} ${firstName}`,
    ...formerly,
    ...badges
  ];
  const alone = [firstName, lastName].filter((name) => !shared.has(folded(name)));
  return alone.reduce(without('gu'), whole.reduce(without('giu'), text.normalize('NFC')));
}

const without =
  (flags: string) =>
  (text: string, word: string): string => {
    const wanted = word.normalize('NFC').trim();
    if (wanted === '') return text;
    const spaced = wanted
      .split(/\s+/u)
      .map(escaped)
      .join(String.raw`\s+`);
    return text.replace(new RegExp(String.raw`(?<![\p{L}\p{N}])${spaced}(?![\p{L}\p{N}])`, flags), GONE);
  };

const escaped = (text: string): string => text.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);

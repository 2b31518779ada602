// How much there is to read in a text, by script: words where they stand apart, characters where they do not.

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const THAI = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

export interface TextLength {
  readonly words: number;
  /** Characters of Han and kana. */
  readonly han: number;
  /** Letters of Thai and its kin. */
  readonly thai: number;
}

/** Markup and signs alone are not read. */
export function textLength(text: string): TextLength {
  const spaced = text.replace(HAN, ' ').replace(THAI, ' ');
  return {
    words: spaced.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    han: text.match(HAN)?.length ?? 0,
    thai: text.match(THAI)?.length ?? 0
  };
}

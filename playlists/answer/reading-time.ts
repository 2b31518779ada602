// How long a notice takes to read on the floor.

const MS_PER_WORD = 500; // 120 words a minute: half of fluent reading, for people who stand, read a second language, and check twice.
const MS_TO_BEGIN = 2000;

/** Scripts that write without spaces are counted by what a word takes there: two characters of Han and kana, five of Thai and its kin. */
export function readingTimeMs(text: string): number {
  const han = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const thai = text.match(/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu)?.length ?? 0;
  const spaced = text.replace(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu,
    ' '
  );
  const words = spaced.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return MS_TO_BEGIN + MS_PER_WORD * (words + Math.ceil(han / 2) + Math.ceil(thai / 5));
}

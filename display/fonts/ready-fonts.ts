// Typefaces by script. A display loads the files of those letters that its texts have, before their slide's turn; the lists of files of
// the large scripts (a hundred each) come only where a text has such letters.
import { marksOf } from './scripts.ts';

type Load = () => Promise<unknown>;

const lists: Readonly<Record<string, Load>> = {
  arabic: () => import('./arabic.css'),
  hebrew: () => import('./hebrew.css'),
  thai: () => import('./thai.css'),
  sc: () => import('./sc.css'),
  jp: () => import('./jp.css'),
  kr: () => import('./kr.css'),
  emoji: () => import('./emoji.css')
};
const FAMILIES: Readonly<Record<string, string>> = {
  arabic: 'Noto Sans Arabic Variable',
  hebrew: 'Noto Sans Hebrew Variable',
  thai: 'Noto Sans Thai Variable',
  sc: 'Noto Sans SC Variable',
  jp: 'Noto Sans JP Variable',
  kr: 'Noto Sans KR Variable',
  emoji: 'Noto Emoji Variable'
};
/** Headlines and text: a variable file holds both, so one weight is enough to bring it. */
const SAMPLE = '700 40px';

interface Text {
  readonly title: string;
  readonly bodyHtml?: string;
}

/** Brings what these texts, by their language, need. Whatever cannot be had now is asked for again the next time. Never fails. */
export async function readyFonts(texts: Readonly<Record<string, Text>>): Promise<void> {
  await Promise.all(
    Object.entries(texts).map(([language, { title, bodyHtml = '' }]) =>
      readyLetters(`${title} ${bodyHtml.replace(/<[^>]*>/g, ' ')}`, language)
    )
  );
}

async function readyLetters(text: string, language: string): Promise<void> {
  if (typeof document === 'undefined') return;
  const basic = load(`${SAMPLE} 'Atkinson Hyperlegible Next Variable', 'Noto Sans Variable'`, text);
  const others = marksOf(text, language).map(async (mark) => {
    try {
      await lists[mark]?.();
      await load(`${SAMPLE} '${FAMILIES[mark]}'`, text);
    } catch {
      // The server is away: the browser's own letters stand until somebody asks again.
    }
  });
  await Promise.all([basic, ...others]);
}

async function load(font: string, text: string): Promise<void> {
  try {
    await document.fonts.load(font, text);
  } catch {
    // As above.
  }
}

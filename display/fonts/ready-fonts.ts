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

/** What Atkinson draws: the other typefaces have these letters as well, in files that nobody needs. */
const LATIN = /[\u0000-\u024f\u1e00-\u1eff\u2000-\u206f\u20ac\u2122]/g;

interface Text {
  readonly title: string;
  readonly bodyHtml?: string;
}

/** Brings what these texts, by their language, need. Answers whether all of it came; until it does, the browser's own letters stand. */
export async function readyFonts(texts: Readonly<Record<string, Text>>): Promise<boolean> {
  const all = await Promise.all(
    Object.entries(texts).map(([language, { title, bodyHtml = '' }]) =>
      readyLetters(`${title} ${bodyHtml.replace(/<[^>]*>/g, ' ')}`, language)
    )
  );
  return all.every((came) => came);
}

async function readyLetters(text: string, language: string): Promise<boolean> {
  if (typeof document === 'undefined') return true;
  const basic = load(`${SAMPLE} 'Atkinson Hyperlegible Next Variable'`, text);
  const beyond = text.replace(LATIN, '');
  if (beyond === '') return basic;
  const more = load(`${SAMPLE} 'Noto Sans Variable'`, beyond);
  const others = marksOf(text, language).map(async (mark) => {
    await list(mark);
    return isListed(FAMILIES[mark]) && load(`${SAMPLE} '${FAMILIES[mark]}'`, beyond);
  });
  const came = await Promise.all([basic, more, ...others]);
  return came.every((one) => one);
}

const onTheWay = new Map<string, Promise<unknown>>();

/** All who ask wait for the one that is on its way: a second import of it would not. Whether it came is looked for afterwards, for the server may be away. */
function list(mark: string): Promise<unknown> {
  const asked = onTheWay.get(mark) ?? Promise.resolve(lists[mark]?.()).catch(() => undefined);
  onTheWay.set(mark, asked);
  return asked.finally(() => onTheWay.delete(mark));
}

const isListed = (family: string | undefined): boolean =>
  [...document.fonts].some((face) => face.family.replace(/["']/g, '') === family);

const load = (font: string, text: string): Promise<boolean> =>
  document.fonts.load(font, text).then(
    () => true,
    () => false
  );

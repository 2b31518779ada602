// Which lists of typefaces a text needs beyond Latin, Greek, Cyrillic and Devanagari, which are always at hand.

export type Mark = 'arabic' | 'hebrew' | 'thai' | 'sc' | 'jp' | 'kr' | 'emoji';

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/;
const HEBREW = /[\u0590-\u05ff\ufb1d-\ufb4f]/;
const THAI = /[\u0e00-\u0e7f]/;
const KANA = /[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]/;
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;
const HAN =
  /[\u2e80-\u2fdf\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff65]|[\ud840-\ud87f][\udc00-\udfff]/;
const EMOJI = /[\u203c\u2049\u2139\u2194-\u21aa\u231a-\u23ff\u2600-\u27bf\u2b05-\u2b55]|[\ud83c-\ud83e][\udc00-\udfff]/;

export function marksOf(text: string, language: string): readonly Mark[] {
  const marks: Mark[] = [];
  if (ARABIC.test(text)) marks.push('arabic');
  if (HEBREW.test(text)) marks.push('hebrew');
  if (THAI.test(text)) marks.push('thai');
  if (KANA.test(text) || HANGUL.test(text) || HAN.test(text)) marks.push(eastern(text, language));
  if (EMOJI.test(text)) marks.push('emoji');
  return marks;
}

/** One and the same Han letter is drawn otherwise in Japan, Korea and China: the language says how, else the letters around it. */
function eastern(text: string, language: string): 'sc' | 'jp' | 'kr' {
  const base = language.split('-')[0];
  if (base === 'ja' || base === 'ko') return base === 'ja' ? 'jp' : 'kr';
  if (base === 'zh') return 'sc';
  if (KANA.test(text)) return 'jp';
  return HANGUL.test(text) ? 'kr' : 'sc';
}

// Which keys stand on a kiosk's glass to type a name, a number or a sentence, in pages of large ones.

/** Three rows of nine on a lying tablet. */
const ON_A_PAGE = 27;
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
/** Beside the letters A to Z. */
const more: Readonly<Record<string, string>> = {
  cs: 'ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ',
  de: 'ÄÖÜß',
  es: 'ÁÉÍÑÓÚÜ',
  fr: 'ÀÂÇÉÈÊËÎÏÔÙÛÜŒ',
  hr: 'ČĆĐŠŽ',
  hu: 'ÁÉÍÓÖŐÚÜŰ',
  it: 'ÀÈÉÌÒÙ',
  nl: 'ÉËÏÖÜ',
  pl: 'ĄĆĘŁŃÓŚŹŻ',
  pt: 'ÁÂÃÀÇÉÊÍÓÔÕÚ',
  ro: 'ĂÂÎȘȚ',
  sk: 'ÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ',
  tr: 'ÇĞİÖŞÜ',
  vi: 'ĂÂĐÊÔƠƯ'
};
/** In place of them. Hindi and Chinese need more than keys: there a Latin word stands for it. */
const others: Readonly<Record<string, string>> = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى',
  bg: 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ',
  el: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏς',
  fa: 'اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئء',
  ru: 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
  sr: 'АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ',
  uk: 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ',
  ur: 'اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئ'
};

/** `code` is a worker's number: letters A to Z and what stands between them, whatever is spoken. */
export type Typed = 'name' | 'code' | 'sentence';

/** Names are also typed in A to Z where another script is spoken: agencies' papers have them so. */
export function letterPages(language: string, kind: Typed): readonly (readonly string[])[] {
  if (kind === 'code') return pagesOf(`${LATIN}-`, `${DIGITS}./_`);
  const marks = kind === 'sentence' ? '.,?!-' : '-';
  const own = others[language];
  const beside = kind === 'sentence' ? DIGITS : '';
  if (own !== undefined) return [...pagesOf(own + beside + marks), ...(kind === 'name' ? pagesOf(`${LATIN}-`) : [])];
  return kind === 'name'
    ? pagesOf(`${LATIN}-`, more[language] ?? '')
    : pagesOf(LATIN, (more[language] ?? '') + beside + marks);
}

const pagesOf = (...groups: readonly string[]): string[][] =>
  groups.flatMap((group) => {
    const keys = [...group];
    return Array.from({ length: Math.ceil(keys.length / ON_A_PAGE) }, (_, page) =>
      keys.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE)
    );
  });

/** A letter as it is written after this text: `ana-maria` as `Ana-Maria`, a sentence with one capital; a number as its keys are. */
export function asTyped(letter: string, text: string, kind: Typed, language: string): string {
  if (kind === 'code') return letter;
  const begins = kind === 'name' ? /(^|[ -])$/ : /(^|[.?!]\s*)$/;
  return begins.test(text) ? letter : letter.toLocaleLowerCase(language);
}

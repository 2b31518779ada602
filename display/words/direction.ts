// Which way a language is written.

const RIGHT_TO_LEFT = ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

export function direction(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(baseOf(language)) ? 'rtl' : 'ltr';
}

/** `pt-BR` → `pt` */
export function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}

// Languages as forms offer them, those of many floors first.
import { languageName } from '#display/words/language-name.ts';

const floorLanguages =
  'en de pl tr ro uk ar bg hr cs sk hu sr bs sq sl mk el ru lt lv et fi sv nb da nl fr es pt pt-BR it fa ur hi bn ta vi th zh-Hans ko ja so ti tl he';

export const knownLanguages: readonly string[] = floorLanguages.split(' ');

/** `Deutsch, Polski` */
export const languageList = (tags: readonly string[]): string => tags.map(languageName).join(', ');

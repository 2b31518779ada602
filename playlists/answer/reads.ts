// Whether somebody who reads one language reads another: `pt` and `pt-BR` are one language to read, `zh-Hans` and `zh-Hant` are not.
import type { Language } from '../site/values.ts';

export function reads(wanted: Language, text: Language): boolean {
  return language(wanted) === language(text) && script(wanted) === script(text);
}

const language = (tag: Language): string => tag.split('-')[0] ?? tag;
const script = (tag: Language): string => /-([A-Z][a-z]{3})(?:-|$)/.exec(tag)?.[1] ?? '';

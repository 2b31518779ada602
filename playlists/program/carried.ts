// What a program carries for those of its slides that show more than their content: boards, the list of notices, origins of pages.
import { byText } from '../site/by-text.ts';
import type { Site } from '../site/site.ts';
import type { Template, TemplateOf } from '../site/template.ts';
import type { Language } from '../site/values.ts';
import { originOf } from '../site/origin-of.ts';
import { boardOf } from './boards.ts';
import type { Board, OpenNotice, Program } from './program.ts';
import { noticesToConfirm } from './to-confirm.ts';

type Carried = Pick<Program, 'boards' | 'toConfirm' | 'webOrigins'>;

/** For the displays of one site over one time: boards and lists are made once, however many displays carry them. */
export function carrying(
  site: Site,
  from: number,
  until: number
): (templates: ReadonlySet<Template>, languages: readonly Language[]) => Carried {
  const boards = new Map<string, Board>();
  const lists = new Map<string, readonly OpenNotice[]>();
  const board = (pattern: NonNullable<TemplateOf<'shift-board'>['pattern']>): Board => {
    const made = boards.get(pattern) ?? boardOf(site, pattern, from, until);
    boards.set(pattern, made);
    return made;
  };
  const list = (languages: readonly Language[]): readonly OpenNotice[] => {
    const key = languages.join();
    const made = lists.get(key) ?? noticesToConfirm(site, languages, from, until);
    lists.set(key, made);
    return made;
  };
  return (templates, languages) => {
    const all = [...templates];
    const patterns = all.flatMap((one) => (one.type === 'shift-board' ? (one.pattern ?? []) : []));
    const origins = all.flatMap((one) => (one.type === 'web' && one.url !== null ? (originOf(one.url) ?? []) : []));
    return {
      boards: once(patterns).map(board),
      toConfirm: all.some((one) => one.type === 'to-confirm') ? list(languages) : [],
      webOrigins: once(origins).filter((one) => site.webOrigins.includes(one))
    };
  };
}

const once = <T extends string>(all: readonly T[]): T[] => [...new Set(all)].sort(byText);

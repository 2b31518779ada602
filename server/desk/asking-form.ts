// The fields of the announcement editor that say whom it asks, until when, and what an answer takes: both ways, as in announcement-form.ts.
import type { Announcement, Content } from '#playlists/site/announcement.ts';
import { EVERYBODY, WHENEVER, type Due } from '#playlists/site/audience.ts';
import { MOST_QUESTIONS, type Check } from '#playlists/site/confirming.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import type { FormValues } from './form-values.ts';
import { localText, timestampOf } from './site-time.ts';

export interface TypedQuestion {
  readonly texts: Readonly<Record<string, { readonly asks: string; readonly choices: readonly string[] }>>;
  readonly right: string;
}
export interface TypedAsking {
  readonly crews: readonly string[];
  readonly roles: readonly string[];
  readonly departments: readonly string[];
  readonly tags: readonly string[];
  readonly onDuty: boolean;
  /** The numbers of named workers, as typed; who has none any more stands by id, behind `id:`. */
  readonly workers: readonly string[];
  readonly dueType: string;
  readonly dueAt: string;
  readonly dueNth: string;
  readonly leastSeconds: string;
  readonly toTheEnd: boolean;
  readonly demands: string;
  readonly questions: readonly TypedQuestion[];
  /** Empty: all of them. */
  readonly passMark: string;
}

const CHECK = 'draft.confirming.check';
const MOST_CHOICES = 6;

/** `workers` are still ids: the desk tells people by number. */
export function typedAsking(one: Announcement | null, content: Content | undefined, zone: TimeZone): TypedAsking {
  const { crews, roles, departments, tags, onDuty, workers } = one?.audience ?? EVERYBODY;
  const due: Due = one?.due ?? WHENEVER;
  const { leastSeconds = 0, toTheEnd = false, check = null, demands = 'badge' } = content?.confirming ?? {};
  return {
    ...{ crews, roles, departments, tags, onDuty, workers },
    dueType: due.type,
    dueAt: due.type === 'by' ? localText(due.at, zone) : '',
    dueNth: due.type === 'worked-shift' ? String(due.nth) : '1',
    leastSeconds: leastSeconds === 0 ? '' : String(leastSeconds),
    toTheEnd,
    demands,
    questions: (check?.questions ?? []).map(({ texts, right }) => ({
      texts: texts as TypedQuestion['texts'],
      right: String(right)
    })),
    passMark: check === null || check.passMark === check.questions.length ? '' : String(check.passMark)
  };
}

/** Null where the form has no such fields: a page that was opened before there were any, or the library's. */
export function readAsking(form: FormValues): TypedAsking | null {
  if (!form.names().includes('due.type')) return null;
  return {
    crews: form.list('audience.crews'),
    roles: form.list('audience.roles'),
    departments: form.list('audience.departments'),
    tags: form.list('audience.tags'),
    onDuty: form.ticked('audience.onDuty'),
    workers: [...new Set(form.words('audience.workers'))],
    dueType: form.text('due.type'),
    dueAt: form.text('due.at'),
    dueNth: form.text('due.nth'),
    leastSeconds: form.text('draft.confirming.leastSeconds'),
    toTheEnd: form.ticked('draft.confirming.toTheEnd'),
    demands: form.text('draft.confirming.demands') || 'badge',
    questions: readQuestions(form),
    passMark: form.text(`${CHECK}.passMark`)
  };
}

export function rawDue({ dueType, dueAt, dueNth }: TypedAsking, zone: TimeZone): unknown {
  switch (dueType) {
    case 'by':
      return { type: 'by', at: timestampOf(dueAt, zone) ?? '' };
    case 'worked-shift':
      return { type: 'worked-shift', nth: whole(dueNth) };
    default:
      return { type: dueType };
  }
}

/** `workers` are ids again. */
export function rawAudience(
  { crews, roles, departments, tags, onDuty }: Omit<TypedAsking, 'workers'>,
  workers: readonly string[]
): unknown {
  return { crews, roles, departments, tags, onDuty, workers };
}

/** Undefined where nothing is demanded: then a badge and a tap are enough. */
export function rawConfirming({ leastSeconds, toTheEnd, demands, questions, passMark }: TypedAsking): unknown {
  const isAny = leastSeconds !== '' || toTheEnd || demands !== 'badge' || questions.length > 0;
  if (!isAny) return undefined;
  const check = {
    questions: questions.map(({ texts, right }) => ({ texts, right: whole(right) })),
    passMark: passMark === '' ? questions.length : whole(passMark)
  };
  return {
    leastSeconds: leastSeconds === '' ? 0 : whole(leastSeconds),
    toTheEnd,
    check: questions.length === 0 ? null : (check as Partial<Check>),
    demands
  };
}

const whole = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : NaN);

const ASKS = /^draft\.confirming\.check\.questions\.(\d)\.texts\.([A-Za-z-]{2,20})\.asks$/;

/** In the page's order; a question of which nothing is written is none, and a language in which nothing is written is left out. */
function readQuestions(form: FormValues): TypedQuestion[] {
  const languages = new Map<number, string[]>();
  for (const name of form.names()) {
    const [, index, language] = ASKS.exec(name) ?? [];
    if (index === undefined || language === undefined || Number(index) >= MOST_QUESTIONS) continue;
    languages.set(Number(index), [...(languages.get(Number(index)) ?? []), language]);
  }
  const wording = (index: number, language: string) => {
    const at = `${CHECK}.questions.${index}.texts.${language}`;
    const choices = Array.from({ length: MOST_CHOICES }, (_, choice) => form.text(`${at}.choices.${choice}`));
    return {
      asks: form.text(`${at}.asks`),
      choices: choices.slice(0, choices.findLastIndex((one) => one !== '') + 1)
    };
  };
  return [...languages.entries()].flatMap(([index, all]) => {
    const texts = all
      .map((language) => [language, wording(index, language)] as const)
      .filter(([, { asks, choices }]) => asks !== '' || choices.length > 0);
    if (texts.length === 0) return [];
    return [{ texts: Object.fromEntries(texts), right: form.text(`${CHECK}.questions.${index}.right`) || '0' }];
  });
}

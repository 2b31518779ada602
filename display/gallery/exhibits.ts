// What hangs in the gallery: every template, and what each of them has to cope with.
import type { OpenNotice, TakeoverSlide } from '#playlists/program/program.ts';
import type { Template } from '#playlists/site/template.ts';
import type { Language, Timestamp } from '#playlists/site/values.ts';
import { pictograms } from '#playlists/site/takeover.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { CountFact } from '#playlists/wire/floor.ts';
import type { SlideProgram } from '../slides/slide-props.ts';
import { LOGO, TALL, VIDEO, WIDE } from './pictures.ts';
import { languages, sampleWords, type SampleWords } from './words.ts';

/** Sunday, 22 November 2026, 06:52 in Berlin. */
export const NOW = Date.UTC(2026, 10, 22, 5, 52);
const HOUR_MS = 3_600_000;

export interface SlideExhibit {
  readonly type: 'slide';
  readonly content: ShownContent;
  readonly beside: Language | null;
  readonly now: number;
  readonly qr: boolean;
}
export type Exhibit =
  | SlideExhibit
  | { readonly type: 'takeover'; readonly takeover: TakeoverSlide; readonly alone: boolean }
  | { readonly type: 'card' };

interface Made {
  readonly template: Template;
  readonly kind?: ShownContent['kind'];
  readonly asks?: boolean;
  readonly beside?: Language;
  readonly body?: 'none' | 'long' | 'after';
  readonly title?: 'long' | 'marks';
  readonly later?: number;
}

const at = (ms: number): Timestamp => new Date(NOW + ms).toISOString() as Timestamp;
const countdown = (language: Language, ms: number): Template => ({
  type: 'countdown',
  to: at(ms),
  after: { [language]: sampleWords(language).after }
});
const pattern = 'days' as never;
const text = { type: 'text' } as const;

const slides: Readonly<Record<string, (language: Language) => Made>> = {
  text: () => ({ template: text, kind: 'warning' }),
  'text to confirm': () => ({ template: text, kind: 'safety', asks: true }),
  'text, title alone': () => ({ template: text, kind: 'good', body: 'none' }),
  'text, long word': () => ({ template: text, kind: 'news', title: 'long' }),
  'text, marks between': () => ({ template: text, kind: 'news', title: 'marks', body: 'after' }),
  'text, too long': () => ({ template: text, kind: 'news', body: 'long' }),
  'picture with text': () => ({ template: { type: 'picture-text', picture: WIDE }, kind: 'warning' }),
  'picture with text to confirm': () => ({
    template: { type: 'picture-text', picture: TALL },
    kind: 'safety',
    asks: true
  }),
  picture: () => ({ template: { type: 'picture', picture: WIDE }, kind: 'good', body: 'none' }),
  'picture, upright, to confirm': () => ({ template: { type: 'picture', picture: TALL }, kind: 'safety', asks: true }),
  'big number': () => ({ template: { type: 'big-number', countFrom: '2025-10-06' as never }, kind: 'good' }),
  video: () => ({ template: { type: 'video', video: VIDEO, poster: WIDE }, kind: 'news', body: 'none' }),
  'web page': () => ({ template: { type: 'web', url: 'gallery', zoom: 100 }, kind: 'news', body: 'none' }),
  'countdown, days': (language) => ({ template: countdown(language, 12 * 24 * HOUR_MS), kind: 'news' }),
  'countdown, hours': (language) => ({ template: countdown(language, 31.3 * HOUR_MS), kind: 'warning' }),
  'countdown, over': (language) => ({ template: countdown(language, 0), kind: 'news', later: 1000 }),
  'shift board': () => ({ template: { type: 'shift-board', pattern }, kind: 'news', body: 'none' }),
  'to confirm': () => ({ template: { type: 'to-confirm' }, kind: 'safety', body: 'none' }),
  'two languages': (language) => ({ template: text, kind: 'safety', asks: true, beside: other(language) }),
  'two languages, short': (language) => ({
    template: text,
    kind: 'good',
    body: 'after',
    beside: other(language)
  }),
  'two languages, picture': (language) => ({
    template: { type: 'picture', picture: WIDE },
    kind: 'warning',
    body: 'none',
    beside: other(language)
  }),
  'two languages, number': (language) => ({
    template: { type: 'big-number', countFrom: '2025-10-06' as never },
    kind: 'good',
    body: 'none',
    beside: other(language)
  })
};

const takeovers: Readonly<Record<string, Partial<TakeoverSlide> & { readonly alone?: boolean }>> = {
  ...Object.fromEntries(pictograms.map((pictogram) => [`emergency, ${pictogram}`, { pictogram }])),
  'emergency, alone': { alone: true },
  'emergency, drill': { drill: true },
  warning: { severity: 'warning', pictogram: 'attention' }
};

export const names: readonly string[] = [...Object.keys(slides), ...Object.keys(takeovers), 'card'];

export function exhibit(name: string, language: Language, pageUrl: string): Exhibit {
  const make = slides[name];
  if (make !== undefined) return slide(make(language), language, pageUrl);
  const takeover = takeovers[name];
  return takeover === undefined ? { type: 'card' } : alarm(takeover, language);
}

/** A script that runs the other way, or one that does not. */
const other = (language: Language): Language => (language === 'ar' || language === 'he' ? 'de' : 'ar') as Language;

function slide(made: Made, language: Language, pageUrl: string): SlideExhibit {
  const { template, kind = 'news', asks = false, beside = null, body, title, later = 0 } = made;
  const texts = [language, ...(beside === null ? [] : [beside])].map((each) => {
    const words = sampleWords(each);
    return [each, { title: titleOf(words, title), bodyHtml: bodyOf(words, body), alt: '' }] as const;
  });
  return {
    type: 'slide',
    content: {
      template: template.type === 'web' ? { ...template, url: pageUrl as never } : template,
      kind,
      texts: Object.fromEntries(texts) as ShownContent['texts'],
      asksAcknowledgement: asks
    },
    beside,
    now: NOW + later,
    qr: asks
  };
}

/** What begins with a part number is a sentence of its language all the same. */
const titleOf = (words: SampleWords, title: Made['title']): string =>
  title === 'marks' ? `PG-4/B ⚠️ ${words.after} 👷🏽 🔧 12,5 kN·m` : words[title ?? 'title'];

function bodyOf(words: SampleWords, body: Made['body']): string {
  if (body === 'none') return '';
  if (body === 'after') return `<p>${words.after}</p>`;
  return body === 'long' ? words.body.repeat(6) : words.body;
}

function alarm({ alone = false, ...over }: Partial<TakeoverSlide> & { alone?: boolean }, language: Language): Exhibit {
  const spoken = [language, ...languages.filter((one) => one !== language && ['de', 'uk', 'ar'].includes(one))];
  const takeover: TakeoverSlide = {
    id: 'sample' as never,
    severity: 'emergency',
    pictogram: 'leave',
    drill: false,
    startedAt: NOW - 0.2 * HOUR_MS,
    until: NOW + HOUR_MS,
    texts: spoken.map((each) => ({ language: each, ...alarms[each] }) as TakeoverSlide['texts'][number]),
    ...over
  };
  return { type: 'takeover', takeover, alone };
}

const alarms: Readonly<Record<string, { readonly title: string; readonly body: string }>> = {
  de: { title: 'Halle verlassen', body: 'Sammelplatz B, Tor Parkplatz.' },
  el: { title: 'Εκκενώστε την αίθουσα', body: 'Σημείο συγκέντρωσης Β.' },
  uk: { title: 'Залиште цех', body: 'Місце збору Б, ворота стоянки.' },
  ar: { title: 'اخلوا القاعة', body: 'نقطة التجمع B، بوابة الموقف.' },
  he: { title: 'לפנות את האולם', body: 'נקודת כינוס B.' },
  hi: { title: 'हॉल खाली करें', body: 'सभा स्थल B, पार्किंग गेट।' },
  th: { title: 'ออกจากอาคาร', body: 'จุดรวมพล B ประตูลานจอดรถ' },
  zh: { title: '立即离开车间', body: '到停车场门口的B集合点。' },
  ja: { title: '建物から出てください', body: '集合場所B、駐車場の門へ。' },
  ko: { title: '건물에서 나가세요', body: '집결지 B, 주차장 정문.' }
};

/** How many have confirmed: of one notice by crew, of one in all; of the third nobody may know. */
export function sampleCounts(language: Language): readonly CountFact[] {
  const { crew } = sampleWords(language);
  const of = (index: number, groups: CountFact['groups']): CountFact => ({
    announcement: `notice-${index}` as never,
    version: 1,
    asked: 36,
    confirmed: 29,
    groups
  });
  const groups = [
    { name: crew, asked: 18, confirmed: 15 },
    { name: `${crew} 2`, asked: 18, confirmed: 14 }
  ];
  return [of(1, groups), of(2, [])];
}

/** What the slides of the gallery are shown with. */
export function sampleProgram(language: Language, origin: string): SlideProgram {
  const words = sampleWords(language);
  const notice = (index: number, over: Partial<OpenNotice>): OpenNotice => ({
    announcement: `notice-${index}` as never,
    version: 1,
    kind: 'safety',
    crews: [],
    titles: { [language]: words.title } as OpenNotice['titles'],
    from: NOW - HOUR_MS,
    until: NOW + 48 * HOUR_MS,
    ...over
  });
  return {
    siteName: 'Nordhafen',
    logo: LOGO,
    offsets: [{ from: NOW - 1000 * HOUR_MS, minutes: 60 }],
    boards: [
      {
        pattern,
        crews: [words.crew, `${words.crew} 2`, `${words.crew} 3`],
        shifts: [words.shift],
        duties: [
          [0, 0, NOW - HOUR_MS, NOW + 7 * HOUR_MS],
          [1, 0, NOW - HOUR_MS, NOW + 7 * HOUR_MS],
          [2, 0, NOW + 7 * HOUR_MS, NOW + 15 * HOUR_MS]
        ]
      }
    ],
    toConfirm: [
      notice(1, {}),
      notice(2, { kind: 'warning', crews: [words.crew] }),
      notice(3, { kind: 'news', titles: { [language]: words.after } as OpenNotice['titles'] })
    ],
    webOrigins: [origin]
  };
}

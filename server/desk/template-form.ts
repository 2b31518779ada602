// The fields of an announcement's template: every template's side by side as text, so that trying another one loses nothing that was typed.
// Field names are the change's own dotted paths, so that a fault finds its input by name.
import { numberOf } from '#admin/typed-number.ts';
import { httpUrl } from '#playlists/site/origin-of.ts';
import { templates, type Template, type TemplateType } from '#playlists/site/template.ts';
import { stillOf } from '#playlists/site/template-shows.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import type { FormValues } from './form-values.ts';
import { localText, timestampOf } from './site-time.ts';

export interface TypedTemplate {
  readonly type: string;
  readonly picture: string;
  readonly video: string;
  readonly poster: string;
  readonly countFrom: string;
  readonly url: string;
  /** Percent. */
  readonly zoom: string;
  /** As a `datetime-local` field holds it, on the site's wall clock. */
  readonly to: string;
  /** What stands after a countdown, by language. */
  readonly after: Readonly<Record<string, string>>;
  readonly pattern: string;
}

const FRESH: TypedTemplate = {
  type: 'text',
  picture: '',
  video: '',
  poster: '',
  countFrom: '',
  url: '',
  zoom: '100',
  to: '',
  after: {},
  pattern: ''
};

export function typedTemplate(one: Template | null, zone: TimeZone): TypedTemplate {
  if (one === null) return FRESH;
  const { type } = one;
  switch (type) {
    case 'text':
    case 'to-confirm':
      return { ...FRESH, type };
    case 'picture':
    case 'picture-text':
      return { ...FRESH, type, picture: stillOf(one) ?? '' };
    case 'big-number':
      return { ...FRESH, type, countFrom: one.countFrom ?? '' };
    case 'video':
      return { ...FRESH, type, video: one.video ?? '', poster: one.poster ?? '' };
    case 'web':
      return { ...FRESH, type, url: one.url ?? '', zoom: String(one.zoom) };
    case 'countdown':
      return { ...FRESH, type, to: localText(one.to, zone), after: one.after };
    case 'shift-board':
      return { ...FRESH, type, pattern: one.pattern ?? '' };
    default:
      return type satisfies never;
  }
}

const AFTER_FIELD = /^draft\.template\.after\.([A-Za-z-]{2,20})$/;

export function readTemplate(form: FormValues): TypedTemplate {
  const part = (name: string) => form.text(`draft.template.${name}`);
  const languages = form.names().flatMap((name) => AFTER_FIELD.exec(name)?.[1] ?? []);
  return {
    type: part('type'),
    picture: part('picture'),
    video: part('video'),
    poster: part('poster'),
    countFrom: part('countFrom'),
    url: part('url'),
    zoom: part('zoom'),
    to: part('to'),
    after: Object.fromEntries(languages.map((language) => [language, part(`after.${language}`)])),
    pattern: part('pattern')
  };
}

/** What is asked for, unparsed, without what its template has no use for: a hidden picture would change the hash and ask everybody again. */
export function rawTemplate(typed: TypedTemplate, zone: TimeZone): { readonly type: string } {
  const type = templates.find((one) => one === typed.type);
  return type === undefined ? { type: typed.type } : { type, ...partsOf(type, typed, zone) };
}

function partsOf(type: TemplateType, typed: TypedTemplate, zone: TimeZone): object {
  switch (type) {
    case 'text':
    case 'to-confirm':
      return {};
    case 'picture':
    case 'picture-text':
      return { picture: typed.picture || null };
    case 'big-number':
      return { countFrom: typed.countFrom || null };
    case 'video':
      return { video: typed.video || null, poster: typed.poster || null };
    case 'web':
      return { url: addressOf(typed.url), zoom: numberOf(typed.zoom) };
    case 'countdown':
      return {
        to: timestampOf(typed.to, zone),
        after: Object.fromEntries(Object.entries(typed.after).filter(([, says]) => says !== ''))
      };
    case 'shift-board':
      return { pattern: typed.pattern || null };
    default:
      return type satisfies never;
  }
}

/** As documents hold it: people type `HTTPS://Board.Plant.example` and leave spaces to be escaped. What is no address is for the schema to refuse. */
function addressOf(typed: string): string | null {
  return typed === '' ? null : (httpUrl(typed)?.href ?? typed);
}

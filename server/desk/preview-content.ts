// A draft that is half written, made into content that can be drawn: what a screen cannot hold yet is left out rather than refused.
import { kinds, wording, type Content } from '#playlists/site/announcement.ts';
import { template, type Template } from '#playlists/site/template.ts';
import { language, type Language, type TimeZone } from '#playlists/site/values.ts';
import * as v from 'valibot';
import { rawContent, type TypedAnnouncement, type TypedWording } from './announcement-form.ts';

/** Takes a headline's place and is seen by nobody; a blank would not be a headline. */
const NO_TITLE = '\u200b';

export function previewContent(typed: TypedAnnouncement, zone: TimeZone): Content {
  const raw = rawContent(typed, zone);
  return {
    template: drawableTemplate(raw.template),
    kind: kinds.find((one) => one === raw.kind) ?? 'news',
    texts: Object.fromEntries(Object.entries(raw.texts).slice(0, 30).flatMap(drawable)),
    asksAcknowledgement: raw.asksAcknowledgement
  };
}

const BLANK: { readonly [T in Template as T['type']]: T } = {
  text: { type: 'text' },
  'picture-text': { type: 'picture-text', picture: null },
  picture: { type: 'picture', picture: null },
  'big-number': { type: 'big-number', countFrom: null },
  video: { type: 'video', video: null, poster: null },
  web: { type: 'web', url: null, zoom: 100 },
  countdown: { type: 'countdown', to: null, after: {} },
  'shift-board': { type: 'shift-board', pattern: null },
  'to-confirm': { type: 'to-confirm' }
};

/** Without the parts that are half typed; text where there is no such template. */
function drawableTemplate(raw: { readonly type: string }): Template {
  const blank: Template = Object.values(BLANK).find((one) => one.type === raw.type) ?? BLANK.text;
  return Object.entries(raw).reduce(
    (drawn, [name, part]) => orNull(template, { ...drawn, [name]: part }) ?? drawn,
    blank
  );
}

function drawable([name, text]: [string, TypedWording]): [Language, Content['texts'][Language]][] {
  const tag = orNull(language, name);
  // A body whose headline is still to come is drawn under a blank one.
  const words = orNull(wording, { ...text, title: text.title === '' ? NO_TITLE : text.title });
  return tag === null || words === null ? [] : [[tag, words]];
}

function orNull<S extends v.GenericSchema>(schema: S, data: unknown): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? parsed.output : null;
}

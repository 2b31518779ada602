// A draft that is half written, made into content that can be drawn: what a screen cannot hold yet is left out rather than refused.
import { kinds, wording, type Content } from '#playlists/site/announcement.ts';
import { template } from '#playlists/site/template.ts';
import { language, type Language } from '#playlists/site/values.ts';
import * as v from 'valibot';
import { rawContent, type TypedAnnouncement, type TypedWording } from './announcement-form.ts';

/** Takes a headline's place and is seen by nobody; a blank would not be a headline. */
const NO_TITLE = '\u200b';

export function previewContent(typed: TypedAnnouncement): Content {
  const raw = rawContent(typed);
  return {
    template: drawableTemplate(raw.template),
    kind: kinds.find((one) => one === raw.kind) ?? 'news',
    texts: Object.fromEntries(Object.entries(raw.texts).slice(0, 30).flatMap(drawable)),
    asksAcknowledgement: raw.asksAcknowledgement
  };
}

/** Without the parts that are half typed; text where nothing of it can be drawn. */
function drawableTemplate(raw: { readonly type: string }): Content['template'] {
  const empty = Object.fromEntries(Object.entries(raw).map(([name, part]) => [name, name === 'type' ? part : null]));
  return orNull(template, raw) ?? orNull(template, empty) ?? { type: 'text' };
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

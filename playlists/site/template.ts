// What a slide is drawn by, and what each template shows besides its words.
import * as v from 'valibot';
import { mediaHash, shiftPatternId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { record } from './sized.ts';
import { language, line, localDate, timestamp, wholeNumber } from './values.ts';
import { webAddress } from './web-address.ts';

const picture = v.nullable(mediaHash);

/** A draft may still lack what its template shows; what is published does not [E6]. */
export const template = v.variant('type', [
  v.strictObject({ type: v.literal('text') }),
  v.strictObject({ type: v.literal('picture-text'), picture }),
  v.strictObject({ type: v.literal('picture'), picture }),
  /** Counts the days since a date. */
  v.strictObject({ type: v.literal('big-number'), countFrom: v.nullable(localDate) }),
  /** Without sound, again from its start as long as the slide stands; the poster stands until it plays, and where it can't. */
  v.strictObject({ type: v.literal('video'), video: v.nullable(mediaHash), poster: picture }),
  /** A page from an address that the site allows; `zoom` in percent. */
  v.strictObject({ type: v.literal('web'), url: v.nullable(webAddress), zoom: wholeNumber(25, 400) }),
  /** Counts down to an instant; from then on `after` stands in the title's place. */
  v.strictObject({
    type: v.literal('countdown'),
    to: v.nullable(timestamp),
    after: record(language, line(1, 120), 30, 'languages')
  }),
  /** Who is on duty now and next. */
  v.strictObject({ type: v.literal('shift-board'), pattern: v.nullable(shiftPatternId) }),
  /** The notices of the site that ask to be confirmed. */
  v.strictObject({ type: v.literal('to-confirm') })
]);

export type Template = DeepReadonly<v.InferOutput<typeof template>>;
export type TemplateType = Template['type'];
export type TemplateOf<T extends TemplateType> = Extract<Template, { type: T }>;

export const templates = [
  'text',
  'picture-text',
  'picture',
  'big-number',
  'video',
  'web',
  'countdown',
  'shift-board',
  'to-confirm'
] as const satisfies readonly TemplateType[];

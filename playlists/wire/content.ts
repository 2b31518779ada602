// Content as displays fetch it by hash: the words already made into safe HTML by the server.
import * as v from 'valibot';
import { kinds, templates } from '../site/announcement.ts';
import { mediaHash } from '../site/ids.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { language, localDate } from '../site/values.ts';

/** `bodyHtml` is sanitised: p, ul, ol, li, strong, em and br only, without attributes. */
export const shownContent = v.strictObject({
  template: v.picklist(templates),
  kind: v.picklist(kinds),
  texts: v.record(language, v.strictObject({ title: v.string(), bodyHtml: v.string(), alt: v.string() })),
  picture: v.nullable(mediaHash),
  countFrom: v.nullable(localDate),
  asksAcknowledgement: v.boolean()
});
export type ShownContent = DeepReadonly<v.InferOutput<typeof shownContent>>;

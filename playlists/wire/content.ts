// Content as displays fetch it by hash: the words already made into safe HTML by the server.
import * as v from 'valibot';
import { kinds } from '../site/announcement.ts';
import { confirming } from '../site/confirming.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { template } from '../site/template.ts';
import { language } from '../site/values.ts';

/** `bodyHtml` is sanitised: p, ul, ol, li, strong, em and br only, without attributes. */
export const shownContent = v.strictObject({
  template,
  kind: v.picklist(kinds),
  texts: v.record(language, v.strictObject({ title: v.string(), bodyHtml: v.string(), alt: v.string() })),
  asksAcknowledgement: v.boolean(),
  confirming: v.optional(confirming)
});
export type ShownContent = DeepReadonly<v.InferOutput<typeof shownContent>>;

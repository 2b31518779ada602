// What a display shows at an instant and why, from the first revision of its site until ten years ahead.
import * as v from 'valibot';
import { explain, type Explanation } from '#playlists/program/explain.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import { timestamp } from '#playlists/site/values.ts';
import { ok, operation, trouble, type Call, type Reply } from './operation.ts';
import { siteThen } from './past-site.ts';
import { inDisplay } from './shapes.ts';
import { explainAnswer, showingAnswer, toExplanation, toShowing } from './showing-shapes.ts';

const atInstant = v.strictObject({ at: v.optional(timestamp) });
const BY_WHICH =
  'An instant that has passed is answered by the document that was in force then, one that lies ahead by the newest.';

type Asked = Call<{ display: DisplayId }, v.InferOutput<typeof atInstant>, unknown>;

export const showingOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/displays/{display}/showing',
    id: 'showing',
    says: `What a display shows at an instant (now where none is given), since and until when, and why. ${BY_WHICH}`,
    access: 'read',
    params: inDisplay,
    query: atInstant,
    body: null,
    answers: showingAnswer,
    call: (call) => explained(call, toShowing)
  }),
  operation({
    method: 'GET',
    path: '/sites/{site}/displays/{display}/explain',
    id: 'explain',
    says: `Why a display shows what it shows at an instant: in a sentence, and all that could have been on with what each would have needed. ${BY_WHICH}`,
    access: 'read',
    params: inDisplay,
    query: atInstant,
    body: null,
    answers: explainAnswer,
    call: (call) => explained(call, toExplanation)
  })
];

async function explained(
  { app, siteId, params, query }: Asked,
  answer: (site: Site, one: Explanation, at: number) => unknown
): Promise<Reply> {
  const then = await siteThen(app, siteId, query.at);
  if ('status' in then) return then;
  const one = explain(then.site, params.display, then.at);
  if (one === null) return trouble(404, 'not-found', 'There is no such display.');
  return ok(answer(then.site, one, then.at));
}

// Displays as the API sees them: how they are, and pairing.
import * as v from 'valibot';
import { toLive } from './health-shapes.ts';
import { ok, operation, trouble } from './operation.ts';
import { displayAnswer, inDisplay, inSite, none } from './shapes.ts';
import { toTimeOrNull } from './showing-shapes.ts';

export const displayOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/displays',
    id: 'listDisplays',
    says: 'The displays of a site and how they are doing: what is on their glass, their health as they told it, and what is wrong with them.',
    access: 'read',
    params: inSite,
    query: none,
    body: null,
    answers: v.object({ displays: v.array(displayAnswer) }),
    call: async ({ app, site: { site }, siteId }) => {
      const states = new Map((await app.floor.states(siteId)).map((state) => [state.display, state]));
      const displays = Object.values(site.displays).map(({ id, name, place, kind, tags }) => {
        const state = states.get(id);
        const goneSince = state?.goneSince ?? null;
        const live = { paired: state?.paired ?? false, online: state?.online ?? false };
        return { id, name, place, kind, tags, ...live, goneSince: toTimeOrNull(goneSince), ...toLive(state) };
      });
      return ok({ displays });
    }
  }),
  operation({
    method: 'POST',
    path: '/sites/{site}/displays/{display}/adopt',
    id: 'adoptDisplay',
    says: 'Lets the browser that shows this pairing code become the display.',
    access: 'write',
    params: inDisplay,
    query: none,
    body: v.strictObject({ code: v.pipe(v.string('must be text'), v.maxLength(20, 'must be a pairing code')) }),
    answers: v.object({ ok: v.boolean() }),
    call: async ({ app, actor, site: { site }, siteId, params, body }) => {
      const display = Object.hasOwn(site.displays, params.display) ? site.displays[params.display] : undefined;
      if (display === undefined) return trouble(404, 'not-found', 'There is no such display.');
      const waiting = app.pairing.find(body.code, app.now());
      if (waiting !== null && waiting.kind !== display.kind)
        return trouble(409, 'not-allowed', `A ${waiting.kind} shows this code, but the display is a ${display.kind}.`);
      const done = await app.pairing.adopt(body.code, siteId, params.display, app.now(), actor);
      if (done === 'adopted') return ok({ ok: true });
      return trouble(404, 'unknown-code', 'No browser shows this code. Look at the glass again.', [
        { field: 'code', says: 'is not on any glass' }
      ]);
    }
  }),
  operation({
    method: 'POST',
    path: '/sites/{site}/displays/{display}/revoke',
    id: 'revokeDisplay',
    says: 'Takes a display off line: its browser must be paired again.',
    access: 'write',
    params: inDisplay,
    query: none,
    body: none,
    answers: v.object({ ok: v.boolean() }),
    call: async ({ app, actor, site: { site }, siteId, params }) => {
      if (!Object.hasOwn(site.displays, params.display)) return trouble(404, 'not-found', 'There is no such display.');
      await app.floor.revoke(siteId, params.display, actor);
      return ok({ ok: true });
    }
  })
];

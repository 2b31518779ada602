// Pairing as the desk does it: the code on the glass, and which display the waiting browser becomes.
import type { RequestEvent } from '@sveltejs/kit';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { DisplayState } from '#playlists/wire/desk.ts';
import { freshDisplay } from './display-form.ts';
import type { FormValues } from './form-values.ts';
import { makeChange, trouble } from './make-change.ts';

const unknownCode = () =>
  trouble(404, 'unknown-code', [
    {
      field: 'code',
      says: 'No display waits with this code. Look at the glass again: the code changes every 10 minutes.'
    }
  ]);

/** What a waiting browser can become: a new display of each site, or one that is known. */
export function placesToAdopt(sites: readonly { site: Site; states: readonly DisplayState[] }[]) {
  return sites.flatMap(({ site, states }) => {
    const at = sites.length > 1 ? ` at ${site.name}` : '';
    const paired = new Set(states.filter((state) => state.paired).map((state) => state.display));
    const known = Object.values(site.displays).map(({ id, name }) => ({
      value: `${site.id}/${id}`,
      label: `${name}${at}${paired.has(id) ? ' (takes the place of its hardware)' : ' (not paired yet)'}`
    }));
    return [{ value: site.id as string, label: `A new display${at}` }, ...known];
  });
}

/** Null when it is done, else what to show on the page. */
export async function adopt(event: RequestEvent, form: FormValues) {
  const { app, account } = event.locals;
  if (account === null) return trouble(401, 'signed-out', [{ field: '', says: 'Sign in again.' }]);
  const code = form.text('code');
  const waiting = app.pairing.find(code, app.now());
  if (waiting === null) return unknownCode();
  const [siteId = '', displayId] = form.text('becomes').split('/') as [SiteId?, DisplayId?];
  const site = app.sites.get(siteId as SiteId)?.site;
  if (site === undefined) return trouble(400, 'invalid', [{ field: 'becomes', says: 'must be one of the list' }]);

  if (displayId !== undefined) {
    const display = Object.hasOwn(site.displays, displayId) ? site.displays[displayId] : undefined;
    if (display === undefined) return trouble(404, 'not-found', [{ field: 'becomes', says: 'That display is gone.' }]);
    if (display.kind !== waiting.kind) {
      const says = `A ${waiting.kind} waits with this code, but ${display.name} is a ${display.kind}.`;
      return trouble(409, 'not-allowed', [{ field: 'becomes', says }]);
    }
  }
  const id = displayId ?? (app.newId() as DisplayId);
  if (displayId === undefined) {
    const fresh = freshDisplay(id, waiting.kind, form.text('name'), form.text('place'));
    const refused = await makeChange(event, site.id, fresh);
    if (refused !== null) return refused;
  }
  const done = await app.pairing.adopt(code, site.id, id, app.now(), { type: 'account', id: account.id });
  // The code ran out between the two: the display that was just made stays, and can be paired with the next code.
  return done === 'adopted' ? null : unknownCode();
}

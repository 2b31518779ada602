// Programs as they go over the wire. Displays that show the same get the same object, so that it is encoded once for all of them.
import type { Programs, Sites } from '../app.ts';
import type { ProgramMessage } from '#playlists/wire/floor.ts';
import type { CompiledProgram, programs } from './programs.ts';

export function programMessages(sites: Sites, compiled: ReturnType<typeof programs>): Programs {
  const messages = new WeakMap<CompiledProgram, ProgramMessage>();
  /** When the last change of each site takes effect; a program compiled after it starts there. */
  const takesEffect = new Map<string, number>();
  sites.onChange((_before, { site }, _change, at) => takesEffect.set(site.id, at));

  return {
    message(siteId, display, at) {
      const site = sites.get(siteId)?.site;
      const one = site === undefined ? null : compiled.of(site, display, at);
      if (one === null) return null;
      let message = messages.get(one);
      if (message === undefined) {
        message = {
          revision: one.revision,
          takesEffectAt: takesEffect.get(siteId) ?? one.program.from,
          program: one.program
        };
        messages.set(one, message);
      }
      return message;
    },
    glass(siteId, displayId) {
      const site = sites.get(siteId)?.site;
      const display =
        site !== undefined && Object.hasOwn(site.displays, displayId) ? site.displays[displayId] : undefined;
      if (site === undefined || display === undefined) return null;
      const { id, name, place, kind, viewingDistanceM, diagonalIn, languages } = display;
      return {
        id,
        name,
        place,
        kind,
        viewingDistanceM,
        diagonalIn,
        languages: languages.length > 0 ? languages : site.languages
      };
    }
  };
}

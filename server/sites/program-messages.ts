// Programs as they go over the wire: with the instant at which the display follows, which is that of what changed since it was last told.
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Made, Programs, Sites } from '../app.ts';
import type { KeptPrograms } from './programs.ts';

interface Told {
  /** When changes take effect that the display was not told of yet. */
  readonly waiting: Map<DisplayId, number>;
  readonly last: Map<DisplayId, { readonly revision: string; readonly takesEffectAt: number }>;
}

export function programMessages(sites: Sites, kept: KeptPrograms): Programs {
  const ofSite = new Map<SiteId, Told>();
  function toldOf(site: SiteId): Told {
    let told = ofSite.get(site);
    if (told === undefined) ofSite.set(site, (told = { waiting: new Map(), last: new Map() }));
    return told;
  }

  sites.onChange(({ before, now: { site }, takesEffectAt, reached }: Made) => {
    const { waiting, last } = toldOf(site.id);
    // The earliest of them: a takeover that was not sent yet must not wait for the slide's end of an edit that came behind it.
    for (const id of reached) waiting.set(id, Math.min(waiting.get(id) ?? Infinity, takesEffectAt));
    if (before === null || before.displays === site.displays) return;
    for (const id of Object.keys(before.displays) as DisplayId[]) {
      if (lookup(site.displays, id) !== undefined) continue;
      waiting.delete(id);
      last.delete(id);
    }
  });

  return {
    program: kept.of,
    message(siteId, display, at) {
      const one = kept.of(siteId, display, at);
      if (one === null) return null;
      const { waiting, last } = toldOf(siteId);
      const before = last.get(display);
      // A change that left the program as it was moves nothing; a new day goes by what was last changed.
      const changed = before?.revision === one.revision ? undefined : waiting.get(display);
      const takesEffectAt = changed ?? before?.takesEffectAt ?? one.program.from;
      waiting.delete(display);
      last.set(display, { revision: one.revision, takesEffectAt });
      return { revision: one.revision, takesEffectAt, program: one.program };
    },
    glass(siteId, displayId) {
      const site = sites.get(siteId)?.site;
      const display = site === undefined ? undefined : lookup(site.displays, displayId);
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

// What is on one display at an instant, and why: for the display's page, of now, of any time to come, and of the past as it was.
import type { SlideProgram } from '#display/slides/slide-props.ts';
import { compile } from '#playlists/program/compile.ts';
import { explain, type Explanation } from '#playlists/program/explain.ts';
import type { Display } from '#playlists/site/display.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { App } from '../app.ts';
import { shown } from '../content/shown.ts';
import { askedInstant } from './asked-instant.ts';
import { localMinute } from './site-time.ts';

const HOUR_MS = 3_600_000;

export interface WhyOn {
  /** As it was typed; empty for now. */
  readonly typed: string;
  readonly at: number;
  /** The same as a `datetime-local` field writes it. */
  readonly minute: string;
  /** Why something else than what was typed is answered. */
  readonly trouble: string | null;
  /** Null where there was no such display then. */
  readonly answer: Answered | null;
}

/** An explanation with what its picture needs. */
export interface Answered extends Explanation {
  readonly display: Display;
  readonly glass: SlideProgram;
  readonly contents: Readonly<Record<string, ShownContent>>;
}

/** `typed` is what the address asks for, on the wall clock of the site as it is now. */
export async function whyOn(app: App, now: Site, id: DisplayId, typed: string): Promise<WhyOn> {
  const { at, trouble } = askedInstant(typed, now.timeZone, app.now());
  const asked = { typed, at, minute: localMinute(at, now.timeZone), trouble };
  const site = (await app.sites.at(now.id, at))?.site;
  const display = site === undefined ? undefined : lookup(site.displays, id);
  const found = site === undefined ? null : explain(site, id, at);
  if (site === undefined || display === undefined || found === null) return { ...asked, answer: null };
  const { showing } = found;
  const content = showing.type === 'slide' ? await app.stores.contents.get(site.id, showing.slide.content) : null;
  const answer = {
    ...found,
    display,
    glass: around(site, id, at),
    contents: content !== null && showing.type === 'slide' ? { [showing.slide.content]: shown(content) } : {}
  };
  return { ...asked, answer };
}

/** What its slides show besides their content, an hour before and after. */
function around(site: Site, id: DisplayId, at: number): SlideProgram {
  const program = compile(site, id, at - HOUR_MS, at + HOUR_MS);
  if (program === null) throw new Error(`There is no display ${id}`);
  const { siteName, logo, offsets, boards, toConfirm, webOrigins } = program;
  return { siteName, logo, offsets, boards, toConfirm, webOrigins };
}

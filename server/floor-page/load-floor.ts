// What the pages of a paired screen and kiosk start with: program, the content of its next slides and live facts, so that the first paint waits for nothing.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { showing } from '#playlists/program/showing.ts';
import type { ContentHash } from '#playlists/site/ids.ts';
import { stillOf } from '#playlists/site/template-shows.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import { PAGE_HEADER } from '#playlists/wire/headers.ts';
import type { PageStart } from '#display/start.ts';
import { shown } from '../content/shown.ts';
import { readCookie, setCookie } from '../http/cookies.ts';
import type { PageScripts } from './floor-scripts.ts';

export interface FloorPage {
  kind: 'screen' | 'kiosk';
  /** Null in the page that the service worker keeps: its script begins with what the display kept. */
  start: PageStart | null;
  scripts: PageScripts;
  picture: string | null;
  card: { siteName: string; place: string } | null;
}

/** A page opened for the other kind is sent to its own address. */
export async function loadFloor(event: RequestEvent, kind: 'screen' | 'kiosk'): Promise<FloorPage> {
  const { app, device } = event.locals;
  const serverAt = app.now();
  const glass = device === null ? null : app.programs.glass(device.site, device.display);
  const message = device === null ? null : app.programs.message(device.site, device.display, serverAt);
  const scripts = app.floorScripts[kind];
  event.setHeaders({ [PAGE_HEADER]: kind });
  const card = glass === null || message === null ? null : { siteName: message.program.siteName, place: glass.place };
  if (event.url.searchParams.has('shell')) return { kind, start: null, scripts, picture: null, card };
  if (device === null || glass === null || message === null)
    return { kind, start: { paired: null, serverAt }, scripts, picture: null, card: null };
  if (glass.kind !== kind) redirect(303, glass.kind === 'kiosk' ? '/kiosk' : '/display');
  renewCookie(event);
  const now = showing(message.program, serverAt);
  const slides = now.type === 'slide' ? [now.slide, now.next].filter((slide) => slide !== null) : [];
  const contents: Record<ContentHash, ShownContent> = {};
  for (const slide of slides) {
    const content = await app.stores.contents.get(device.site, slide.content);
    if (content !== null) contents[slide.content] = shown(content);
  }
  const facts = app.floor.facts(device.site, device.display, serverAt);
  const first = now.type === 'slide' ? contents[now.slide.content] : undefined;
  const still = first === undefined ? null : stillOf(first.template);
  const picture = still === null ? null : `/floor/media/${still}/1080`;
  return { kind, start: { paired: { message, glass, contents, facts }, serverAt }, scripts, picture, card };
}

// Browsers keep a cookie for 400 days at most: each visit starts them anew.
function renewCookie(event: RequestEvent): void {
  const token = readCookie(event, 'display');
  if (token !== null) setCookie(event, 'display', token);
}

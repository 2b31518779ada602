// Our cookies: HttpOnly and SameSite=Lax always; Secure with the `__Host-` prefix over https, other names over plain http.
import type { RequestEvent } from '@sveltejs/kit';

const names = {
  session: 'floorcast-session',
  display: 'floorcast-display',
  ticket: 'floorcast-ticket',
  answer: 'floorcast-answer',
  refused: 'floorcast-refused'
};
export type CookieKind = keyof typeof names;

const MAX_AGE_SECONDS: Record<CookieKind, number> = {
  session: 12 * 3600,
  // 400 days is the longest a browser keeps a cookie; it is renewed whenever the display loads its page.
  display: 400 * 86_400,
  ticket: 120,
  answer: 600,
  // Until the page that says it is here.
  refused: 60
};

export const cookieName = (kind: CookieKind, https: boolean): string => (https ? `__Host-${names[kind]}` : names[kind]);

export function setCookie(event: RequestEvent, kind: CookieKind, value: string): void {
  const https = event.url.protocol === 'https:';
  event.cookies.set(cookieName(kind, https), value, {
    path: '/',
    httpOnly: true,
    secure: https,
    // Not strict: a presence code is opened by a phone's camera app, and its redirect must find the ticket.
    sameSite: 'lax',
    maxAge: MAX_AGE_SECONDS[kind]
  });
}

export function clearCookie(event: RequestEvent, kind: CookieKind): void {
  const https = event.url.protocol === 'https:';
  event.cookies.delete(cookieName(kind, https), { path: '/', secure: https });
}

export const readCookie = (event: RequestEvent, kind: CookieKind): string | null =>
  event.cookies.get(cookieName(kind, event.url.protocol === 'https:')) ?? null;

export const setSessionCookie = (event: RequestEvent, token: string): void => setCookie(event, 'session', token);
export const clearSessionCookie = (event: RequestEvent): void => clearCookie(event, 'session');

/** One cookie out of a raw Cookie header, for sockets and uploads, which Kit does not handle. */
export function cookieFrom(header: string | undefined, kind: CookieKind, https: boolean): string | null {
  const wanted = `${cookieName(kind, https)}=`;
  const found = header?.split(/;\s*/).find((pair) => pair.startsWith(wanted));
  return found === undefined ? null : found.slice(wanted.length);
}

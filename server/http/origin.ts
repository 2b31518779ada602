// Where a request says it went, checked: only known Hosts are served, and what changes something must come from our own pages.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { TLSSocket } from 'node:tls';
import type { Configuration } from '../configuration.ts';

export type HostRules = Pick<Configuration, 'publicUrl' | 'allowedHosts' | 'trustProxy'>;

/** The origin (`http://floor.local:8080`) of a request whose Host this server answers to; null where it does not. */
export function requestOrigin(request: IncomingMessage, rules: HostRules): string | null {
  const forwarded = rules.trustProxy ? firstOf(request.headers['x-forwarded-host']) : undefined;
  const host = (forwarded ?? request.headers.host ?? '').toLowerCase();
  if (!/^(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/.test(host)) return null;
  const name = host.replace(/:\d+$/, '');
  if (!isKnownHost(name, rules)) return null;
  const forwardedProto = rules.trustProxy ? firstOf(request.headers['x-forwarded-proto']) : undefined;
  const isHttps = forwardedProto === 'https' || (request.socket as Partial<TLSSocket>).encrypted === true;
  return `${isHttps ? 'https' : 'http'}://${host.replace(isHttps ? /:443$/ : /:80$/, '')}`;
}

/** IP literals cannot be rebound by DNS; names are this machine's, `.local`, PUBLIC_URL's and those listed. */
export function isKnownHost(name: string, rules: HostRules): boolean {
  if (name === 'localhost' || name.endsWith('.local') || isIP(name.replace(/^\[|\]$/g, '')) !== 0) return true;
  if (name === hostname().toLowerCase() || rules.allowedHosts.includes(name)) return true;
  return rules.publicUrl !== null && new URL(rules.publicUrl).hostname === name;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: safe methods may be sent from anywhere; others need our own Origin.
 * Scripts send no Origin and no cookie, but a bearer token; a browser always sends Origin with them.
 */
export function isOwnRequest(request: IncomingMessage, origin: string): boolean {
  if (SAFE.has(request.method ?? 'GET')) return true;
  const given = request.headers.origin;
  if (given !== undefined) return given === origin;
  return request.headers.cookie === undefined;
}

/** The address of the browser: the last one a trusted proxy added, else the socket's. */
export function clientAddress(request: IncomingMessage, rules: HostRules): string {
  const forwarded = rules.trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').pop()?.trim();
  return last && isIP(last) !== 0 ? last : (request.socket.remoteAddress ?? 'unknown');
}

const firstOf = (header: string | string[] | undefined): string | undefined =>
  (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim();

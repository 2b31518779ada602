import type { IncomingMessage } from 'node:http';
import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { clientAddress, isOwnRequest, requestOrigin, type HostRules } from './origin.ts';

const rules: HostRules = { publicUrl: 'https://floor.example', allowedHosts: ['floor.test'], trustProxy: false };
const asking = (headers: Record<string, string>, method = 'GET'): IncomingMessage =>
  ({ headers, method, socket: { remoteAddress: '10.0.0.9' } }) as unknown as IncomingMessage;

test.each([
  ['10.0.0.5:8080', 'http://10.0.0.5:8080'],
  ['[fe80::1]:8080', 'http://[fe80::1]:8080'],
  ['localhost', 'http://localhost'],
  ['floor.test:80', 'http://floor.test'],
  ['FLOOR.TEST:8080', 'http://floor.test:8080'],
  ['floor.example', 'http://floor.example'],
  ['press.local', 'http://press.local'],
  [`${hostname().toLowerCase()}:8080`, `http://${hostname().toLowerCase()}:8080`],
  ['evil.example', null],
  ['floor.test.evil.example', null],
  ['floor.test@evil.example', null],
  ['floor.test:8080/path', null],
  ['', null]
])('Host %j gives origin %j', (host, origin) => {
  expect(requestOrigin(asking({ host }), rules)).toBe(origin);
});

test('forwarded headers count only behind a trusted proxy', () => {
  const headers = {
    host: '10.0.0.5',
    'x-forwarded-host': 'floor.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '6.6.6.6, 10.1.1.1'
  };
  expect(requestOrigin(asking(headers), rules)).toBe('http://10.0.0.5');
  expect(clientAddress(asking(headers), rules)).toBe('10.0.0.9');
  const trusting = { ...rules, trustProxy: true };
  expect(requestOrigin(asking(headers), trusting)).toBe('https://floor.example');
  expect(clientAddress(asking(headers), trusting)).toBe('10.1.1.1');
  expect(requestOrigin(asking({ ...headers, 'x-forwarded-host': 'evil.example' }), trusting)).toBe(null);
});

test.each([
  ['GET', {}, true],
  ['POST', { origin: 'http://10.0.0.5' }, true],
  ['POST', { origin: 'http://evil.example' }, false],
  ['POST', { origin: 'null' }, false],
  ['POST', { cookie: 'a=b' }, false],
  ['POST', {}, true],
  ['DELETE', { origin: 'http://10.0.0.5:81' }, false]
])('%s with %j may change something: %s', (method, headers, own) => {
  expect(isOwnRequest(asking(headers, method), 'http://10.0.0.5')).toBe(own);
});

// The names and addresses under which browsers on the LAN reach this server: what its certificate has to say.
import { hostname, networkInterfaces } from 'node:os';
import { isIP } from 'node:net';
import type { HostRules } from '../http/origin.ts';

export interface OwnNames {
  readonly dns: readonly string[];
  readonly ips: readonly string[];
}

/** In a fixed order, so that two answers can be compared. */
export function ownNames(rules: Pick<HostRules, 'publicUrl' | 'allowedHosts'>): OwnNames {
  const own = hostname().toLowerCase();
  const short = own.split('.')[0] ?? own;
  const named = [
    'localhost',
    own,
    `${short}.local`,
    ...rules.allowedHosts,
    ...(rules.publicUrl === null ? [] : [new URL(rules.publicUrl).hostname])
  ];
  const addresses = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  return {
    dns: distinct(named.filter((name) => isIP(name) === 0 && isDnsName(name))),
    ips: distinct([
      ...addresses.map((one) => one.address.split('%')[0] ?? one.address),
      ...named.filter((name) => isIP(name) !== 0)
    ])
  };
}

/** What a certificate may carry: letters, digits, hyphens, dots. A machine's own name may be anything. */
const isDnsName = (name: string): boolean => /^(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/.test(name);

const distinct = (all: readonly string[]): string[] => [...new Set(all)].sort();

import { execFileSync } from 'node:child_process';

/** Gives the loopback interface an IPv6 address: a route is enough to be reached at it, but not to listen there. */
export function addIpv6Address(address: string): void {
  execFileSync('ip', ['-6', 'address', 'replace', `${address}/128`, 'dev', 'lo', 'nodad']);
}

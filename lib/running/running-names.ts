import type { RunningEdge } from './model/running-edge';
import type { RunningServer } from './model/running-server';

/** Names are compared in lower case, without the last dot. */
export function sameName(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && nameOf(one) === nameOf(other);
}

/** A name in lower case, without the last dot. */
export function nameOf(fqdn: string): string {
  return fqdn.toLowerCase().replace(/\.$/, '');
}

/** What the operating system of a computer says; undefined if it was not read. */
export function serverNamed({ servers }: Pick<RunningEdge, 'servers'>, fqdn: string): RunningServer | undefined {
  const label = nameOf(fqdn).split('.')[0];
  return servers.find((server) => sameName(server.fqdn, fqdn) || sameName(server.computerName, label));
}

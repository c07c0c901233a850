import { asciiName } from '../values/ascii-name';
import type { RunningEdge } from './model/running-edge';
import type { RunningServer } from './model/running-server';

/** Of the name of a computer in Windows, which is cut to it where only this name was read. */
const NETBIOS_LENGTH = 15;

/** Names are compared as DNS has them: in lower case, with A-labels, without the last dot. */
export function sameName(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && nameOf(one) === nameOf(other);
}

/** A name in lower case, with A-labels, without the last dot. */
export function nameOf(fqdn: string): string {
  return asciiName(fqdn.replace(/\.$/, ''));
}

/** What the operating system of a computer says; undefined if it was not read. A computer without a DNS suffix is known by its own name. */
export function serverNamed({ servers }: Pick<RunningEdge, 'servers'>, fqdn: string): RunningServer | undefined {
  const label = nameOf(fqdn).split('.')[0] ?? '';
  const labels = [label, label.slice(0, NETBIOS_LENGTH)];
  return servers.find((server) => sameName(server.fqdn, fqdn))
    ?? servers.find((server) => labels.some((each) => sameName(server.computerName, each)) && !hasSuffix(server));
}

function hasSuffix({ fqdn = '' }: RunningServer): boolean {
  return nameOf(fqdn).includes('.');
}

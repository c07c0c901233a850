import type { DnsAddressPlan } from '../../plan/network/dns-plan';
import type { PlanCore } from './review-context';

/**
 * What tells an address of a record apart in both plans: itself, or its holder while it is not known. An address that is
 * assigned at deployment belongs to the number of its server, and stays when the server is renamed.
 */
export function addressKey({ address, name }: DnsAddressPlan, { edge }: PlanCore): string {
  if (address !== undefined) return address;
  const server = edge?.servers.find(({ computerName }) => computerName === name);
  return server === undefined ? name : `server ${server.number}`;
}

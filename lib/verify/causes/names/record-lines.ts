import type { DnsRecordPlan } from '../../../plan/network/dns-plan';
import { IpAddress } from '../../../values/ip-address';
import { isHostName } from '../../model/host-name';

/** In place of an address that is assigned at deployment. */
const UNKNOWN = '<address>';

/**
 * A record as it should be, one line for each of its data, as in a zone file. None for names that are no names, and for addresses that
 * are none: the lines are copied as they are.
 */
export function recordLines({ name, ttlSeconds, type, addresses, cname, srv }: DnsRecordPlan): string[] {
  if (!isHostName(name)) return [];
  const start = `${name}. ${ttlSeconds} IN ${type}`;
  if (srv !== undefined) return isHostName(srv.target) ? [`${start} ${srv.priority} ${srv.weight} ${srv.port} ${srv.target}.`] : [];
  if (cname !== undefined) return isHostName(cname) ? [`${start} ${cname}.`] : [];
  return [...new Set(addresses.flatMap(({ address }) => {
    if (address === undefined) return [`${start} ${UNKNOWN}`];
    return IpAddress.isValid(address) ? [`${start} ${address}`] : [];
  }))];
}

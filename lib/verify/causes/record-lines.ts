import type { DnsRecordPlan } from '../../plan/dns-plan';

/** In place of an address that is assigned at deployment. */
const UNKNOWN = '<address>';

/** A record as it should be, one line for each of its data, as in a zone file. */
export function recordLines({ name, ttlSeconds, type, addresses, cname, srv }: DnsRecordPlan): string[] {
  const start = `${name}. ${ttlSeconds} IN ${type}`;
  if (srv !== undefined) return [`${start} ${srv.priority} ${srv.weight} ${srv.port} ${srv.target}.`];
  if (cname !== undefined) return [`${start} ${cname}.`];
  return [...new Set(addresses.map(({ address = UNKNOWN }) => `${start} ${address}`))];
}

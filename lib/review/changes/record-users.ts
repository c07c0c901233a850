import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import { withoutPublished, withoutService } from './affected-users';
import type { PlanCore } from './review-context';

/** Who looks for a service record, by its first two labels: what they lose without it. */
const WITHOUT_SRV: ReadonlyMap<string, (domain: string) => string> = new Map([
  ['_sip._tls', (domain) => `clients of remote users of ${domain} do not find the Access Edge, and cannot sign in automatically`],
  ['_sipfederationtls._tcp', (domain) => (
    `partners that discover ${domain} by this record cannot reach its users, and push notification fails`)],
  ['_xmpp-server._tcp', (domain) => `XMPP contacts cannot reach users of ${domain}`],
  ['_sipinternaltls._tcp', (domain) => `internal clients of ${domain} cannot sign in automatically`],
]);

/** Records that are named before the others are counted. */
const NAMED = 2;

/** The part of a service record's name that says what it is for: `_sip._tls`. */
export function serviceLabels({ name }: DnsRecordPlan): string {
  return name.split('.').slice(0, 2).join('.');
}

/** The domain of a service record. */
export function domainOfService({ name }: DnsRecordPlan): string {
  return name.split('.').slice(2).join('.');
}

/** What somebody loses without a record. */
export function withoutRecord(record: DnsRecordPlan, plan: PlanCore): string {
  if (record.type === DnsRecordType.SRV) {
    const without = WITHOUT_SRV.get(serviceLabels(record));
    return without?.(domainOfService(record)) ?? 'whoever looks the record up does not find the service';
  }
  return withoutHost(record, plan);
}

function withoutHost({ side, name, addresses }: DnsRecordPlan, plan: PlanCore): string {
  const { edge, proxy, publishing, srvByTarget } = plan;
  const published = side === EdgeSide.EXTERNAL ? publishing.get(name) : undefined;
  if (published !== undefined) return withoutPublished(published.publishes);
  const services = edge?.services.filter(({ fqdn }) => side === EdgeSide.EXTERNAL && fqdn === name) ?? [];
  if (services.length > 0) return services.map(({ service }) => withoutService(service)).join('; ');
  // A further name is for those whom a service record leads to it.
  const records = srvByTarget.get(`${side}/${name}`) ?? [];
  if (records.length > 0) {
    return [...records.slice(0, NAMED).map((record) => withoutRecord(record, plan)), ...more(records)].join('; ');
  }
  if (edge?.servers.some(({ fqdn }) => fqdn === name) === true && edge.internal.fqdn !== name) {
    return 'replication, logging and management do not reach the server';
  }
  return withoutService(addresses[0]?.service ?? (proxy === undefined ? EdgeService.EDGE_INTERNAL : EdgeService.WEB_SERVICES));
}

function more(records: readonly DnsRecordPlan[]): string[] {
  return records.length > NAMED ? [`and so on for ${records.length - NAMED} more service records`] : [];
}

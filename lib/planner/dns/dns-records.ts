import { EdgeValidationError } from '../../values/edge-validation-error';
import type { Fqdn } from '../../values/fqdn';
import { SrvOwnerName } from '../../values/srv-owner-name';
import type { DnsRow } from '../../guide/dns/dns-row';
import type { PlanningCondition, PlanningTopology } from '../../guide/planning-row';
import { dnsRowsFor } from '../../guide/product-rows';
import { accessHostIn, distinctNames, xmppHostIn } from './access-names';
import type { CheckedRequest } from '../../check/edge-request';
import { applies } from '../conditions';
import type { DnsAddressPlan, DnsRecordPlan, SrvDataPlan } from '../../plan/edge-plan';
import type { PlannedServers } from '../servers/servers';
import { LOAD_BALANCER } from '../load-balancers/virtual-addresses';
import { ZoneSelector } from './zone-selector';

/** Where the user wrote the names that the rows stand for. */
const NAME_PROPERTIES: Readonly<Partial<Record<DnsRow['name'], string>>> = {
  '{accessEdgeFqdn}': 'accessEdge.fqdn',
  '{webConferencingEdgeFqdn}': 'webConferencing.fqdn',
  '{avEdgeFqdn}': 'audioVideo.fqdn',
  '{edgeInternalFqdn}': 'internal.fqdn',
  '{xmppFqdn}': 'xmpp.fqdn',
};

/** A record before it has a place in a zone. */
interface RecordDraft {
  readonly name: string;
  /** The name itself, or the domain of a service record: what a zone must hold. */
  readonly within: Fqdn;
  readonly addresses: DnsAddressPlan[];
  /** Whether the addresses are IPv6: the record is of type AAAA then, beside the one of the row. */
  readonly isIpv6?: boolean;
  readonly srv?: SrvDataPlan;
}

/**
 * The DNS records that the planning rows ask for, external before internal, hosts before services, each group by name.
 *
 * @throws EdgeValidationError for a name that no zone holds, or for zones that hold nothing or the same.
 */
export function planDnsRecords(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>, servers: PlannedServers,
): DnsRecordPlan[] {
  const zones = new ZoneSelector(request.source.zones ?? [], request.source.recordsByOthers ?? false);
  const { product, topology } = request.source;
  const rows = dnsRowsFor(product, topology.key as PlanningTopology).filter(({ conditions }) => applies(conditions, used));
  const records = recordsOf(rows, request, servers, zones);
  zones.checkAllUsed();
  return records;
}

/** The records that rows ask for, in the order of their ids. */
export function recordsOf(
  rows: readonly DnsRow[], request: CheckedRequest, servers: PlannedServers, zones: ZoneSelector,
): DnsRecordPlan[] {
  const records = new Map<string, DnsRecordPlan>();
  for (const row of rows) {
    for (const draft of draftsOf(row, request, servers)) {
      const id = `${row.location}/${typeOf(row, draft)}/${draft.name}`;
      const known = records.get(id);
      if (known === undefined) {
        records.set(id, recordOf(id, row, draft, request, zones));
      } else {
        checkSameHost(known, draft, row);
        records.set(id, { ...known, tableRows: [...known.tableRows, row.id] });
      }
    }
  }
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function typeOf(row: DnsRow, { isIpv6 }: RecordDraft): string {
  return isIpv6 === true ? 'AAAA' : row.type;
}

function recordOf(
  id: string, row: DnsRow, draft: RecordDraft, request: CheckedRequest, zones: ZoneSelector,
): DnsRecordPlan {
  const zone = zones.zoneFor(draft.name, draft.within, row.location === 'internal');
  return {
    id,
    location: row.location,
    type: typeOf(row, draft),
    name: draft.name,
    ttlSeconds: request.ttlSeconds,
    addresses: draft.addresses,
    ...(draft.srv === undefined ? {} : { srv: draft.srv }),
    ...(zone === undefined ? {} : { zone }),
    purpose: row.purpose,
    tableRows: [row.id],
  };
}

/** One name can stand for one service only: two rows with one name must mean the same addresses. */
function checkSameHost(known: DnsRecordPlan, draft: RecordDraft, row: DnsRow): void {
  const service = known.addresses[0]?.service;
  const other = draft.addresses[0]?.service;
  if (service === other) return;
  throw new EdgeValidationError({
    property: NAME_PROPERTIES[row.name] ?? row.name,
    given: `"${known.name}"`,
    expected: `a name of its own: the record would have to lead to ${String(service)} and to ${String(other)}`,
    fix: row.name === '{xmppFqdn}'
      ? 'give the XMPP proxy a host name that no Edge service has, for example "xmpp"'
      : 'the name "sip" below each SIP domain belongs to the Access Edge; give the other service another name',
  });
}

function draftsOf(row: DnsRow, request: CheckedRequest, servers: PlannedServers): RecordDraft[] {
  const hosts = (names: readonly Fqdn[], service: string): RecordDraft[] => names.flatMap((name) => {
    const draft = { name: name.text, within: name, addresses: addressesOf(service, servers) };
    const ipv6 = ipv6AddressesOf(service, servers);
    return ipv6.length === 0 ? [draft] : [draft, { ...draft, addresses: ipv6, isIpv6: true }];
  });
  const services = (
    domains: readonly Fqdn[], owner: (domain: Fqdn) => SrvOwnerName, target: (domain: Fqdn) => Fqdn, port: number,
  ): RecordDraft[] => domains.map((domain) => ({
    name: owner(domain).text,
    within: domain,
    addresses: [],
    srv: { priority: row.priority ?? 0, weight: row.weight ?? 0, port, target: target(domain).text },
  }));
  const xmpp = request.xmpp ?? { fqdn: request.accessEdge.fqdn, domains: [] };

  switch (row.name) {
    case '{accessEdgeFqdn}': return hosts(accessHosts(request), 'accessEdge');
    case '{webConferencingEdgeFqdn}': return hosts([request.webConferencing.fqdn], 'webConferencingEdge');
    case '{avEdgeFqdn}': return hosts([request.audioVideo.fqdn], 'avEdge');
    case '{edgeInternalFqdn}': return hosts([request.internalFqdn], 'edgeInternal');
    case '{xmppFqdn}':
      return hosts(distinctNames(xmpp.domains.map((domain) => xmppHostIn(xmpp.fqdn, domain))), 'accessEdge');
    case '_sip._tls.{sipDomain}':
      return services(request.automaticSignInDomains, (domain) => SrvOwnerName.sipTls(domain),
        (domain) => accessHostIn(request, domain), request.accessEdge.port);
    case '_sipfederationtls._tcp.{sipDomain}':
      return services(request.federation?.srvDomains ?? [], (domain) => SrvOwnerName.sipFederationTls(domain),
        (domain) => accessHostIn(request, domain), Number(row.port));
    case '_xmpp-server._tcp.{sipDomain}':
      return services(xmpp.domains, (domain) => SrvOwnerName.xmppServer(domain),
        (domain) => xmppHostIn(xmpp.fqdn, domain), Number(row.port));
  }
}

/** The Access Edge's own name, and a name in every other SIP domain whose service records need a target. */
function accessHosts(request: CheckedRequest): readonly Fqdn[] {
  const targets = [...request.automaticSignInDomains, ...(request.federation?.srvDomains ?? [])];
  return distinctNames([request.accessEdge.fqdn, ...targets.map((domain) => accessHostIn(request, domain))]);
}

/** The load balancer's address for a service; without one, those of every server. */
function addressesOf(service: string, { servers, virtualAddresses }: PlannedServers): DnsAddressPlan[] {
  const virtual = virtualAddresses.find(({ services }) => services.includes(service));
  if (virtual !== undefined) {
    const owner = { server: LOAD_BALANCER, service: String(virtual.services[0]) };
    return [virtual.address === undefined ? owner : { ...owner, address: virtual.address }];
  }
  return servers.filter(({ drained }) => drained !== true).flatMap((server): DnsAddressPlan[] => {
    if (service === 'edgeInternal') {
      return [{ server: server.computerName, service, address: server.internal.address }];
    }
    return server.external.addresses
      .filter(({ services }) => services.includes(service))
      .map(({ services, publicAddress }) => {
        const owner = { server: server.computerName, service: String(services[0]) };
        return publicAddress === undefined ? owner : { ...owner, address: publicAddress };
      });
  });
}

/** The IPv6 addresses of every server that has them; the load balancer has none. */
function ipv6AddressesOf(service: string, { servers }: PlannedServers): DnsAddressPlan[] {
  return servers.filter(({ drained }) => drained !== true).flatMap(({ computerName, external, internal }): DnsAddressPlan[] => {
    if (service === 'edgeInternal') {
      return internal.ipv6Address === undefined ? [] : [{ server: computerName, service, address: internal.ipv6Address }];
    }
    return external.addresses
      .filter(({ services, ipv6Address }) => services.includes(service) && ipv6Address !== undefined)
      .map(({ services, publicIpv6Address }) => {
        const owner = { server: computerName, service: String(services[0]) };
        return publicIpv6Address === undefined ? owner : { ...owner, address: publicIpv6Address };
      });
  });
}

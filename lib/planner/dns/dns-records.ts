import { EdgeValidationError } from '../../values/edge-validation-error';
import type { Fqdn } from '../../values/fqdn';
import { SrvOwnerName } from '../../values/srv-owner-name';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeService } from '../../values/vocabulary/edge-service';
import type { PlanningCondition } from '../../values/vocabulary/planning-condition';
import type { EdgeDnsRow } from '../../guide/dns/dns-row';
import { dnsRowsFor } from '../../guide/product-rows';
import type { DnsAddressPlan, DnsRecordPlan, SrvDataPlan } from '../../plan/network/dns-plan';
import { serviceName } from '../../plan/servers/service-names';
import type { DnsZoneRequest } from '../../request/edge-plan-request';
import type { CheckedRequest } from '../../check/edge-request';
import { applies } from '../conditions';
import type { PlannedServers } from '../servers/servers';
import { accessHostIn, distinctNames, xmppHostIn } from './access-names';
import { addressesOf, ipv6AddressesOf, memberAddressOf, memberIpv6AddressOf } from './host-addresses';
import { ZoneSelector } from './zone-selector';

/** Properties of the names in the rows, for errors. */
const NAME_PROPERTIES: Readonly<Partial<Record<EdgeDnsRow['name'], string>>> = {
  '{accessEdgeFqdn}': 'accessEdge.fqdn',
  '{webConferencingEdgeFqdn}': 'webConferencing.fqdn',
  '{avEdgeFqdn}': 'audioVideo.fqdn',
  '{edgeInternalFqdn}': 'internal.fqdn',
  '{edgeServerFqdn}': 'servers',
  '{xmppFqdn}': 'xmpp.fqdn',
};

/** SIP domains with service records, by service. */
export interface ServiceDomains {
  /** Clients discover the Access Edge: `_sip._tls`. */
  readonly signIn: readonly Fqdn[];
  /** Partners discover the Access Edge: `_sipfederationtls._tcp`. */
  readonly federation: readonly Fqdn[];
  /** XMPP partners discover the XMPP proxy: `_xmpp-server._tcp`. */
  readonly xmpp: readonly Fqdn[];
}

/** A record before its zone is selected. */
interface RecordDraft {
  readonly name: string;
  /** The name that the zone must hold: that of a host record, or the domain of a service record. */
  readonly within: Fqdn;
  readonly addresses: DnsAddressPlan[];
  /** Whether the addresses are IPv6: the record is an AAAA record, in addition to the A record of the row. */
  readonly isIpv6?: boolean;
  readonly srv?: SrvDataPlan;
}

/**
 * The DNS records of the planning rows: external before internal, hosts before services, each group by name.
 *
 * @throws EdgeValidationError for a name that no zone holds, an unused zone, and duplicate zones.
 */
export function planDnsRecords(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>, servers: PlannedServers,
): DnsRecordPlan[] {
  const zones = new ZoneSelector(request.source.zones ?? [], request.source.recordsByOthers ?? false);
  const records = recordsOf(rowsInUse(request, used), request, serviceDomainsOf(request), servers, zones);
  zones.checkAllUsed();
  return records;
}

/** The zones of a request that hold a record. */
export function zonesInUse(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>, servers: PlannedServers,
): DnsZoneRequest[] {
  const zones = new ZoneSelector(request.source.zones ?? [], request.source.recordsByOthers ?? false);
  recordsOf(rowsInUse(request, used), request, serviceDomainsOf(request), servers, zones);
  return zones.used;
}

function serviceDomainsOf({ automaticSignInDomains, federation, xmpp }: CheckedRequest): ServiceDomains {
  return { signIn: automaticSignInDomains, federation: federation?.srvDomains ?? [], xmpp: xmpp?.domains ?? [] };
}

function rowsInUse({ source }: CheckedRequest, used: ReadonlySet<PlanningCondition>): readonly EdgeDnsRow[] {
  return dnsRowsFor(source.product, source.topology.key).filter(({ conditions }) => applies(conditions, used));
}

/** The records of planning rows, in the order of their IDs. */
export function recordsOf(
  rows: readonly EdgeDnsRow[], request: CheckedRequest, domains: ServiceDomains, servers: PlannedServers,
  zones: ZoneSelector,
): DnsRecordPlan[] {
  const records = new Map<string, DnsRecordPlan>();
  for (const row of rows) {
    for (const draft of draftsOf(row, request, domains, servers)) {
      const id = `${row.side}/${typeOf(row, draft)}/${draft.name}`;
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

function typeOf(row: EdgeDnsRow, { isIpv6 }: RecordDraft): DnsRecordType {
  return isIpv6 === true ? DnsRecordType.AAAA : row.type;
}

function recordOf(
  id: string, row: EdgeDnsRow, draft: RecordDraft, request: CheckedRequest, zones: ZoneSelector,
): DnsRecordPlan {
  const zone = zones.zoneFor(draft.name, draft.within, row.side);
  return {
    id,
    side: row.side,
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

/** Two rows with the same name must have the same addresses: a name resolves to one service only. */
function checkSameHost(known: DnsRecordPlan, draft: RecordDraft, row: EdgeDnsRow): void {
  const service = known.addresses[0]?.service;
  const other = draft.addresses[0]?.service;
  if (service === other || service === undefined || other === undefined) return;
  throw new EdgeValidationError({
    property: NAME_PROPERTIES[row.name] ?? row.name,
    given: `"${known.name}"`,
    expected: `a unique name: the record would have to resolve to both ${serviceName(service)} and ${serviceName(other)}`,
    fix: row.name === '{xmppFqdn}'
      ? 'use a host name for the XMPP proxy that no Edge service has, for example "xmpp"'
      : 'use another name for the other service: "sip" below each SIP domain is reserved for the Access Edge',
  });
}

function draftsOf(
  row: EdgeDnsRow, request: CheckedRequest, domains: ServiceDomains, servers: PlannedServers,
): RecordDraft[] {
  const hosts = (names: readonly Fqdn[], service: EdgeService): RecordDraft[] => {
    const addresses = addressesOf(service, servers);
    const ipv6 = ipv6AddressesOf(service, servers);
    return names.flatMap((name) => {
      const draft = { name: name.text, within: name, addresses };
      return ipv6.length === 0 ? [draft] : [draft, { ...draft, addresses: ipv6, isIpv6: true }];
    });
  };
  const services = (
    names: readonly Fqdn[], owner: (domain: Fqdn) => SrvOwnerName, target: (domain: Fqdn) => Fqdn, port: number,
  ): RecordDraft[] => names.map((domain) => ({
    name: owner(domain).text,
    within: domain,
    addresses: [],
    srv: { priority: row.priority ?? 0, weight: row.weight ?? 0, port, target: target(domain).text },
  }));
  const xmppHost = request.xmpp?.fqdn ?? request.accessEdge.fqdn;

  switch (row.name) {
    case '{accessEdgeFqdn}': return hosts(accessHosts(request, domains), EdgeService.ACCESS_EDGE);
    case '{webConferencingEdgeFqdn}': return hosts([request.webConferencing.fqdn], EdgeService.WEB_CONFERENCING);
    case '{avEdgeFqdn}': return hosts([request.audioVideo.fqdn], EdgeService.AUDIO_VIDEO);
    case '{edgeInternalFqdn}': return hosts([request.internalFqdn], EdgeService.EDGE_INTERNAL);
    case '{edgeServerFqdn}': return memberDrafts(request, servers);
    case '{xmppFqdn}':
      return hosts(distinctNames(domains.xmpp.map((domain) => xmppHostIn(xmppHost, domain))), EdgeService.ACCESS_EDGE);
    case '_sip._tls.{sipDomain}':
      return services(domains.signIn, (domain) => SrvOwnerName.sipTls(domain),
        (domain) => accessHostIn(request, domain), request.accessEdge.port);
    case '_sipfederationtls._tcp.{sipDomain}':
      return services(domains.federation, (domain) => SrvOwnerName.sipFederationTls(domain),
        (domain) => accessHostIn(request, domain), srvPort(row));
    case '_xmpp-server._tcp.{sipDomain}':
      return services(domains.xmpp, (domain) => SrvOwnerName.xmppServer(domain),
        (domain) => xmppHostIn(xmppHost, domain), srvPort(row));
  }
}

/**
 * The own names of the servers. The name of the pool is no such name: a single server has it, and needs no second record.
 * A drained server keeps its name, because management and replication still use it.
 */
function memberDrafts({ internalFqdn, dnsSuffix }: CheckedRequest, { servers }: PlannedServers): RecordDraft[] {
  return servers.filter(({ fqdn }) => fqdn !== internalFqdn.text).flatMap((server) => {
    const draft = { name: server.fqdn, within: dnsSuffix.prepend(server.computerName, 'servers') };
    const ipv6 = memberIpv6AddressOf(server);
    return [
      { ...draft, addresses: [memberAddressOf(server)] },
      ...(ipv6 === undefined ? [] : [{ ...draft, addresses: [ipv6], isIpv6: true }]),
    ];
  });
}

/** The FQDN of the Access Edge, and a name in every other SIP domain whose service records need a target. */
function accessHosts(request: CheckedRequest, { signIn, federation }: ServiceDomains): readonly Fqdn[] {
  const targets = [...signIn, ...federation];
  return distinctNames([request.accessEdge.fqdn, ...targets.map((domain) => accessHostIn(request, domain))]);
}

function srvPort({ id, port }: EdgeDnsRow): number {
  if (port === null) throw new Error(`the row ${id} of a service has no port`);
  return port;
}

import type { EdgePlan } from '../plan/edge-plan';
import type { LoadBalancerPlan } from '../plan/load-balancer-plan';
import { PlanPart } from '../plan/plan-comparison';
import { inSmallLetters, type PlanRow, textsOf, valueRows } from './plan-row';
import type { DnsRecordPlan } from '../plan/dns-plan';
import type { EdgeServerPlan } from '../plan/server-plan';
import { type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../plan/firewall-plan';
import { EdgeSide } from '../values/vocabulary/edge-side';

/** The rows of each part of a plan. Whatever has no part of its own is told value by value, under `OTHER`. */
export function rowsOf(plan: EdgePlan): ReadonlyMap<PlanPart, readonly PlanRow[]> {
  const {
    schemaVersion, product, topology, loadBalancing, externalAddressing: _ofTopology, translation, singleExternalAddress, sipDomains, conditions,
    services, internal, virtualMachineSize, planningDate, organization, existingExternalCertificate,
    servers, loadBalancers, firewall, mediaPolicies, dnsRecords, certificates,
    federation, publicIm, mobilePush, xmpp, accessEdgeConfiguration, externalAccessPolicy, routes, findings, ...others
  } = plan;
  const firewallOf = (side: EdgeSide): PlanRow[] => firewall.filter((rule) => rule.side === side).map(ruleRow);
  return new Map<PlanPart, readonly PlanRow[]>([
    [PlanPart.DEPLOYMENT, valueRows({
      'Version of the plan\'s shape': schemaVersion,
      'Product': product.name,
      'Newest Windows that it supports': product.newestWindows,
      'Topology': topology,
      'Load balancing': loadBalancing,
      'Address translation': translation,
      'One external address for all services': singleExternalAddress,
      'Windows features': product.windowsFeatures,
      'Virtual machine size': virtualMachineSize,
      'In use': conditions,
      'SIP domains': sipDomains,
      ...Object.fromEntries(services.map(({ service, fqdn, port }) => [service, `${fqdn}:${port}`])),
      'Internal FQDN': internal.fqdn,
      'Next hop': internal.nextHop,
      'Addresses of the next hop': internal.nextHopAddresses,
      'Perimeter DNS servers': internal.perimeterDnsServers,
      'Internal networks': internal.networks,
      'Organization': organization,
      'Existing external certificate': existingExternalCertificate,
      'Planning date': planningDate,
    })],
    [PlanPart.SERVERS, servers.map(serverRow)],
    [PlanPart.LOAD_BALANCERS, loadBalancers.flatMap(loadBalancerRows)],
    [PlanPart.EXTERNAL_FIREWALL, firewallOf(EdgeSide.EXTERNAL)],
    [PlanPart.INTERNAL_FIREWALL, firewallOf(EdgeSide.INTERNAL)],
    [PlanPart.MEDIA_POLICY, mediaPolicies.flatMap(({ form, rules }) =>
      rules.map(({ direction, transport, sourcePorts = '', destinationPorts }) => ({
        id: [form, direction, transport, sourcePorts, destinationPorts].join('/'),
        columns: [form, `${direction} ${transport}`, sourcePorts === '' ? destinationPorts : `${sourcePorts} to ${destinationPorts}`],
        facts: {},
      })))],
    [PlanPart.DNS_RECORDS, dnsRecords.map(recordRow)],
    [PlanPart.CERTIFICATES, certificates.map(({ purpose, tableRows: _asked, sans, installedOn, ...facts }) => ({
      id: purpose,
      columns: [purpose, facts.subject],
      facts: { names: sans, servers: installedOn, ...factsOf(facts) },
    }))],
    [PlanPart.PARTNERS, partnerRows({ federation, publicIm, mobilePush, xmpp })],
    [PlanPart.SETTINGS, valueRows({ ...accessEdgeConfiguration, ...externalAccessPolicy, 'route of SIP federation': routes.sip, 'route of XMPP': routes.xmpp })],
    [PlanPart.FINDINGS, findings.map(({ ruleId, subject, severity, message, acknowledgement }) => ({
      id: `${ruleId}/${subject}/${message}`,
      columns: [severity, ruleId, subject],
      facts: { 'acknowledged because': textsOf(acknowledgement) },
    }))],
    [PlanPart.OTHER, valueRows(others)],
  ]);
}

function serverRow(server: EdgeServerPlan): PlanRow {
  const { number: _place, computerName, fqdn, external, internal, hosts, ...others } = server;
  const { addresses, subnet: externalSubnet, defaultGateway, ...otherExternal } = external;
  const { address: internalAddress, subnet: internalSubnet, routes, ...otherInternal } = internal;
  return {
    id: computerName,
    columns: [computerName],
    facts: {
      'full name': [fqdn],
      ...Object.fromEntries(addresses.map(({ services, address, publicAddress = address, ...more }) => [
        services.join(', '), [publicAddress === address ? address : `${address} as ${publicAddress}`, ...textsOf(more)],
      ])),
      'external subnet': [externalSubnet],
      'default gateway': [defaultGateway],
      'internal address': [internalAddress],
      'internal subnet': [internalSubnet],
      'routes': routes.map(({ destination, gateway }) => `${destination} by ${gateway}`),
      'hosts file': hosts.map((host) => `${host.address} ${host.fqdn}`),
      ...factsOf({ ...others, ...prefixed('external', otherExternal), ...prefixed('internal', otherInternal) }),
    },
  };
}

function loadBalancerRows({ side, virtualAddresses, listeners }: LoadBalancerPlan): PlanRow[] {
  return [
    ...virtualAddresses.map(({ services, fqdn, address }) => ({
      id: `${side}/${services.join('+')}`,
      columns: [side, services.join(', '), fqdn],
      facts: { address: textsOf(address) },
    })),
    ...listeners.map(({ id, transport, port, service, nodes, tableRows: _asked, ...facts }) => ({
      id,
      columns: [side, `${transport} ${port}`, service],
      facts: { nodes: nodes.map(({ server, address }) => `${server} ${address}`), ...factsOf(facts) },
    })),
  ];
}

/** Why a rule is there, and which rows ask for it, does not change the firewall. */
function ruleRow({ id, direction, access, transport, ports, protocols, priority, source, destination }: FirewallRulePlan): PlanRow {
  return {
    id,
    columns: [`${direction} ${transport} ${ports}`, protocols.join(', '), source.label, destination.label],
    facts: {
      access: [access],
      priority: [String(priority)],
      protocol: protocols,
      from: endTexts(source),
      to: endTexts(destination),
    },
  };
}

function endTexts({ kind, prefixes }: FirewallEnd): readonly string[] {
  return kind === FirewallEndKind.ADDRESSES ? prefixes : [kind];
}

function recordRow(record: DnsRecordPlan): PlanRow {
  const {
    id, side, type, name, ttlSeconds, addresses, srv, zone, purpose: _reason, tableRows: _asked, ...others
  } = record;
  return {
    id,
    columns: [side, type, name],
    facts: {
      'addresses': addresses.map(({ name: owner, address }) => `${address ?? 'assigned at deployment'} (${owner})`),
      'leads to': srv === undefined ? [] : [`${srv.target}:${srv.port}`],
      'priority and weight': srv === undefined ? [] : [`${srv.priority} ${srv.weight}`],
      'TTL in seconds': [String(ttlSeconds)],
      'zone': textsOf(zone),
      ...factsOf(others),
    },
  };
}

function partnerRows({ federation, publicIm, mobilePush, xmpp }: Pick<EdgePlan, 'federation' | 'publicIm' | 'mobilePush' | 'xmpp'>): PlanRow[] {
  const row = (kind: string, name: string, facts: Readonly<Record<string, unknown>> = {}): PlanRow =>
    ({ id: `${kind}/${name}`, columns: [kind, name], facts: factsOf(facts) });
  return [
    ...federation === undefined ? [] : [
      row('federation', 'this pool', {
        partnerDiscovery: federation.partnerDiscovery, discoverableDomains: federation.discoverableDomains,
      }),
      ...federation.partners.map(({ domain, ...facts }) => row('partner', domain, { ...facts })),
      ...federation.hostingProviders.map(({ proxyFqdn, ...facts }) => row('hosting provider', proxyFqdn, { ...facts })),
      ...federation.blockedDomains.map((domain) => row('blocked domain', domain)),
    ],
    ...publicIm.map(({ displayName, ...facts }) => row('public IM', displayName, { ...facts })),
    ...mobilePush === undefined ? [] : [row('push notification', 'this pool', { ...mobilePush })],
    ...xmpp === undefined ? [] : [
      row('XMPP', xmpp.fqdn, { domains: xmpp.domains }),
      ...xmpp.partners.map(({ domain, ...facts }) => row('XMPP partner', domain, { ...facts })),
    ],
  ];
}

function prefixed(side: string, values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${side} ${name}`, value]));
}

function factsOf(values: Readonly<Record<string, unknown>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [inSmallLetters(name), textsOf(value)]));
}

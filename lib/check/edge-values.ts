import { checkTtl } from '../values/dns-numbers';
import { PortRange } from '../values/port-range';
import type { EdgePlanRequest } from '../request/edge-plan-request';
import { SERVER_SERVICE_PROPERTIES } from '../request/server-properties';
import { each, one, parseAddress, parseFqdn, parseNetwork, type ValueCheck } from './every-problem';
import { checkMicrosoft365List } from './microsoft-365-networks';
import { checkExistingCertificate, checkOrganization } from './organization';
import { checkProductBuild } from './product-build';

/** The checks of each value of a request by itself. */
export function edgeValueChecks(request: EdgePlanRequest): ValueCheck[] {
  const { internal, network, organization, existingExternalCertificate, recordTtlSeconds, loadBalancer } = request;
  return [
    ...one(request.productBuild, 'productBuild', (build) => { checkProductBuild(build, request.product); }),
    ...each(request.sipDomains, 'sipDomains', parseFqdn),
    ...(['accessEdge', 'webConferencing', 'audioVideo'] as const).flatMap((service) => [
      ...one(request[service]?.fqdn, `${service}.fqdn`, parseFqdn),
      ...one(request[service]?.port, `${service}.port`, (port, property) => PortRange.single(port, property)),
    ]),
    ...one(internal.fqdn, 'internal.fqdn', parseFqdn),
    ...one(internal.nextHop, 'internal.nextHop', parseFqdn),
    ...each(internal.nextHopAddresses, 'internal.nextHopAddresses', parseAddress),
    ...each(internal.networks, 'internal.networks', parseNetwork),
    ...each(internal.lyncServers, 'internal.lyncServers', parseAddress),
    ...each(internal.perimeterDnsServers, 'internal.perimeterDnsServers', parseAddress),
    ...Object.entries(network).flatMap(([name, text]: [string, string]) => one(text, `network.${name}`, parseNetwork)),
    ...each(request.automaticSignInDomains, 'automaticSignInDomains', parseFqdn),
    ...each(request.federation?.discoverableDomains, 'federation.discoverableDomains', parseFqdn),
    ...each(request.federation?.blockedDomains, 'federation.blockedDomains', parseFqdn),
    ...one(request.federation?.microsoft365Networks, 'federation.microsoft365Networks', checkMicrosoft365List),
    ...one(request.xmpp?.fqdn, 'xmpp.fqdn', parseFqdn),
    ...each(request.xmpp?.domains, 'xmpp.domains', parseFqdn),
    ...(request.servers ?? []).flatMap((server) => SERVER_SERVICE_PROPERTIES.flatMap(({ address }) =>
      one(server[address], `servers[number ${server.number}].${address}`, parseAddress))),
    ...each(request.windowsActivationServers, 'windowsActivationServers', parseAddress),
    ...each(loadBalancer?.sourceAddresses, 'loadBalancer.sourceAddresses', parseAddress),
    ...each(loadBalancer?.monitorAddresses, 'loadBalancer.monitorAddresses', parseAddress),
    ...one(recordTtlSeconds, 'recordTtlSeconds', checkTtl),
    ...one(organization, 'organization', checkOrganization),
    ...one(existingExternalCertificate, 'existingExternalCertificate', checkExistingCertificate),
  ];
}

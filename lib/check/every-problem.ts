import { ProblemList } from '../values/boundary/shape';
import { Cidr } from '../values/cidr';
import { checkTtl } from '../values/dns-numbers';
import type { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { IpAddress } from '../values/ip-address';
import { PortRange } from '../values/port-range';
import type { EdgePlanRequest } from '../request/edge-plan-request';
import { SERVER_SERVICE_PROPERTIES } from '../request/server-properties';
import { checkExistingCertificate, checkOrganization } from './organization';

type Check = () => void;
type Parse = (text: string, property: string) => unknown;

const parseFqdn: Parse = (text, property) => Fqdn.parse(text, property);
const parseAddress: Parse = (text, property) => IpAddress.parse(text, property);
const parseNetwork: Parse = (text, property) => Cidr.parse(text, property);

/**
 * Refuses a request that has problems, with those of all its values, each checked by itself: how values fit together can be
 * checked only when all of them are valid.
 *
 * @param refusal the problems that are known, which come first
 * @throws EdgeValidationError always.
 */
export function refuseWithEveryProblem(request: EdgePlanRequest, refusal: EdgeValidationError): void {
  const problems = new ProblemList();
  for (const problem of refusal.problems) problems.add(problem);
  for (const check of valueChecks(request)) problems.collect(check);
  problems.throwIfAny();
}

function valueChecks(request: EdgePlanRequest): Check[] {
  const { internal, network, organization, existingExternalCertificate, recordTtlSeconds, loadBalancer } = request;
  return [
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

function one<Value>(value: Value | undefined, property: string, check: (value: Value, property: string) => unknown): Check[] {
  return value === undefined ? [] : [() => { check(value, property); }];
}

function each(texts: readonly string[] | undefined, property: string, parse: Parse): Check[] {
  return (texts ?? []).flatMap((text, index) => one(text, `${property}[${index}]`, parse));
}

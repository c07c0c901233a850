import { findingsOf } from '../rules';
import { ExternalAddressing } from '../guide/edge-topology';
import { acknowledged } from './acknowledgements';
import { planCertificates } from './certificates/certificates';
import { checkRequest, type CheckedRequest } from '../check/edge-request';
import { conditionsOf } from './conditions';
import { planDnsRecords } from './dns/dns-records';
import { EDGE_PLAN_SCHEMA_VERSION, type EdgePlan, type EdgeServicePlan } from '../plan/edge-plan';
import { planFederation, planMobilePush, planPublicIm, planXmpp } from './federation/federation';
import { planFirewall } from './firewall/firewall';
import { healthProbeRules } from './firewall/health-probes';
import { planLoadBalancers } from './load-balancers/load-balancers';
import { planAccessEdgeConfiguration, planExternalAccessPolicy } from './federation/lync-settings';
import { planMediaPolicies } from './firewall/media-policies';
import type { EdgePlanRequest } from '../request/edge-plan-request';
import { planServers } from './servers/servers';

/** What `planEdge` gives. */
export function edgePlan(request: EdgePlanRequest): EdgePlan {
  const checked = checkRequest(request);
  const used = conditionsOf(checked);
  const planned = planServers(checked);
  const { servers } = planned;
  const loadBalancers = planLoadBalancers(checked, used, planned);
  const plan: Omit<EdgePlan, 'findings'> = {
    schemaVersion: EDGE_PLAN_SCHEMA_VERSION,
    product: request.product.key,
    windowsFeatures: request.product.windowsFeatures,
    topology: request.topology.key,
    loadBalancing: request.topology.loadBalancing,
    translation: translationOf(request),
    singleExternalAddress: request.topology.singleExternalAddress,
    sipDomains: checked.sipDomains.map((domain) => domain.text),
    conditions: [...used].sort(),
    services: servicesOf(checked),
    internal: {
      fqdn: checked.internalFqdn.text,
      nextHop: checked.nextHop.text,
      nextHopAddresses: checked.nextHopAddresses.map((address) => address.text),
      perimeterDnsServers: checked.perimeterDnsServers.map((server) => server.text),
      networks: checked.internalNetworks.map((network) => network.text),
    },
    ...given('virtualMachineSize', request.virtualMachineSize),
    servers,
    loadBalancers,
    firewall: planFirewall(checked, used, servers, healthProbeRules(checked, loadBalancers, servers)),
    mediaPolicies: planMediaPolicies(request, used),
    dnsRecords: planDnsRecords(checked, used, planned),
    certificates: planCertificates(checked, used, servers),
    accessEdgeConfiguration: planAccessEdgeConfiguration(checked, used),
    externalAccessPolicy: planExternalAccessPolicy(checked, used),
    ...given('federation', planFederation(checked)),
    publicIm: planPublicIm(checked),
    ...given('mobilePush', checked.mobilePush && planMobilePush(checked.mobilePush)),
    ...given('xmpp', checked.xmpp && planXmpp(checked.xmpp)),
    ...given('planningDate', request.planningDate),
    ...given('organisation', checked.organisation),
    ...given('existingExternalCertificate', checked.existingExternalCertificate),
  };
  return { ...plan, findings: acknowledged(findingsOf(plan), request.acknowledgements ?? []) };
}

/** A part of the plan under its name; nothing when there is none. */
function given<Name extends string, Part>(name: Name, part: Part | undefined): Partial<Record<Name, Part>> {
  return part === undefined ? {} : { [name]: part } as Record<Name, Part>;
}

function translationOf(request: EdgePlanRequest): string {
  if (request.cloudAssignsPublicAddresses === true) return 'cloud';
  return request.topology.externalAddressing === ExternalAddressing.PRIVATE_NAT ? 'nat' : 'none';
}

function servicesOf(request: CheckedRequest): EdgeServicePlan[] {
  return [
    { service: 'accessEdge', fqdn: request.accessEdge.fqdn.text, port: request.accessEdge.port },
    { service: 'webConferencingEdge', fqdn: request.webConferencing.fqdn.text, port: request.webConferencing.port },
    { service: 'avEdge', fqdn: request.audioVideo.fqdn.text, port: request.audioVideo.port },
  ];
}

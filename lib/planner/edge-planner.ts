import { EXTERNAL_SERVICES } from '../values/vocabulary/edge-service';
import { PlanKind } from '../values/vocabulary/plan-kind';
import { AddressTranslation, ExternalAddressing } from '../values/vocabulary/topology';
import type { LyncProduct } from '../guide/products/lync-product';
import { EDGE_PLAN_SCHEMA_VERSION, type EdgePlan } from '../plan/edge-plan';
import type { ProductPlan } from '../plan/product/product-plan';
import type { EdgeServicePlan } from '../plan/servers/service-plan';
import type { EdgePlanRequest } from '../request/edge-plan-request';
import { type CheckedRequest, checkedService, checkRequest } from '../check/edge-request';
import { EDGE_RULES } from '../rules';
import { findingsOf } from '../rules/rule';
import { acknowledged } from './acknowledgements';
import { planCertificates } from './certificates/certificates';
import { conditionsOf } from './conditions';
import { planDnsRecords } from './dns/dns-records';
import { planFederation, planMobilePush, planPublicIm, planXmpp } from './federation/federation';
import { planAccessEdgeConfiguration, planExternalAccessPolicy, planRoutes } from './federation/lync-settings';
import { planFirewall } from './firewall/firewall';
import { healthProbeRules } from './firewall/health-probes';
import { planMediaPolicies } from './firewall/media-policies';
import { planLoadBalancers } from './load-balancers/load-balancers';
import { checkAddressesOfOthers } from './servers/addresses-of-others';
import { planServers } from './servers/servers';

/** Implements `planEdge`. */
export function edgePlan(request: EdgePlanRequest): EdgePlan {
  const checked = checkRequest(request);
  const used = conditionsOf(checked);
  const planned = planServers(checked);
  const { servers } = planned;
  const loadBalancers = planLoadBalancers(checked, used, planned);
  checkAddressesOfOthers(checked, servers, loadBalancers);
  const plan: Omit<EdgePlan, 'findings'> = {
    schemaVersion: EDGE_PLAN_SCHEMA_VERSION,
    planKind: PlanKind.EDGE,
    product: productPlan(request.product),
    ...optional('productBuild', request.productBuild),
    platform: checked.platform.key,
    topology: request.topology.key,
    loadBalancing: request.topology.loadBalancing,
    externalAddressing: request.topology.externalAddressing,
    translation: translationOf(checked),
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
    ...optional('virtualMachineSize', request.virtualMachineSize),
    servers,
    loadBalancers,
    firewall: planFirewall(checked, used, servers, healthProbeRules(checked, loadBalancers, servers)),
    mediaPolicies: planMediaPolicies(request, used),
    dnsRecords: planDnsRecords(checked, used, planned),
    certificates: planCertificates(checked, used, servers),
    accessEdgeConfiguration: planAccessEdgeConfiguration(checked, used),
    externalAccessPolicy: planExternalAccessPolicy(checked, used),
    routes: planRoutes(checked),
    ...optional('federation', planFederation(checked)),
    publicIm: planPublicIm(checked, used),
    ...optional('mobilePush', checked.mobilePush && planMobilePush(checked.mobilePush)),
    ...optional('xmpp', checked.xmpp && planXmpp(checked.xmpp)),
    ...optional('planningDate', request.planningDate),
    ...optional('organization', checked.organization),
    ...(request.hasOtherEdgePools === true ? { hasOtherEdgePools: true } : {}),
    ...optional('existingExternalCertificate', checked.existingExternalCertificate),
  };
  return { ...plan, findings: acknowledged(findingsOf(EDGE_RULES, plan), request.acknowledgements ?? [], EDGE_RULES) };
}

/** A part of the plan under its name; empty if the part is undefined. */
function optional<Name extends string, Part>(name: Name, part: Part | undefined): Partial<Record<Name, Part>> {
  return part === undefined ? {} : { [name]: part } as Record<Name, Part>;
}

function productPlan({ key, displayName, windowsVersions, windowsFeatures, hasXmpp }: LyncProduct): ProductPlan {
  return {
    key, name: displayName, newestWindows: windowsVersions.at(-1) ?? '', windowsFeatures: [...windowsFeatures], hasXmpp,
  };
}

function translationOf({ source, platform }: CheckedRequest): AddressTranslation {
  if (platform.assignsPublicAddresses) return AddressTranslation.CLOUD;
  return source.topology.externalAddressing === ExternalAddressing.PRIVATE_NAT
    ? AddressTranslation.NAT
    : AddressTranslation.NONE;
}

function servicesOf(request: CheckedRequest): EdgeServicePlan[] {
  return EXTERNAL_SERVICES.map((service) => {
    const { fqdn, port } = checkedService(request, service);
    return { service, fqdn: fqdn.text, port };
  });
}

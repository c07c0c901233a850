import { checkTtl } from '../values/dns-numbers';
import type { Cidr } from '../values/cidr';
import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import type { IpAddress } from '../values/ip-address';
import { ipv4Block } from '../values/ipv4';
import { EdgeService, type ExternalService } from '../values/vocabulary/edge-service';
import type { ExistingCertificatePlan } from '../plan/certificates/certificate-plan';
import type { OrganizationPlan } from '../plan/settings/organization-plan';
import { needsFederationRecord } from '../guide/federation/push-notification';
import { EdgeFeature } from '../request/edge-feature';
import type { EdgePlanRequest } from '../request/edge-plan-request';
import { addresses, insideAddresses, internalNetworks, lyncServers, perimeterDnsServers } from './addresses';
import { type Ipv6Subnets, ipv6Subnets } from './dual-stack';
import { checkEdgeNames } from './edge-names';
import { type CheckedPartners, checkPartners } from './federation';
import { edgeValueChecks } from './edge-values';
import { checkedWithEveryProblem } from './every-problem';
import { checkExistingCertificate, checkOrganization } from './organization';
import { distinctDomains, ownDomains } from './own-domains';
import { checkProductBuild } from './product-build';
import { BASTION_LIMITS, checkPublicShare } from './public-networks';
import { type CheckedService, type CheckedServices, checkInternalFqdn, checkServices } from './services';
import { EdgePlatform, type PlatformConstraints } from '../platform/edge-platform';
import { checkUsable } from '../platform/usable-addresses';

const DEFAULT_TTL_SECONDS = 3600;

/** A checked plan request: names, addresses and networks are value objects, and sorted if their order has no meaning. */
export interface CheckedRequest extends CheckedServices, CheckedPartners, Ipv6Subnets {
  readonly source: EdgePlanRequest;
  /** Restrictions of the platform that the Edge is deployed on. */
  readonly platform: PlatformConstraints;
  readonly sipDomains: readonly Fqdn[];
  readonly automaticSignInDomains: readonly Fqdn[];
  readonly features: ReadonlySet<EdgeFeature>;
  readonly internalFqdn: Fqdn;
  /** Domain of the internal FQDN: the DNS suffix of the servers. */
  readonly dnsSuffix: Fqdn;
  readonly nextHop: Fqdn;
  readonly nextHopAddresses: readonly IpAddress[];
  readonly perimeterDnsServers: readonly IpAddress[];
  readonly internalNetworks: readonly Cidr[];
  /** Servers that internal rules are restricted to, including the next hop; empty when none were specified. */
  readonly lyncServers: readonly IpAddress[];
  readonly activationServers: readonly IpAddress[];
  /** Source addresses of a load balancer for traffic other than media; empty when it preserves the client's address. */
  readonly loadBalancerSources: readonly IpAddress[];
  readonly bastionSubnet: Cidr | undefined;
  readonly ttlSeconds: number;
  readonly organization: OrganizationPlan | undefined;
  readonly existingExternalCertificate: ExistingCertificatePlan | undefined;
}

/** Name and port of an external service. */
export function checkedService(request: CheckedServices, service: ExternalService): CheckedService {
  switch (service) {
    case EdgeService.ACCESS_EDGE: return request.accessEdge;
    case EdgeService.WEB_CONFERENCING: return request.webConferencing;
    case EdgeService.AUDIO_VIDEO: return request.audioVideo;
  }
}

/**
 * Checks the values of a request, and that they are consistent.
 *
 * @throws EdgeValidationError with the first problem, and those of all other values that are invalid by themselves.
 */
export function checkRequest(request: EdgePlanRequest): CheckedRequest {
  return checkedWithEveryProblem(() => checkedInOrder(request), () => edgeValueChecks(request));
}

function checkedInOrder(request: EdgePlanRequest): CheckedRequest {
  const sipDomains = distinctDomains(request.sipDomains, 'sipDomains');
  if (sipDomains.length === 0) {
    throw new EdgeValidationError({
      property: 'sipDomains',
      given: '[]',
      expected: 'at least one SIP domain',
      fix: 'add the domain of your users\' SIP addresses, for example "contoso.com"',
    });
  }
  if (request.productBuild !== undefined) checkProductBuild(request.productBuild, request.product);
  const platform = (request.platform ?? EdgePlatform.onPremises())._constraints;
  const features = checkFeatures(request);
  const services = checkServices(request, sipDomains);
  const { internalFqdn, dnsSuffix } = checkInternalFqdn(request.internal.fqdn);
  const nextHop = Fqdn.parse(request.internal.nextHop, 'internal.nextHop');
  const partners = checkPartners(request, sipDomains, services.accessEdge.fqdn);
  const { singleExternalAddress } = request.topology;
  checkEdgeNames({ ...services, internalFqdn, nextHop, xmpp: partners.xmpp }, singleExternalAddress);
  const ttlSeconds = request.recordTtlSeconds ?? DEFAULT_TTL_SECONDS;
  checkTtl(ttlSeconds, 'recordTtlSeconds');
  const ipv6 = ipv6Subnets(request, platform);
  const networks = internalNetworks(request.internal.networks, ipv6.internalIpv6Subnet, platform);
  const nextHopAddresses = insideAddresses(
    request.internal.nextHopAddresses, 'internal.nextHopAddresses', networks, ipv6.internalIpv6Subnet, platform,
  );

  return {
    source: request,
    platform,
    sipDomains,
    automaticSignInDomains: automaticSignInDomains(request, sipDomains, features),
    features,
    ...partners,
    ...services,
    ...ipv6,
    internalFqdn,
    dnsSuffix,
    nextHop,
    nextHopAddresses,
    perimeterDnsServers: perimeterDnsServers(request, networks, ipv6.externalIpv6Subnet),
    internalNetworks: networks,
    lyncServers: lyncServers(request, nextHopAddresses, networks, ipv6.internalIpv6Subnet, platform),
    activationServers: addresses(
      request.windowsActivationServers ?? platform.activationServers, 'windowsActivationServers', platform,
    ),
    loadBalancerSources: addresses(request.loadBalancer?.sourceAddresses, 'loadBalancer.sourceAddresses', platform),
    bastionSubnet: bastionSubnet(request, platform),
    ttlSeconds,
    organization: request.organization === undefined ? undefined : checkOrganization(request.organization),
    existingExternalCertificate: request.existingExternalCertificate === undefined
      ? undefined
      : checkExistingCertificate(request.existingExternalCertificate),
  };
}

function bastionSubnet({ network }: EdgePlanRequest, platform: PlatformConstraints): Cidr | undefined {
  if (network.bastionSubnet === undefined) return undefined;
  const subnet = ipv4Block(network.bastionSubnet, 'network.bastionSubnet');
  checkUsable(subnet, 'network.bastionSubnet', platform);
  checkPublicShare([subnet], 'network.bastionSubnet', BASTION_LIMITS);
  return subnet;
}

function checkFeatures(request: EdgePlanRequest): ReadonlySet<EdgeFeature> {
  const features = new Set(request.features ?? Object.values(EdgeFeature));
  const asksForNothing = features.size === 0
    && request.federation === undefined && request.xmpp === undefined && (request.publicIm ?? []).length === 0
    && !needsFederationRecord(request.mobilePush?.clients ?? []);
  if (asksForNothing) {
    throw new EdgeValidationError({
      property: 'features',
      given: '[]',
      expected: 'at least one feature, or federation, XMPP or public IM',
      fix: 'omit features for remote user access, web conferencing and audio/video, or add the features that you need',
    });
  }
  return features;
}

function automaticSignInDomains(
  request: EdgePlanRequest, sipDomains: readonly Fqdn[], features: ReadonlySet<EdgeFeature>,
): readonly Fqdn[] {
  const remoteUsers = features.has(EdgeFeature.REMOTE_USER_ACCESS);
  if (request.automaticSignInDomains === undefined) return remoteUsers ? sipDomains : [];
  const domains = ownDomains(request.automaticSignInDomains, sipDomains, 'automaticSignInDomains');
  if (domains.length > 0 && !remoteUsers) {
    throw new EdgeValidationError({
      property: 'automaticSignInDomains',
      given: `[${domains.map((domain) => domain.text).join(', ')}]`,
      expected: 'no domains without remote user access in features: users could not sign in remotely',
      fix: 'add EdgeFeature.REMOTE_USER_ACCESS to features, or omit automaticSignInDomains',
    });
  }
  return domains;
}

import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { FederatedPartner, type HostingProviderProps } from '../../../lib/request/partners/federated-partner';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { type ContosoOverrides, contosoPlan } from '../../support/plan-request';

/** An Edge pool of the organization without federation, named after its region. */
export function pool(region: string, overrides: ContosoOverrides = {}): EdgePlan {
  return contosoPlan({
    federation: undefined,
    automaticSignInDomains: [],
    accessEdge: { fqdn: `sip-${region}.contoso.com` },
    webConferencing: { fqdn: `webcon-${region}.contoso.com` },
    audioVideo: { fqdn: `av-${region}.contoso.com` },
    internal: {
      fqdn: `edge-${region}.contoso.net`,
      nextHop: `pool-${region}.contoso.net`,
      nextHopAddresses: ['192.168.10.90', '192.168.10.91'],
      networks: ['192.168.10.0/24'],
    },
    hasOtherEdgePools: true,
    recordsByOthers: true,
    ...overrides,
  });
}

/** Federation with the given partners. */
export function federatingWith(...partners: FederatedPartner[]): ContosoOverrides {
  return { federation: { discoverableDomains: ['contoso.com'], partners } };
}

/** A partner on Lync Server 2013. */
export function partner(domain: string, comment?: string): FederatedPartner {
  return FederatedPartner.allowedDomain(domain, {
    product: PartnerProduct.LYNC_SERVER_2013, ...(comment === undefined ? {} : { comment }),
  });
}

/** A hosting provider. */
export function provider(name: string, props: Partial<HostingProviderProps> = {}): FederatedPartner {
  return FederatedPartner.hostingProvider(name, {
    proxyFqdn: 'sip.hoster.com', product: PartnerProduct.OFFICE_365, ...props,
  });
}

import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { PublicImService } from '../../lib/values/vocabulary/public-im';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { contosoPlan, contosoRequest } from './plan-request';

export const LYNC_2013 = LyncProduct.LYNC_SERVER_2013;
export const SFB_2015 = LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015;
export const SFB_2019 = LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019;
export const SFB_SE = LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE;

export const SUCCESSORS: readonly LyncProduct[] = [SFB_2015, SFB_2019, SFB_SE];
export const ALL_PRODUCTS: readonly LyncProduct[] = [LYNC_2013, ...SUCCESSORS];

/** The documentation's example with everything that a product has, on a day on which Skype can be connected. */
export function fullRequest(product: LyncProduct, overrides: Partial<EdgePlanRequest> = {}): EdgePlanRequest {
  return contosoRequest({
    product,
    hasOtherEdgePools: true,
    planningDate: '2024-06-01',
    ...(product.hasXmpp ? { xmpp: { domains: ['contoso.com'], partners: [XmppPartner.googleTalk()] } } : {}),
    ...(product.publicImProviders.includes(PublicImService.SKYPE) ? { publicIm: [PublicImProvider.SKYPE] } : {}),
    ...overrides,
  });
}

/** The documentation's example planned for a product, with partners of these products. */
export function planWithPartners(
  product: LyncProduct, partnerProducts: readonly PartnerProduct[], overrides: Partial<EdgePlanRequest> = {},
): EdgePlan {
  return contosoPlan({
    product,
    federation: {
      discoverableDomains: ['contoso.com'],
      partners: partnerProducts.map((partner) => FederatedPartner.allowedDomain(`${partner}.example`, { product: partner })),
    },
    ...overrides,
  });
}

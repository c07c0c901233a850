import { ProductKey } from '../../values/vocabulary/product-key';
import { type HybridFact, hybridFact } from './microsoft-365';

const { LYNC_SERVER_2013, SKYPE_FOR_BUSINESS_SERVER_2015, SKYPE_FOR_BUSINESS_SERVER_2019, SKYPE_FOR_BUSINESS_SERVER_SE } = ProductKey;

/** The products that servers of a hybrid deployment may have. */
export interface HybridProducts extends HybridFact {
  /** Two products that may be beside each other; otherwise all servers have one. */
  readonly pairs: readonly (readonly [ProductKey, ProductKey])[];
  /** Products of the federation Edge that hybrid voice does not work with. */
  readonly withoutHybridVoice: readonly ProductKey[];
  /** Products that are later than the page. */
  readonly laterThanPage: readonly ProductKey[];
}

/** One product, or a listed pair. Users on Lync Server 2010 are in none of the pairs. */
export const HYBRID_PRODUCTS: HybridProducts = {
  ...hybridFact('topology-support', 'plan-hybrid-connectivity.md'),
  pairs: [
    [SKYPE_FOR_BUSINESS_SERVER_2015, SKYPE_FOR_BUSINESS_SERVER_2019], [LYNC_SERVER_2013, SKYPE_FOR_BUSINESS_SERVER_2019],
    [LYNC_SERVER_2013, SKYPE_FOR_BUSINESS_SERVER_2015],
  ],
  withoutHybridVoice: [LYNC_SERVER_2013],
  laterThanPage: [SKYPE_FOR_BUSINESS_SERVER_SE],
};

/** The external certificate has `sip.` of every SIP domain of a tenant that is merged with the deployment. */
export const MERGED_TENANT_NAMES = hybridFact('consolidation-san', 'cloud-consolidation-edge-certificates.md');

/** Internal clients resolve the name of the Web Conferencing Edge, so that online users can present in meetings here. */
export const CONFERENCING_INSIDE = hybridFact('dns-hybrid-webcon', 'plan-hybrid-connectivity.md');

/** The application in Entra ID that hybrid deployments are said to need. */
export interface DedicatedApplication extends HybridFact {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First build of each product that can use it. */
  readonly builds: Readonly<Partial<Record<ProductKey, string>>>;
}

/** From blogs alone, the builds (`build-2025-08`) too; the page is that of the other requirements, and older. */
export const DEDICATED_APPLICATION: DedicatedApplication = {
  id: 'dedicated-app', page: 'plan-hybrid-connectivity.md', source: 'blogs, 2025', confidence: 'secondary', from: '2025-10-01',
  builds: {
    [SKYPE_FOR_BUSINESS_SERVER_2015]: '6.0.9319.881', [SKYPE_FOR_BUSINESS_SERVER_2019]: '7.0.2046.553', [SKYPE_FOR_BUSINESS_SERVER_SE]: '7.0.2046.820',
  },
};

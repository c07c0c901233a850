import { HYBRID_PRODUCTS } from '../../guide/hybrid/hybrid-requirements';
import { FindingSeverity } from '../../plan/findings/finding';
import { isHybridDeployment } from '../hybrid-products';
import type { EdgeRule } from '../rule';

/** Hybrid voice through a federation Edge whose product is too old for it. */
export const hybridVoiceEdgeTooOld: EdgeRule = {
  id: 'hybrid-voice-edge-too-old',
  severity: FindingSeverity.ERROR,
  page: HYBRID_PRODUCTS.page,
  facts: [HYBRID_PRODUCTS],
  meaning: 'Users who are homed in Microsoft 365 cannot call through your telephone lines.',
  remedy: 'Make an Edge pool of Skype for Business Server 2015 or later the federation route, with such a pool behind it.',
  check: (plan) => {
    const { organization, product, routes, internal } = plan;
    const isTooOld = HYBRID_PRODUCTS.withoutHybridVoice.includes(product.key);
    return organization?.hybridVoice !== true || !isTooOld || !routes.sip || !isHybridDeployment(plan) ? [] : [{
      subject: internal.fqdn,
      message: `hybrid voice needs Skype for Business Server 2015 or later on the federation Edge and on the pool behind it, but this federation Edge has ${product.name}`,
      fix: 'plan an Edge pool of a later product as the federation route, or do without hybrid voice',
    }];
  },
};

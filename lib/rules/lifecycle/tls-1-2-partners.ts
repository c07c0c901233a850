import { PartnerProduct } from '../../values/vocabulary/federation';
import { FindingSeverity } from '../../plan/findings/finding';
import { partnersByProduct } from '../partners-by-product';
import type { EdgeRule, PlannedEdge, RuleMessage } from '../rule';

const WITHOUT_TLS_1_2: ReadonlySet<PartnerProduct> = new Set([
  PartnerProduct.LCS_2005_SP1, PartnerProduct.OCS_2007, PartnerProduct.OCS_2007_R2, PartnerProduct.LYNC_SERVER_2010,
]);
const WITH_UPDATES_ONLY: ReadonlySet<PartnerProduct> = new Set([
  PartnerProduct.LYNC_SERVER_2013, PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2015,
]);

/** Partners without TLS 1.2, or with it only after updates, while the Edge Servers accept no older version. */
export const tls12Partners: EdgeRule = {
  id: 'tls-1-2-partners',
  severity: FindingSeverity.WARNING,
  page: 'disable-tls-1.0-1.1.md',
  meaning: 'The connection with such a partner fails: users of the two organizations cannot reach each other.',
  remedy: 'Keep TLS 1.0 and 1.1 on the Edge Servers until the partners have moved, or end federation with them.',
  check: (plan) => (plan.organization?.legacyTlsDisabled !== true ? [] : [
    ...lostPartners(plan),
    ...partnersInDoubt(plan),
  ]),
};

function lostPartners(plan: PlannedEdge): RuleMessage[] {
  return partnersByProduct(plan).filter(({ product }) => WITHOUT_TLS_1_2.has(product.key))
    .map(({ subject, product }) => ({
      subject,
      message: `${product.name} does not support TLS 1.2, but TLS 1.0 and 1.1 are turned off on the Edge Servers`,
      fix: 'keep TLS 1.0 and 1.1 on the Edge Servers, or remove the partner until it runs a later product',
    }));
}

/** One finding for all of them: whether a partner has installed its updates is not known, and most will have. */
function partnersInDoubt(plan: PlannedEdge): RuleMessage[] {
  const [first, ...others] = partnersByProduct(plan).filter(({ product }) => WITH_UPDATES_ONLY.has(product.key));
  return first === undefined ? [] : [{
    subject: others.length === 0 ? first.subject : `${first.subject} and ${others.length} more`,
    message: 'Lync Server 2013 and Skype for Business Server 2015 support TLS 1.2 only with their updates, but TLS 1.0 and '
      + '1.1 are turned off on the Edge Servers',
    fix: 'ask whether the partner has installed the updates before you turn off TLS 1.0 and 1.1',
  }];
}

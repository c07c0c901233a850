import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { type ContosoOverrides, contosoPlan } from './plan-request';

/** The documentation's example, with users in Microsoft 365 too. */
export function hybridPlan(overrides: ContosoOverrides = {}): EdgePlan {
  return contosoPlan({
    ...overrides,
    federation: { discoverableDomains: ['contoso.com'], ...overrides.federation, partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true)] },
  });
}

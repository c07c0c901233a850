import { organizationSettings } from '../configure/organization/organization-settings';
import { PUSH_CLEARING_HOUSE } from '../guide/federation/push-notification';
import { LISTS_MATCH } from '../guide/hybrid/microsoft-365';
import type { EdgePlan } from '../plan/edge-plan';
import { tenantFederationOf } from '../plan/federation/tenant-federation';
import { counted } from '../projection/model/words';
import { PlanTables } from '../projection/plan-tables';
import { refuse } from '../values/refusals';
import type { TenantComparisonProps } from './federation-settings';
import type { TenantDifference } from './tenant-difference';
import { notComparedOf, tenantDifferences } from './tenant-differences';
import { tenantSections } from './tenant-tables';

/** Where both sides differ from the plans. */
export interface ComparedSides {
  readonly differences: TenantDifference[];
  readonly notCompared: string[];
}

/** @throws EdgeValidationError for plans that are not hybrid, and for pools that contradict each other. */
export function comparedSides(plans: readonly EdgePlan[], sides: TenantComparisonProps, property: string): ComparedSides {
  const { accessEdge, ...lists } = organizationSettings(plans);
  const planned = tenantFederationOf({ ...lists, partnerDiscovery: accessEdge.enablePartnerDiscovery });
  if (planned === undefined) {
    refuse(property, 'no hosting provider at Microsoft that shares the SIP address space', 'a hybrid deployment',
      'add FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true) to federation.partners');
  }
  const ofOneSide = new Set([
    ...plans.flatMap(({ sipDomains }) => sipDomains), PUSH_CLEARING_HOUSE.domain,
    ...lists.partners.filter(({ sharedAddressSpace }) => sharedAddressSpace).map(({ domain }) => domain),
  ]);
  return { differences: tenantDifferences(planned, sides, ofOneSide), notCompared: notComparedOf(planned, sides) };
}

/** A comparison as tables. */
export function comparisonTables(pools: string, { differences, notCompared }: ComparedSides): PlanTables {
  return PlanTables._ofSections('tenant-comparison', `comparison of both sides of ${pools}`,
    counted(differences.length, 'difference'), tenantSections(differences, notCompared, LISTS_MATCH.page));
}

import { organizationSettings } from '../configure/organization/organization-settings';
import { PUSH_CLEARING_HOUSE } from '../guide/federation/push-notification';
import { LISTS_MATCH } from '../guide/hybrid/microsoft-365';
import type { EdgePlan } from '../plan/edge-plan';
import { isOwnTenant, tenantFederationOf } from '../plan/federation/tenant-federation';
import { counted } from '../projection/model/words';
import { PlanTables } from '../projection/plan-tables';
import type { RunningEdge } from '../running/model/running-edge';
import { refuse } from '../values/refusals';
import type { TenantComparisonProps } from './federation-settings';
import { runningSides } from './running-sides';
import type { TenantDifference } from './tenant-difference';
import { notComparedOf, type PlannedSides, tenantDifferences } from './tenant-differences';
import { tenantSections } from './tenant-tables';

/** Where both sides differ from the plans. */
export interface ComparedSides {
  readonly differences: TenantDifference[];
  readonly notCompared: string[];
}

/** @throws EdgeValidationError for plans that are not hybrid, and for pools that contradict each other. */
export function comparedSides(plans: readonly EdgePlan[], sides: TenantComparisonProps, property: string): ComparedSides {
  return compared(organizationPlanned(plans, property), sides);
}

/**
 * The same for what runs.
 *
 * @throws EdgeValidationError as {@link comparedSides}.
 */
export function comparedWithRunning(plans: readonly EdgePlan[], running: RunningEdge): ComparedSides {
  const planned = organizationPlanned(plans, 'plans');
  const { sides, unreadable } = runningSides(running, planned.proxyFqdn);
  const { differences, notCompared } = compared(planned, sides);
  return { differences, notCompared: [...notCompared, ...unreadable] };
}

/** What the plans of an organization have of both sides. */
interface OrganizationPlanned extends PlannedSides {
  /** Of the hosting provider that leads to the tenant. */
  readonly proxyFqdn: string;
  /** Domains that belong on the list of Lync Server alone. */
  readonly ofOneSide: ReadonlySet<string>;
}

function organizationPlanned(plans: readonly EdgePlan[], property: string): OrganizationPlanned {
  const { accessEdge, ...lists } = organizationSettings(plans);
  const tenant = tenantFederationOf({ ...lists, partnerDiscovery: accessEdge.enablePartnerDiscovery });
  const provider = lists.hostingProviders.find(isOwnTenant);
  if (tenant === undefined || provider === undefined) {
    refuse(property, 'no hosting provider at Microsoft that shares the SIP address space', 'a hybrid deployment',
      'add FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true) to federation.partners');
  }
  return {
    tenant, outsideUsers: accessEdge.allowOutsideUsers, verificationLevel: provider.verificationLevel, proxyFqdn: provider.proxyFqdn,
    ofOneSide: new Set([
      ...plans.flatMap(({ sipDomains }) => sipDomains), PUSH_CLEARING_HOUSE.domain,
      ...lists.partners.filter(({ sharedAddressSpace }) => sharedAddressSpace).map(({ domain }) => domain),
    ]),
  };
}

function compared(planned: OrganizationPlanned, sides: TenantComparisonProps): ComparedSides {
  return { differences: tenantDifferences(planned, sides, planned.ofOneSide), notCompared: notComparedOf(planned, sides) };
}

/** A comparison as tables. */
export function comparisonTables(pools: string, { differences, notCompared }: ComparedSides): PlanTables {
  return PlanTables._ofSections('tenant-comparison', `comparison of both sides of ${pools}`,
    counted(differences.length, 'difference'), tenantSections(differences, notCompared, LISTS_MATCH.page));
}

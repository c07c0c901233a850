import { organizationSettings } from '../configure/organization/organization-settings';
import { poolsInOrder } from '../configure/organization/pools-in-order';
import { PUSH_CLEARING_HOUSE } from '../guide/federation/push-notification';
import { LISTS_MATCH } from '../guide/hybrid/microsoft-365';
import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored-plan';
import { tenantFederationOf } from '../plan/tenant-federation';
import { counted } from '../projection/model/words';
import { PlanTables } from '../projection/plan-tables';
import { accept } from '../values/boundary/accept';
import { frozen } from '../values/frozen';
import { refuse } from '../values/refusals';
import { TENANT_COMPARISON_PROPS, type TenantComparisonProps } from './federation-settings';
import type { TenantDifference } from './tenant-difference';
import { notComparedOf, tenantDifferences } from './tenant-differences';
import { tenantSections } from './tenant-tables';

/**
 * Where the two sides of a hybrid deployment differ from the plan, and so from each other: partner discovery and open federation,
 * federated users, the shared address space, allowed and blocked domains. Where they differ, a partner reaches some users of a
 * domain but not others, depending on where they are homed.
 *
 * With partner discovery, the tenant allows all known domains and has no allow list, so allowed domains are compared with Lync
 * Server alone. Your own SIP domains and the push notification clearing house belong on the list of Lync Server alone, and are
 * not compared. The same plan and settings always result in the same comparison.
 *
 * Page: `plan-hybrid-connectivity.md`.
 */
export class TenantComparison {
  /**
   * Compares with the plan of the only Edge pool with partners.
   *
   * @throws EdgeValidationError for a value that is no Edge plan, a plan that is not hybrid, and invalid settings.
   */
  public static of(plan: EdgePlan, props: TenantComparisonProps): TenantComparison {
    return TenantComparison.compared([requireEdgePlan(plan, 'plan')], props, 'plan');
  }

  /**
   * Compares with the plans of all Edge pools of an organization.
   *
   * @throws EdgeValidationError as {@link of}, and for pools that contradict each other.
   */
  public static ofOrganization(plans: EdgePlan[], props: TenantComparisonProps): TenantComparison {
    return TenantComparison.compared(poolsInOrder(plans), props, 'plans');
  }

  private static compared(plans: readonly EdgePlan[], props: TenantComparisonProps, property: string): TenantComparison {
    const sides = accept(TENANT_COMPARISON_PROPS, props);
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
    const names = plans.map(({ internal }) => internal.fqdn).join(', ');
    return new TenantComparison(names, tenantDifferences(planned, sides, ofOneSide), notComparedOf(planned, sides));
  }

  /** By setting, and then by domain. Empty if both sides are as planned. */
  public readonly differences: TenantDifference[];
  /** What was not compared, because it was not read: `blocked domains of the tenant`. */
  public readonly notCompared: string[];

  private constructor(private readonly pools: string, differences: TenantDifference[], notCompared: string[]) {
    this.differences = frozen(differences);
    this.notCompared = frozen(notCompared);
  }

  /** The differences as tables, for reports. */
  public get tables(): PlanTables {
    return PlanTables._ofSections('tenant-comparison', `comparison of both sides of ${this.pools}`,
      counted(this.differences.length, 'difference'), tenantSections(this.differences, this.notCompared, LISTS_MATCH.page));
  }
}

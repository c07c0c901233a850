import type * as poolsInOrder from '../configure/organization/pools-in-order';
import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored/stored-plan';
import type { PlanTables } from '../projection/plan-tables';
import { RUNNING_EDGE_SHAPE, type RunningEdge } from '../running/model/running-edge';
import { accept } from '../values/boundary/accept';
import { frozen } from '../values/frozen';
import { onDemand } from '../values/on-demand';
import type * as comparedSides from './compared-sides';
import { TENANT_COMPARISON_PROPS, type TenantComparisonProps } from './federation-settings';
import type { TenantDifference } from './tenant-difference';

// Most runs do not compare both sides.
const pools = onDemand(() => require('../configure/organization/pools-in-order') as typeof poolsInOrder);
const comparing = onDemand(() => require('./compared-sides') as typeof comparedSides);

/**
 * Where the two sides of a hybrid deployment differ from the plan, and so from each other: partner discovery and open federation,
 * federated users, the shared address space, allowed and blocked domains; on the side of Lync Server also the hosting provider of the
 * tenant, its verification level, access from outside and routing by SRV records. Where they differ, a partner reaches some users of a
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
   * @throws EdgeValidationError for a value that is not an Edge plan, a plan that is not hybrid, and invalid settings.
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
    return TenantComparison.compared(pools().poolsInOrder(plans), props, 'plans');
  }

  /**
   * Compares with the plans of all Edge pools of an organization what runs on both sides, from the exports of a Front End Server and of
   * the tenant. What they do not tell is not compared, and is in {@link notCompared}.
   *
   * @throws EdgeValidationError as {@link ofOrganization}, and if the second value is not what the readers of exports give.
   */
  public static ofRunning(plans: EdgePlan[], running: RunningEdge): TenantComparison {
    const read = accept(RUNNING_EDGE_SHAPE, running, 'running');
    const ordered = pools().poolsInOrder(plans);
    const { differences, notCompared } = comparing().comparedWithRunning(ordered, read);
    return new TenantComparison(ordered.map(({ internal }) => internal.fqdn).join(', '), differences, notCompared);
  }

  private static compared(plans: readonly EdgePlan[], props: TenantComparisonProps, property: string): TenantComparison {
    const sides = accept(TENANT_COMPARISON_PROPS, props);
    const names = plans.map(({ internal }) => internal.fqdn).join(', ');
    const { differences, notCompared } = comparing().comparedSides(plans, sides, property);
    return new TenantComparison(names, differences, notCompared);
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
    return comparing().comparisonTables(this.pools, this);
  }
}

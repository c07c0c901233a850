import type { Construct } from 'constructs';
import { onDemand } from '../../values/on-demand';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeNames, ResourcePlace } from '../naming/edge-context';
import type { EdgePoolProps } from '../pool/edge-pool-props';
import type { IEdgeServer } from '../pool/edge-server';
import type * as azureLoadBalancer from './azure-load-balancer';

/** Most pools use DNS load balancing, or an appliance. */
const loadAzureLoadBalancer = onDemand(() => require('./azure-load-balancer') as typeof azureLoadBalancer);

/** Properties of a pool's load balancers. */
interface PoolContext {
  readonly plan: EdgePlan;
  readonly place: ResourcePlace;
  readonly names: EdgeNames;
  readonly internalSubnetId: string;
  readonly servers: readonly IEdgeServer[];
}

/** The Azure load balancers of a pool: one on each side, or none. */
export class PoolLoadBalancers {
  public readonly external: azureLoadBalancer.AzureLoadBalancer | undefined;
  public readonly internal: azureLoadBalancer.AzureLoadBalancer | undefined;

  public constructor(scope: Construct, props: EdgePoolProps, context: PoolContext) {
    if (props.loadBalancer?.isAppliance === true) return;
    const zoneRedundant = props.placement?.isAvailabilitySet === false;
    const createBalancer = (side: EdgeSide, id: string): azureLoadBalancer.AzureLoadBalancer | undefined => {
      const plan = context.plan.loadBalancers.find((balancer) => balancer.side === side);
      if (plan === undefined) return undefined;
      const { AzureLoadBalancer } = loadAzureLoadBalancer();
      return new AzureLoadBalancer(scope, id, { ...context, side, plan, zoneRedundant });
    };
    this.external = createBalancer(EdgeSide.EXTERNAL, 'ExternalLoadBalancer');
    this.internal = createBalancer(EdgeSide.INTERNAL, 'InternalLoadBalancer');
  }

  /** @throws EdgeValidationError for a plan that the load balancers cannot follow. */
  public check({ loadBalancers }: EdgePlan): void {
    for (const plan of loadBalancers) this.on(plan.side)?.check(plan);
  }

  /** Updates the load balancers to match the plan. */
  public apply({ loadBalancers }: EdgePlan): void {
    for (const plan of loadBalancers) this.on(plan.side)?.apply(plan);
  }

  private on(side: EdgeSide): azureLoadBalancer.AzureLoadBalancer | undefined {
    return side === EdgeSide.EXTERNAL ? this.external : this.internal;
  }
}

import type { Construct } from 'constructs';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeNames, ResourcePlace } from '../naming/edge-context';
import type { EdgePoolProps } from '../pool/edge-pool-props';
import type { IEdgeServer } from '../pool/edge-server';
import { AzureLoadBalancer } from './azure-load-balancer';

/** What a pool's load balancers are made from. */
interface PoolContext {
  readonly plan: EdgePlan;
  readonly place: ResourcePlace;
  readonly names: EdgeNames;
  readonly internalSubnetId: string;
  readonly servers: readonly IEdgeServer[];
}

/** The load balancers that Azure makes for a pool: one a side, or none. */
export class PoolLoadBalancers {
  public readonly external: AzureLoadBalancer | undefined;
  public readonly internal: AzureLoadBalancer | undefined;

  public constructor(scope: Construct, props: EdgePoolProps, context: PoolContext) {
    if (props.loadBalancer?.isAppliance === true) return;
    const zoneRedundant = props.placement?.isAvailabilitySet === false;
    const balancerOf = (side: EdgeSide, id: string): AzureLoadBalancer | undefined => {
      const plan = context.plan.loadBalancers.find((balancer) => balancer.side === side);
      return plan === undefined ? undefined : new AzureLoadBalancer(scope, id, { ...context, side, plan, zoneRedundant });
    };
    this.external = balancerOf(EdgeSide.EXTERNAL, 'ExternalLoadBalancer');
    this.internal = balancerOf(EdgeSide.INTERNAL, 'InternalLoadBalancer');
  }

  /** Brings the load balancers to the plan. */
  public apply({ loadBalancers }: EdgePlan): void {
    for (const balancer of loadBalancers) (balancer.side === EdgeSide.EXTERNAL ? this.external : this.internal)?.apply(balancer);
  }
}

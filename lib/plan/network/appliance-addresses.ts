import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { EdgePlan } from '../edge-plan';

/** External virtual addresses of an appliance; empty without load balancers, or when the cloud creates them. */
export function applianceAddresses({ loadBalancers }: Pick<EdgePlan, 'loadBalancers'>): string[] {
  return loadBalancers.filter(({ side }) => side === EdgeSide.EXTERNAL)
    .flatMap(({ virtualAddresses }) => virtualAddresses.flatMap(({ address }) => address ?? []));
}

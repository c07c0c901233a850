import type { ExternalService } from '../../values/vocabulary/edge-service';
import type { EdgePlan } from '../edge-plan';
import type { EdgeServicePlan } from './service-plan';

/**
 * An external service of a plan.
 *
 * @throws Error for a plan without the service. Plans of `planEdge` have all three.
 */
export function serviceOf({ services }: Pick<EdgePlan, 'services'>, wanted: ExternalService): EdgeServicePlan {
  const found = services.find(({ service }) => service === wanted);
  if (found === undefined) throw new Error(`the plan has no service ${wanted}`);
  return found;
}

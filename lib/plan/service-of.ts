import type { ExternalService } from '../values/vocabulary/edge-service';
import type { EdgePlan } from './edge-plan';
import type { EdgeServicePlan } from './service-plan';

/**
 * One of the external services of a plan.
 *
 * @throws Error for a plan without it: every plan has all three.
 */
export function serviceOf({ services }: Pick<EdgePlan, 'services'>, wanted: ExternalService): EdgeServicePlan {
  const found = services.find(({ service }) => service === wanted);
  if (found === undefined) throw new Error(`the plan has no service ${wanted}`);
  return found;
}

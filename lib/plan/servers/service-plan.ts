import { number, text, wordOf } from '../../values/boundary/kinds';
import { planPartOf } from '../../values/boundary/object-shape';
import { EdgeService } from '../../values/vocabulary/edge-service';

/** One of the three external Edge services. */
export interface EdgeServicePlan {
  readonly service: EdgeService;
  readonly fqdn: string;
  /** TCP port for clients. The default is 443, or 5061, 444 and 443 when the services share one address. */
  readonly port: number;
}

/** What {@link EdgeServicePlan} holds. */
export const EDGE_SERVICE_PLAN_SHAPE = planPartOf<EdgeServicePlan>('EdgeServicePlan', {
  service: wordOf('EdgeService', EdgeService),
  fqdn: text,
  port: number,
});

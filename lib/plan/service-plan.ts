import type { EdgeService } from '../values/vocabulary/edge-service';

/** One of the three external Edge services. */
export interface EdgeServicePlan {
  readonly service: EdgeService;
  readonly fqdn: string;
  /** TCP port for clients. The default is 443, or 5061, 444 and 443 when the services share one address. */
  readonly port: number;
}

import type { ExternalService } from '../values/vocabulary/edge-service';

/** One of the three external Edge services. */
export interface EdgeServicePlan {
  readonly service: ExternalService;
  readonly fqdn: string;
  /** TCP port for clients. The default is 443, or 5061, 444 and 443 when the services share one address. */
  readonly port: number;
}

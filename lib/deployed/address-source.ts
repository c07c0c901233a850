import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import type { IpFamily } from '../values/ip-address';
import type { EdgeService } from '../values/vocabulary/edge-service';

/** The public addresses of one Edge pool. What is not deployed yet is undefined. */
export interface PoolAddresses {
  ofServer(computerName: string, service: EdgeService, family: IpFamily): string | undefined;
  /** Address of the external load balancer for a service. */
  ofLoadBalancer(service: EdgeService): string | undefined;
}

/** Where addresses come from that only the deployment knows. */
export interface AddressSource {
  poolAddresses(plan: EdgePlan): PoolAddresses;
  /** Public address of the gateway; undefined if it is not deployed yet. */
  gatewayAddress(plan: ReverseProxyPlan): string | undefined;
}

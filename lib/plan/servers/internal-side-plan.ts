import { listOf, text } from '../../values/boundary/kinds';
import { planPartOf } from '../../values/boundary/object-shape';

/** The internal side of an Edge. */
export interface InternalSidePlan {
  /** FQDN of the internal interface; of the pool when there are several servers. */
  readonly fqdn: string;
  /** FQDN of the next hop: Director (pool) if deployed, otherwise Front End pool or Standard Edition server. */
  readonly nextHop: string;
  /** Addresses of the next hop, in ascending order; empty when perimeter DNS resolves it. */
  readonly nextHopAddresses: string[];
  /** DNS servers in the perimeter network, the preferred one first; empty when there are none. */
  readonly perimeterDnsServers: string[];
  /** Internal networks as CIDR, in ascending order. */
  readonly networks: string[];
}

/** What {@link InternalSidePlan} holds. */
export const INTERNAL_SIDE_PLAN_SHAPE = planPartOf<InternalSidePlan>('InternalSidePlan', {
  fqdn: text,
  nextHop: text,
  nextHopAddresses: listOf(text),
  perimeterDnsServers: listOf(text),
  networks: listOf(text),
});

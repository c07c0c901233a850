import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireEdgePlan, requireReverseProxyPlan } from '../plan/stored/stored-plan';
import { frozen } from '../values/frozen';
import type { IPlanDocument } from '../values/plan-document';
import { edgePerimeter, type Perimeter, reverseProxyPerimeter } from './aerleon/perimeter';
import { policyDocuments } from './aerleon/policy-documents';

/**
 * The firewall rules of a plan as an Aerleon 1.18 policy, for firewalls on premises: a policy for the external firewall, one
 * for the internal firewall, and the definitions of their networks and services. From these, Aerleon writes configurations for
 * Cisco ASA, FortiGate, Juniper SRX, PAN-OS and iptables:
 *
 *     aclgen --base_directory . --output_directory out
 *
 * Each rule that allows traffic is one term, with its purpose and its planning rows as comment. The last term of a filter denies
 * all other traffic of the servers; traffic of other servers is not affected. The zones are `internet`, `perimeter` and
 * `internal`: rename them to those of your firewalls. The firewalls must be stateful, because there are no terms for responses;
 * only iptables has one for established connections. Write each plan into a folder of its own: names of definitions repeat.
 *
 * Addresses are those that a firewall at the border of the perimeter network matches:
 *
 * - Behind NAT, these are the addresses of the servers, because most platforms apply their rules after destination NAT. PAN-OS
 *   applies them before: it has its own filter with the public addresses. If the plan does not have them, because they are
 *   assigned at deployment, there is no such filter. An address is never guessed. FortiGate matches the addresses of the
 *   servers with central NAT only: otherwise, use its virtual IPs as destinations.
 * - With load balancers, traffic that the guide lists for a virtual address has this address, and the source of inbound traffic
 *   from the Internet is not restricted to the load balancer. If a virtual address is assigned at deployment, the addresses are
 *   those of the servers behind it.
 *
 * A comment at the top of a policy lists rules that it omits: those for services of the cloud, health checks, and rules
 * without addresses. The targets do not include `nftables`, because Aerleon supports only its `input` and `output` hooks,
 * which do not apply to forwarded traffic.
 */
export class AerleonPolicy {
  /**
   * The policy for the firewalls of an Edge pool.
   *
   * @throws EdgeValidationError if the value is not an Edge plan or has another schema version, and for rules that no firewall
   * can have.
   */
  public static ofEdge(plan: EdgePlan): AerleonPolicy {
    return new AerleonPolicy(edgePerimeter(requireEdgePlan(plan, 'plan')));
  }

  /**
   * The policy for the firewalls of a reverse proxy.
   *
   * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version, and for rules
   * that no firewall can have.
   */
  public static ofReverseProxy(plan: ReverseProxyPlan): AerleonPolicy {
    return new AerleonPolicy(reverseProxyPerimeter(requireReverseProxyPlan(plan, 'plan')));
  }

  /** `pol/edge-external.yaml`, `pol/edge-internal.yaml`, `def/networks.yaml`, `def/services.yaml`. */
  public readonly documents: IPlanDocument[];

  private constructor(perimeter: Perimeter) {
    this.documents = frozen(policyDocuments(perimeter));
  }
}

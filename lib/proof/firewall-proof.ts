import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored-plan';
import { accept } from '../values/boundary/accept';
import { wordOf } from '../values/boundary/kinds';
import { frozen } from '../values/frozen';
import { refuse } from '../values/refusals';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { comparePart } from './part-comparison';
import { FIREWALL_PARTS, internetOutside, permitsOfPlan } from './permits-of-plan';
import type { ProvedBox } from './proved-box';
import type { AzureResources } from './security-groups/azure-resources';
import { effectiveGroups } from './security-groups/effective-groups';
import { guardedSide } from './security-groups/guarded-side';
import type { GuardedSide } from './security-groups/security-group';
import { stackResources } from './security-groups/stack-resources';
import { terraformResources } from './security-groups/terraform-resources';

/**
 * Whether the network security groups of an Edge permit exactly what its plan asks for. The comparison covers every packet,
 * not the texts of the rules: rules that are written differently but permit the same packets are equal.
 *
 * What is compared:
 *
 * - The first packet of each connection, inbound and outbound, on both sides: to and from every address of the subnet of a
 *   side. If only network interfaces have security groups, to and from the addresses of the servers.
 * - The rules of a group by priority, with Azure's default rules and service tags. Where a subnet and a network interface
 *   both have a group, both must permit a packet.
 * - Traffic within the virtual network like any other: it passes if the plan lists its addresses, and is extra otherwise.
 * - The Internet of the plan is the service tag Internet: public addresses outside of the virtual network, the subnets and
 *   internal networks of the plan, and the networks that Azure says are connected. A rule for `*` permits more.
 * - The tag VirtualNetwork is the address space of the virtual network, if the document has it, together with the subnets and
 *   internal networks of the plan, the prefixes of user-defined routes of the subnet, and 168.63.129.16.
 *
 * Security groups do not see everything: name resolution, metadata and agents of Azure bypass them. Rules of a network manager,
 * and what a document does not contain, such as groups that another stack associates, are not part of the proof.
 */
export class FirewallProof {
  /**
   * Compares the plan with the security groups of its synthesized stack. In a stack with several pools, those of this plan are
   * found by the addresses of its servers.
   *
   * @param stackJson contents of `cdk.tf.json`, at most 64 million characters
   * @throws EdgeValidationError for an invalid plan, for another document, and for a document that does not show what the
   * security groups of the plan are, such as values that are known only at deployment.
   */
  public static ofSynthesized(plan: EdgePlan, stackJson: string): FirewallProof {
    const checked = requirePlan(plan);
    return FirewallProof.ofResources(checked, stackResources(stackJson));
  }

  /**
   * Compares the plan with the security groups of a plan or state of Terraform.
   *
   * @param terraformJson output of `terraform show -json`, at most 64 million characters
   * @throws EdgeValidationError as {@link ofSynthesized}.
   */
  public static ofTerraform(plan: EdgePlan, terraformJson: string): FirewallProof {
    const checked = requirePlan(plan);
    return FirewallProof.ofResources(checked, terraformResources(terraformJson));
  }

  /**
   * Compares the plan with the security groups that Azure says are in effect for one network interface. The list does not say
   * which addresses the network interface has: it is compared for all servers of the side.
   *
   * @param side side of the network interface
   * @param listEffectiveNsgJson output of `az network nic list-effective-nsg -o json`, at most 64 million characters
   * @throws EdgeValidationError as {@link ofSynthesized}, and for a side with IPv6, which the list does not show completely.
   */
  public static ofEffectiveGroups(plan: EdgePlan, side: EdgeSide, listEffectiveNsgJson: string): FirewallProof {
    const checked = requirePlan(plan);
    const checkedSide = accept(EDGE_SIDE, side, 'side');
    return new FirewallProof(checked, new Map([[checkedSide, effectiveGroups(checked, checkedSide, listEffectiveNsgJson)]]));
  }

  private static ofResources(plan: EdgePlan, resources: AzureResources): FirewallProof {
    return new FirewallProof(plan, new Map(Object.values(EdgeSide).map((side) => [side, guardedSide(resources, plan, side)])));
  }

  /** Number of boxes that the plan permits and that were compared: one for each rule that allows traffic and address family. */
  public readonly boxes: number;
  /** What the plan asks for and the security groups stop. */
  public readonly missing: ProvedBox[];
  /** What the security groups permit and the plan does not ask for. */
  public readonly extra: ProvedBox[];

  private constructor(plan: EdgePlan, sides: ReadonlyMap<EdgeSide, GuardedSide>) {
    const parts = FIREWALL_PARTS.flatMap((part) => {
      const guarded = sides.get(part.side);
      if (guarded === undefined) return [];
      const internet = internetOutside(guarded.virtualNetwork);
      return [comparePart(part, permitsOfPlan(plan.firewall, part, internet), guarded.guarded, internet)];
    });
    this.boxes = parts.reduce((sum, part) => sum + part.boxes, 0);
    this.missing = frozen(parts.flatMap(({ missing }) => missing));
    this.extra = frozen(parts.flatMap(({ extra }) => extra));
  }

  /** True if nothing is missing and nothing is extra. */
  public get isProved(): boolean {
    return this.missing.length === 0 && this.extra.length === 0;
  }

  /** The verdict in one line: `proved: 42 boxes, 0 missing, 0 extra`, or `not proved: 42 boxes, 1 missing, 0 extra`. */
  public get summary(): string {
    const count = this.boxes === 1 ? '1 box' : `${this.boxes} boxes`;
    return `${this.isProved ? 'proved' : 'not proved'}: ${count}, ${this.missing.length} missing, ${this.extra.length} extra`;
  }
}

const EDGE_SIDE = wordOf('EdgeSide', EdgeSide);

function requirePlan(plan: unknown): EdgePlan {
  const checked = requireEdgePlan(plan, 'plan');
  if (checked.servers.length === 0) {
    refuse('plan.servers', 'a list of 0 values', 'at least one Edge Server', 'pass the complete plan from the library');
  }
  return checked;
}

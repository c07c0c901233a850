import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored/stored-plan';
import { RUNNING_FIREWALL_ROW_SHAPE, type RunningFirewallRow } from '../running/model/running-firewall-row';
import { accept } from '../values/boundary/accept';
import { listOf, wordOf } from '../values/boundary/kinds';
import { FirewallVerdict, ProvedDocument } from '../values/firewall-verdict';
import { onDemand } from '../values/on-demand';
import { refuse } from '../values/refusals';
import { EdgeSide } from '../values/vocabulary/edge-side';
import type * as firewallRows from './firewall-rows/compared-rows';
import { type ComparedBoxes, comparedParts, comparePart } from './part-comparison';
import { FIREWALL_PARTS, type FirewallPart, internetOutside, permitsOfPlan } from './permits-of-plan';
import type { AzureResources } from './security-groups/azure-resources';
import { effectiveGroups, refuseOpenRules } from './security-groups/effective-groups';
import { guardedSide } from './security-groups/guarded-side';
import type { GuardedSide } from './security-groups/security-group';
import { stackResources } from './security-groups/stack-resources';
import { terraformResources } from './security-groups/terraform-resources';

// Most programs prove what they deploy.
const comparing = onDemand(() => require('./firewall-rows/compared-rows') as typeof firewallRows);

/**
 * Whether the network security groups of an Edge, or firewalls of any kind, permit exactly what its plan asks for. The comparison covers every packet,
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
export class FirewallProof extends FirewallVerdict {
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
    return FirewallProof.ofResources(checked, ProvedDocument.SYNTHESIZED, stackResources(stackJson));
  }

  /**
   * Compares the plan with the security groups of a plan or state of Terraform.
   *
   * @param terraformJson output of `terraform show -json`, at most 64 million characters
   * @throws EdgeValidationError as {@link ofSynthesized}.
   */
  public static ofTerraform(plan: EdgePlan, terraformJson: string): FirewallProof {
    const checked = requirePlan(plan);
    const { comparedWith, resources } = terraformResources(terraformJson);
    return FirewallProof.ofResources(checked, comparedWith, resources);
  }

  /**
   * Compares the plan with the security groups that Azure says are in effect for one network interface. The list does not say
   * which addresses the network interface has: it is compared for all servers of the side.
   *
   * For IPv6, the verdict must not depend on what the list leaves open. Azure lists `0.0.0.0/0` for `*`: twice in rules that hold
   * both address families; once, it may also mean IPv4 alone.
   *
   * @param side side of the network interface
   * @param listEffectiveNsgJson output of `az network nic list-effective-nsg -o json`, at most 64 million characters
   * @throws EdgeValidationError as {@link ofSynthesized}, and for a side with IPv6 where the list does not say whether rules are
   * for IPv6 too and this makes a difference.
   */
  public static ofEffectiveGroups(plan: EdgePlan, side: EdgeSide, listEffectiveNsgJson: string): FirewallProof {
    const checked = requirePlan(plan);
    const checkedSide = accept(EDGE_SIDE, side, 'side');
    const { fewest, most, openRules } = effectiveGroups(checked, checkedSide, listEffectiveNsgJson);
    const compared = comparedSide(checked, checkedSide, fewest);
    const isSame = fewest === most || JSON.stringify(compared) === JSON.stringify(comparedSide(checked, checkedSide, most));
    if (!isSame) refuseOpenRules(openRules);
    return new FirewallProof(checked.internal.fqdn, ProvedDocument.EFFECTIVE_GROUPS, compared.boxes, compared.missing, compared.extra);
  }

  /**
   * Compares the plan with the rows of a firewall on one side of the Edge, for a plan of any platform.
   *
   * - The rows are those of one stateful firewall, in its order. The first row that holds a packet decides; what no row holds is
   *   stopped. What other firewalls of the side permit is not known here: each must permit all that the plan asks for.
   * - Only packets to and from the servers count, so rows about other hosts make no difference. Packets between addresses of the
   *   subnets of the side, or between public addresses of the servers, do not cross the firewall and are left out.
   * - A row may have the address of a server, or the public address that NAT maps to it: both are the same.
   * - The firewall is outside of a hardware load balancer, whose virtual addresses stand for the servers where the planning tables
   *   say so. Outbound from a virtual address, it is enough to let either it or the servers out. Health probes are left out, and so is
   *   what only the cloud sends.
   * - A row without direction holds packets of both directions. Its transport `*` is every IP protocol.
   * - On the external side, nobody but the Internet is outside. Where a row that allows has "any" at the other end, this is the
   *   Internet of the plan. Private addresses that a row names count. On the internal side, "any" is every address.
   *
   * @param rows rows of one file, as `RunningEdge` has them
   * @throws EdgeValidationError for an invalid plan, for no row, for rows of several files or of another side, and for invalid
   * addresses and ports.
   */
  public static ofFirewallRows(plan: EdgePlan, side: EdgeSide, rows: RunningFirewallRow[]): FirewallProof {
    const checked = requirePlan(plan);
    const checkedSide = accept(EDGE_SIDE, side, 'side');
    const checkedRows = accept(ROWS, rows, 'rows');
    requireOneFirewall(checkedRows, checkedSide);
    const { boxes, missing, extra } = comparing().comparedRows(checked, checkedSide, checkedRows);
    return new FirewallProof(checked.internal.fqdn, ProvedDocument.FIREWALL_ROWS, boxes, missing, extra);
  }

  private static ofResources(plan: EdgePlan, comparedWith: ProvedDocument, resources: AzureResources): FirewallProof {
    const sides = Object.values(EdgeSide).map((side) => comparedSide(plan, side, guardedSide(resources, plan, side)));
    const { boxes, missing, extra } = comparedParts(sides);
    return new FirewallProof(plan.internal.fqdn, comparedWith, boxes, missing, extra);
  }
}

const EDGE_SIDE = wordOf('EdgeSide', EdgeSide);
const ROWS = listOf(RUNNING_FIREWALL_ROW_SHAPE);

function requirePlan(plan: unknown): EdgePlan {
  const checked = requireEdgePlan(plan, 'plan');
  if (checked.servers.length === 0) {
    refuse('plan.servers', 'a list of 0 values', 'at least one Edge Server', 'pass the complete plan from the library');
  }
  return checked;
}

function requireOneFirewall(rows: readonly RunningFirewallRow[], side: EdgeSide): void {
  const files = [...new Set(rows.map(({ source }) => source.file))];
  if (files.length !== 1) {
    refuse('rows', files.length === 0 ? 'no row' : `rows of ${files.length} files: ${files.slice(0, 3).join(', ')}${files.length > 3 ? ', …' : ''}`,
      'the rows of one file, which are those of one firewall', 'pass the rows of each file on their own');
  }
  const other = rows.findIndex((row) => row.side !== undefined && row.side !== side);
  if (other < 0) return;
  refuse(`rows[${other}].side`, `"${rows[other]?.side ?? ''}"`, `rows of the ${side} side`, 'pass the rows of each side on their own');
}

function comparedSide({ firewall }: EdgePlan, side: EdgeSide, { guarded, virtualNetwork }: GuardedSide): ComparedBoxes {
  const internet = internetOutside(virtualNetwork);
  const compare = (part: FirewallPart): ComparedBoxes => {
    const asked = permitsOfPlan(firewall, part, internet)
      .map(({ rule: { id, tableRows }, boxes }) => ({ planRules: [id], tableRows, boxes }));
    return comparePart(part, asked, guarded, internet);
  };
  return comparedParts(FIREWALL_PARTS.filter((part) => part.side === side).map(compare));
}

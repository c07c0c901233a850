import type { GatewayPlan, ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireReverseProxyPlan } from '../plan/stored/stored-plan';
import { FirewallVerdict, ProvedDocument } from '../values/firewall-verdict';
import { refuse } from '../values/refusals';
import { GATEWAY_PARTS, permitsOfGateway } from './gateway-permits';
import { type ComparedBoxes, comparedParts, comparePart } from './part-comparison';
import { internetOutside } from './permits-of-plan';
import type { AzureResources } from './security-groups/azure-resources';
import { deployedGroup } from './security-groups/deployed-group';
import { guardedGateway } from './security-groups/guarded-gateway';
import type { GuardedGateway } from './security-groups/security-group';
import { stackResources } from './security-groups/stack-resources';
import { terraformResources } from './security-groups/terraform-resources';

/**
 * Whether the network security group of an Application Gateway permits exactly what the plan of its reverse proxy asks for. As
 * with {@link FirewallProof}, the comparison covers every packet, not the texts of the rules.
 *
 * What is compared:
 *
 * - The first packet of each connection, inbound and outbound, to and from every address of the subnet of the gateway. The plan
 *   has clients on the external side, and pools on the internal side: inbound packets are told as external, outbound ones as
 *   internal.
 * - The rules that Azure requires for gateways (GatewayManager, AzureLoadBalancer) are part of the plan.
 * - Outbound, the plan is what its rules ask for, and what the default rules of Azure allow: to the virtual network and to the
 *   Internet. Azure does not let anybody block it, so a rule that does is a difference.
 * - The service tags are the same as for an Edge. VirtualNetwork is the address space of the virtual network, if the document
 *   has it, with the subnet, the addresses of the pools and Office Web Apps, and the user-defined routes of the subnet.
 */
export class ReverseProxyProof extends FirewallVerdict {
  /**
   * Compares the plan with the security group of its synthesized stack. In a stack with several gateways, the one of this plan is
   * found by the range of its subnet and its host names.
   *
   * @param stackJson contents of `cdk.tf.json`, at most 64 million characters
   * @throws EdgeValidationError for an invalid plan, the plan of an appliance, another document, and a document that does not show
   * what the security group is.
   */
  public static ofSynthesized(plan: ReverseProxyPlan, stackJson: string): ReverseProxyProof {
    const checked = requirePlan(plan);
    return ReverseProxyProof.ofResources(checked, ProvedDocument.SYNTHESIZED, stackResources(stackJson));
  }

  /**
   * Compares the plan with the security group of a plan or state of Terraform.
   *
   * @param terraformJson output of `terraform show -json`, at most 64 million characters
   * @throws EdgeValidationError as {@link ofSynthesized}.
   */
  public static ofTerraform(plan: ReverseProxyPlan, terraformJson: string): ReverseProxyProof {
    const checked = requirePlan(plan);
    const { comparedWith, resources } = terraformResources(terraformJson);
    return ReverseProxyProof.ofResources(checked, comparedWith, resources);
  }

  /**
   * Compares the plan with the security group that the subnet of the gateway has in Azure. Azure lists no effective groups for a
   * gateway, because it has no network interfaces.
   *
   * @param securityGroupJson output of `az network nsg show -o json`, at most 64 million characters
   * @throws EdgeValidationError as {@link ofSynthesized}, and for a group that no subnet has.
   */
  public static ofSecurityGroup(plan: ReverseProxyPlan, securityGroupJson: string): ReverseProxyProof {
    const checked = requirePlan(plan);
    const guarded = deployedGroup(checked, checked.gateway, securityGroupJson);
    return ReverseProxyProof.ofGuarded(checked, ProvedDocument.SECURITY_GROUP, guarded);
  }

  private static ofResources(plan: PlanOfGateway, comparedWith: ProvedDocument, resources: AzureResources): ReverseProxyProof {
    return ReverseProxyProof.ofGuarded(plan, comparedWith, guardedGateway(resources, plan, plan.gateway));
  }

  private static ofGuarded(plan: PlanOfGateway, comparedWith: ProvedDocument, guarded: GuardedGateway): ReverseProxyProof {
    const { boxes, missing, extra } = comparedGateway(plan, guarded);
    return new ReverseProxyProof(plan.listenerCertificate.subject, comparedWith, boxes, missing, extra);
  }
}

/** The plan of a reverse proxy that is an Application Gateway. */
interface PlanOfGateway extends ReverseProxyPlan {
  readonly gateway: GatewayPlan;
}

function requirePlan(given: unknown): PlanOfGateway {
  const plan = requireReverseProxyPlan(given, 'plan');
  if (isOfGateway(plan)) return plan;
  refuse('plan.gateway', 'an appliance', 'the plan of an Application Gateway, whose firewall is a security group',
    'compare the rules of an appliance with the firewall tables of its report');
}

function isOfGateway(plan: ReverseProxyPlan): plan is PlanOfGateway {
  return plan.gateway !== undefined;
}

function comparedGateway(plan: PlanOfGateway, gateway: GuardedGateway): ComparedBoxes {
  const internet = internetOutside(gateway.virtualNetwork);
  return comparedParts(GATEWAY_PARTS.map((part) => (
    comparePart(part, permitsOfGateway(plan, part, gateway), gateway.guarded, internet))));
}

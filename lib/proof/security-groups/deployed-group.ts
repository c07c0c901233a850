import { isPlainObject } from '../../values/boundary/kinds';
import { refuse } from '../../values/refusals';
import type { GatewayPlan, ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { gatewaySubnet, organizationOfProxy } from '../gateway-permits';
import { type DocumentKind, isAbsent, listIn, readJson, textIn, valueIn } from '../json-document';
import { azureRule } from './azure-rules';
import { defaultRules } from './default-rules';
import { type GuardedGateway, SecurityGroup } from './security-group';
import { securityRule } from './security-rule';
import { ServiceTags } from './service-tags';

const KIND: DocumentKind = {
  property: 'securityGroupJson',
  expected: 'the JSON text of the network security group of the gateway',
  fix: 'pass the full output of "az network nsg show -o json" as text, for the security group of the subnet of the gateway',
};

/**
 * What guards the subnet of a gateway, as Azure has it. Azure has no list of effective rules for it, as a gateway has no network
 * interfaces, and needs none: a subnet has one group. The tag VirtualNetwork is what the plan knows.
 *
 * @throws EdgeValidationError for anything but such a group, and for a group that no subnet has.
 */
export function deployedGroup(plan: ReverseProxyPlan, gateway: GatewayPlan, securityGroupJson: unknown): GuardedGateway {
  const group = readJson(securityGroupJson, KIND);
  if (!isPlainObject(group) || !Array.isArray(valueIn(group, 'securityRules'))) {
    refuse(KIND.property, isPlainObject(group) ? 'another document' : 'no object', KIND.expected, KIND.fix);
  }
  if (listIn(group, 'subnets').length === 0) {
    refuse(`${KIND.property}.subnets`, 'no subnet', 'the security group of the subnet of the gateway',
      'associate the group with the subnet, or pass the group that is');
  }
  const virtualNetwork = organizationOfProxy(plan, gateway);
  const tags = ServiceTags.of(virtualNetwork);
  const name = textIn(group, 'name') || 'group';
  const rules = listIn(group, 'securityRules').map((rule, index) => {
    const property = `${KIND.property}.securityRules[${index}]`;
    refuseApplicationGroups(rule, property);
    return securityRule(name, azureRule(property, rule), tags);
  });
  return {
    virtualNetwork,
    tags,
    guarded: [{
      addresses: gatewaySubnet(gateway),
      groups: [SecurityGroup.of(name, [...rules, ...defaultRules(name, tags)], KIND.property)],
    }],
  };
}

function refuseApplicationGroups(rule: unknown, property: string): void {
  for (const end of ['sourceApplicationSecurityGroups', 'destinationApplicationSecurityGroups']) {
    if (isAbsent(valueIn(rule, end))) continue;
    refuse(`${property}.${end}`, 'an application security group', 'addresses, because members of such a group can change',
      'replace it with the addresses of its members');
  }
}

import type { IPlanDocument } from '../../values/plan-document';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { commentLines } from '../comment-lines';
import { Definitions, type NamedAddresses } from './definitions';
import type { Perimeter } from './perimeter';
import { filtersOf, hasIpv6, isTranslated, type PolicyFilter } from './policy-filters';
import { allowRules, omissionOf } from './policy-rows';
import { filterLines } from './policy-text';

/** The policies of both firewalls, and the definitions that they share. */
export function policyDocuments(perimeter: Perimeter): IPlanDocument[] {
  const policies = Object.values(EdgeSide).map((side) => ({ side, filters: filtersOf(perimeter, side) }))
    .filter(({ filters }) => filters.length > 0);
  const definitions = new Definitions(
    policies.flatMap(({ filters }) => filters.flatMap(addressesIn)), perimeter.holders,
  );
  const texts = policies.map(({ side, filters }) => documentOf(`pol/${perimeter.name}-${side}.yaml`, [
    ...policyComment(perimeter, side),
    'filters:',
    ...filters.flatMap((filter) => filterLines(filter, perimeter.name, definitions)),
  ]));
  const about = `of the policies for the ${perimeter.subject}`;
  return [
    ...texts,
    documentOf('def/networks.yaml', [...commentLines(`Networks ${about}`, '#'), ...definitions.networkLines()]),
    documentOf('def/services.yaml', [...commentLines(`Services ${about}`, '#'), ...definitions.serviceLines()]),
  ];
}

function documentOf(fileName: string, lines: readonly string[]): IPlanDocument {
  return { fileName, text: `${lines.join('\n')}\n` };
}

function policyComment(perimeter: Perimeter, side: EdgeSide): string[] {
  const omitted = Object.values(TrafficDirection).flatMap((direction) => allowRules(perimeter, side, direction))
    .flatMap((rule) => {
      const reason = omissionOf(rule);
      return reason === undefined ? [] : [`Not included: ${rule.name}, because ${reason}.`];
    });
  return [
    `Aerleon policy of the ${side} firewall for the ${perimeter.subject}`,
    'Run in the folder that contains pol and def: aclgen --base_directory . --output_directory out',
    'Rename the zones internet, perimeter and internal to those of your firewall.',
    ...(side === EdgeSide.EXTERNAL && perimeter.hasUnknownAddresses
      ? ['The addresses are those of the servers. Inbound rules for PAN-OS are not included, because they need the public '
        + 'addresses, which are assigned at deployment.']
      : []),
    ...(side === EdgeSide.EXTERNAL && isTranslated(perimeter)
      ? ['FortiGate without central NAT needs its virtual IPs as destinations of inbound rules, in place of these addresses.']
      : []),
    ...(hasIpv6(perimeter, side)
      ? ['For Cisco ASA and iptables, Aerleon writes only the IPv4 rules of this policy: add the IPv6 rules there.']
      : []),
    ...omitted,
  ].flatMap((text) => commentLines(text, '#'));
}

function addressesIn({ rows, own, side, direction }: PolicyFilter): NamedAddresses[] {
  return [
    ...rows.flatMap(({ rule, source, destination }) => [source, destination].flatMap((end) => (
      end === undefined ? [] : [{ end, ruleId: rule.id, property: `plan.firewall.${rule.id}` }]))),
    { end: own, ruleId: `${side} ${direction}`, property: 'plan.servers' },
  ];
}

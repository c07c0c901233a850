import { isAbsent, listIn, textIn, valueIn } from '../json-document';
import type { WrittenEnd, WrittenRule } from './security-rule';

/**
 * A rule as Azure writes it, in lists of effective rules and in a security group.
 *
 * @param property where it stands in its document
 */
export function azureRule(property: string, rule: unknown): WrittenRule {
  return {
    property,
    // `securityRules/in-443-tcp-access-edge`, `defaultSecurityRules/DenyAllInBound`
    name: lastPart(textIn(rule, 'name')),
    priority: valueIn(rule, 'priority'),
    direction: valueIn(rule, 'direction'),
    access: valueIn(rule, 'access'),
    protocol: valueIn(rule, 'protocol'),
    sources: azureEnd(rule, 'source'),
    destinations: azureEnd(rule, 'destination'),
  };
}

/** An end of a rule. The list has all of it; the single value is the first of the list, or alone. */
export function azureEnd(rule: unknown, end: 'source' | 'destination'): WrittenEnd {
  const [prefixes, ports] = [listIn(rule, `${end}AddressPrefixes`), listIn(rule, `${end}PortRanges`)];
  const expanded = end === 'source' ? 'expandedSourceAddressPrefix' : 'expandedDestinationAddressPrefix';
  return {
    prefixes: prefixes.length > 0 ? prefixes : single(valueIn(rule, `${end}AddressPrefix`)),
    ports: ports.length > 0 ? ports : single(valueIn(rule, `${end}PortRange`)),
    expanded: listIn(rule, expanded),
  };
}

/** A name without the path before it. */
export function lastPart(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

function single(value: unknown): readonly unknown[] {
  return isAbsent(value) ? [] : [value];
}

import { Cidr } from '../../values/cidr';
import { IpAddress } from '../../values/ip-address';
import { type JsonObject, listIn, textIn, valueIn } from '../json-document';
import { azureEnd } from './azure-rules';

/** Rules with lower priorities are those that every group has. */
const FIRST_DEFAULT_PRIORITY = 65000;

/**
 * The addresses and networks that effective groups name at the end of the network interface: destinations of inbound rules, and
 * sources of outbound ones. Empty if they name none, or if the text is anything else.
 */
export function localPrefixes(listEffectiveNsgJson: string): string[] {
  const prefixes = groupsIn(listEffectiveNsgJson)
    .flatMap((group) => listIn(group, 'effectiveSecurityRules'))
    .filter((rule) => Number(valueIn(rule, 'priority')) < FIRST_DEFAULT_PRIORITY)
    .flatMap((rule) => azureEnd(rule, textIn(rule, 'direction').toLowerCase() === 'inbound' ? 'destination' : 'source').prefixes);
  return [...new Set(prefixes.filter((prefix): prefix is string => typeof prefix === 'string' && isNetwork(prefix)))];
}

function groupsIn(text: string): readonly unknown[] {
  let document: unknown;
  try {
    document = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return [];
  }
  if (Array.isArray(document)) return document as readonly unknown[];
  return ['value', 'networkSecurityGroups'].flatMap((name) => listIn(document as JsonObject, name));
}

function isNetwork(prefix: string): boolean {
  if (IpAddress.isValid(prefix)) return true;
  try {
    return Cidr.parse(prefix, 'prefix').prefixLength > 0;
  } catch {
    return false;
  }
}

import { type Attributes, resourcesIn, RULES } from './synthesized-edge';

interface EffectiveRule {
  readonly name: string;
  readonly direction: string;
  readonly priority: number;
  readonly access: string;
  readonly protocol: string;
  readonly source: readonly string[];
  readonly destination: readonly string[];
  readonly ports: readonly string[];
}

/** The address spaces that Azure lists for VirtualNetwork, for an Edge with IPv6. */
const VIRTUAL_NETWORK = ['10.45.0.0/16', '192.168.10.0/24', '168.63.129.16/32', 'fd00:10:45::/48', 'fd00:192:168::/48'];
const EXPANDED: Readonly<Record<string, readonly string[]>> = {
  VirtualNetwork: VIRTUAL_NETWORK,
  Internet: ['1.0.0.0/8', '2.0.0.0/7', '4.0.0.0/6', '8.0.0.0/7', '11.0.0.0/8', '12.0.0.0/6'],
};

const defaultRule = (name: string, priority: number, source: string, destination: string): EffectiveRule => ({
  name: `defaultSecurityRules/${name}`,
  direction: name.endsWith('InBound') ? 'Inbound' : 'Outbound',
  priority,
  access: name.startsWith('Allow') ? 'Allow' : 'Deny',
  protocol: 'All',
  source: [source],
  destination: [destination],
  ports: ['0-65535'],
});

const DEFAULT_RULES: readonly EffectiveRule[] = [
  defaultRule('AllowVnetInBound', 65000, 'VirtualNetwork', 'VirtualNetwork'),
  defaultRule('AllowAzureLoadBalancerInBound', 65001, 'AzureLoadBalancer', '*'),
  defaultRule('DenyAllInBound', 65500, '*', '*'),
  defaultRule('AllowVnetOutBound', 65000, 'VirtualNetwork', 'VirtualNetwork'),
  defaultRule('AllowInternetOutBound', 65001, '*', 'Internet'),
  defaultRule('DenyAllOutBound', 65500, '*', '*'),
];

/** What the command writes for `*`. Older versions write it once. */
const EVERY = '0.0.0.0/0';

/** Whether a rule holds packets of both families. */
function isForBoth({ source, destination }: EffectiveRule): boolean {
  const isOf = (prefixes: readonly string[], separator: string): boolean =>
    prefixes.every((prefix) => prefix.includes(separator));
  return ![source, destination].some((prefixes) => isOf(prefixes, '.') || isOf(prefixes, ':'));
}

/** A rule in the words of the command: one port as a range, `*` as `0.0.0.0/0`, each single value as a list too. */
function listed(rule: EffectiveRule, isOld: boolean): Attributes {
  const { name, direction, priority, access, protocol, ports } = rule;
  const every = isOld || !isForBoth(rule) ? [EVERY] : [EVERY, EVERY];
  const [source, destination] = [rule.source, rule.destination]
    .map((prefixes) => prefixes.flatMap((prefix) => (prefix === '*' ? every : [prefix]))) as [string[], string[]];
  const expanded = (prefixes: readonly string[]): readonly string[] | null => EXPANDED[prefixes[0] ?? ''] ?? null;
  return {
    access,
    destinationAddressPrefix: destination[0] === EVERY || destination.length === 1 ? destination[0] : null,
    destinationAddressPrefixes: destination,
    destinationPortRange: ports[0],
    destinationPortRanges: ports,
    direction,
    expandedDestinationAddressPrefix: expanded(destination),
    expandedSourceAddressPrefix: expanded(source),
    name,
    priority,
    protocol,
    sourceAddressPrefix: source[0] === EVERY || source.length === 1 ? source[0] : null,
    sourceAddressPrefixes: source,
    sourcePortRange: '0-65535',
    sourcePortRanges: ['0-65535'],
  };
}

function effectiveRule(rule: Attributes): EffectiveRule {
  const ports = String(rule['destination_port_range']);
  return {
    name: `securityRules/${String(rule['name'])}`,
    direction: String(rule['direction']),
    priority: Number(rule['priority']),
    access: String(rule['access']),
    protocol: rule['protocol'] === '*' ? 'All' : String(rule['protocol']),
    source: prefixesOf(rule, 'source'),
    destination: prefixesOf(rule, 'destination'),
    ports: [ports === '*' ? '0-65535' : ports.includes('-') ? ports : `${ports}-${ports}`],
  };
}

function prefixesOf(rule: Attributes, end: string): readonly string[] {
  const [one, several] = [rule[`${end}_address_prefix`], rule[`${end}_address_prefixes`] as readonly string[] | undefined];
  const prefixes = several ?? [String(one)];
  return prefixes.map((prefix) => (
    /^[\d.]+$/.test(prefix) ? `${prefix}/32` : /^[\da-f:]+:[\da-f:]*$/.test(prefix) ? `${prefix}/128` : prefix));
}

/** One group of the list. */
export interface EffectiveGroup {
  readonly association: Attributes;
  readonly effectiveSecurityRules: readonly Attributes[];
  readonly networkSecurityGroup: Attributes;
  readonly tagMap: null;
}

/** Groups as the command lists them. */
export interface EffectiveGroups {
  readonly value: readonly EffectiveGroup[];
}

/**
 * `az network nic list-effective-nsg` for a network interface on a side of a deployed stack.
 *
 * @param isOld whether `*` is always written once
 */
export function effectiveGroupsOf(text: string, side: 'External' | 'Internal', isOld = false): EffectiveGroups {
  const rules = Object.values(resourcesIn(text)[RULES] ?? {})
    .filter((rule) => String(rule['network_security_group_name']).includes(`${side}Firewall`));
  const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-edge/providers/Microsoft.Network';
  return {
    value: [{
      association: { subnet: { id: `${group}/virtualNetworks/vnet/subnets/${side}` } },
      effectiveSecurityRules: [...DEFAULT_RULES, ...rules.map(effectiveRule)].map((rule) => listed(rule, isOld)),
      networkSecurityGroup: { id: `${group}/networkSecurityGroups/nsg-${side.toLowerCase()}`, resourceGroup: 'rg-edge' },
      tagMap: null,
    }],
  };
}

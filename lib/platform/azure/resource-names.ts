import { characters, didYouMean, quote, refuse } from '../../values/refusals';

/** Naming rule of Azure for one kind of resource. Patterns are the inside of a character class. */
interface NameRule {
  /** The kind of resource with its article, for the message. */
  readonly what: string;
  readonly min: number;
  readonly max: number;
  readonly first: string;
  readonly inside: string;
  readonly last: string;
  /** The allowed characters, for the message. */
  readonly characters: string;
  /** Prefix that makes an invalid name (`123`) valid, for suggestions. */
  readonly prefix: string;
  /** Who rejects an invalid name, and when. */
  readonly refusedBy: string;
  readonly digitsOnlyRefused?: boolean;
}

const APPLY_ONLY = 'azurerm accepts it, but Azure rejects it during apply';

/** Most resource types share one pattern and differ only in length. */
function usualRule(
  row: Pick<NameRule, 'what' | 'prefix'> & Partial<Pick<NameRule, 'min' | 'max' | 'refusedBy' | 'digitsOnlyRefused'>>,
): NameRule {
  return {
    min: 1,
    max: 80,
    refusedBy: APPLY_ONLY,
    first: 'A-Za-z0-9',
    inside: 'A-Za-z0-9._-',
    last: 'A-Za-z0-9_',
    characters:
      'letters, digits, ".", "_" and "-", starting with a letter or digit and ending with a letter, digit or "_"',
    ...row,
  };
}

const RESOURCE_GROUP: NameRule = {
  what: 'a resource group',
  min: 1,
  max: 90,
  first: 'A-Za-z0-9._()-',
  inside: 'A-Za-z0-9._()-',
  last: 'A-Za-z0-9_()-',
  characters: 'letters, digits, ".", "_", "-", "(" and ")", not ending with "."',
  prefix: 'rg',
  refusedBy: 'azurerm rejects it during validate',
};
const VIRTUAL_NETWORK = usualRule({ what: 'a virtual network', min: 2, max: 64, prefix: 'vnet' });
const SUBNET = usualRule({ what: 'a subnet', prefix: 'snet' });
const NETWORK_SECURITY_GROUP = usualRule({ what: 'a network security group', prefix: 'nsg' });
const NETWORK_INTERFACE = usualRule({ what: 'a network interface', prefix: 'nic' });
const PUBLIC_IP = usualRule({ what: 'a public IP address', prefix: 'pip' });
const VIRTUAL_MACHINE = usualRule({
  what: 'a virtual machine',
  max: 64,
  prefix: 'vm',
  refusedBy: 'azurerm rejects invalid characters during validate, and Azure rejects 65 to 80 characters during apply',
  digitsOnlyRefused: true,
});
const AVAILABILITY_SET = usualRule({
  what: 'an availability set',
  prefix: 'avail',
  refusedBy: 'azurerm rejects it during validate',
});
const BASTION = usualRule({
  what: 'a Bastion host',
  min: 3,
  prefix: 'bas',
  refusedBy: 'azurerm rejects it during validate',
});
const ROUTE_TABLE = usualRule({
  what: 'a route table',
  prefix: 'rt',
  refusedBy: 'azurerm rejects it during validate, and Azure rejects an invalid last character during apply',
});
const DISK = usualRule({ what: 'a managed disk', prefix: 'disk' });
const LOAD_BALANCER = usualRule({ what: 'a load balancer', prefix: 'lb' });
const APPLICATION_GATEWAY = usualRule({ what: 'an application gateway', prefix: 'agw' });

/** Name of a resource group: 1 to 90 letters, digits, `. _ - ( )`, not ending in a period. */
export function checkResourceGroupName(value: string, property: string): void {
  checkName(value, property, RESOURCE_GROUP);
}

/** Name of a virtual network: 2 to 64 characters. */
export function checkVirtualNetworkName(value: string, property: string): void {
  checkName(value, property, VIRTUAL_NETWORK);
}

/** Name of a subnet: 1 to 80 characters. */
export function checkSubnetName(value: string, property: string): void {
  checkName(value, property, SUBNET);
}

/** Name of a network security group: 1 to 80 characters. */
export function checkNetworkSecurityGroupName(value: string, property: string): void {
  checkName(value, property, NETWORK_SECURITY_GROUP);
}

/** Name of a network interface: 1 to 80 characters. */
export function checkNetworkInterfaceName(value: string, property: string): void {
  checkName(value, property, NETWORK_INTERFACE);
}

/** Name of a public IP address: 1 to 80 characters. */
export function checkPublicIpName(value: string, property: string): void {
  checkName(value, property, PUBLIC_IP);
}

/**
 * Name of a virtual machine resource: 1 to 64 characters, not digits only.
 *
 * The computer name in Windows has stricter limits: see `checkComputerName`.
 */
export function checkVirtualMachineName(value: string, property: string): void {
  checkName(value, property, VIRTUAL_MACHINE);
}

/** Name of an availability set: 1 to 80 characters. */
export function checkAvailabilitySetName(value: string, property: string): void {
  checkName(value, property, AVAILABILITY_SET);
}

/** Name of a Bastion host: 3 to 80 characters; the minimum is a limit of azurerm. */
export function checkBastionName(value: string, property: string): void {
  checkName(value, property, BASTION);
}

/** Name of a route table: 1 to 80 characters. */
export function checkRouteTableName(value: string, property: string): void {
  checkName(value, property, ROUTE_TABLE);
}

/** Name of a managed disk: 1 to 80 characters. */
export function checkDiskName(value: string, property: string): void {
  checkName(value, property, DISK);
}

/** Name of a load balancer: 1 to 80 characters. */
export function checkLoadBalancerName(value: string, property: string): void {
  checkName(value, property, LOAD_BALANCER);
}

/** Name of an application gateway: 1 to 80 characters. */
export function checkApplicationGatewayName(value: string, property: string): void {
  checkName(value, property, APPLICATION_GATEWAY);
}

function checkName(value: string, property: string, rule: NameRule): void {
  if (!isAccepted(value, rule)) {
    refuse(property, quote(value), expectation(rule), suggestion(value, rule));
  }
}

function isAccepted(value: string, rule: NameRule): boolean {
  return (
    value.length >= rule.min &&
    value.length <= rule.max &&
    hasAcceptedForm(value, rule) &&
    !(rule.digitsOnlyRefused === true && /^\d+$/.test(value))
  );
}

/** The pattern for a rule's names, created when the first name is checked. */
const FORMS = new Map<NameRule, RegExp>();

function hasAcceptedForm(value: string, rule: NameRule): boolean {
  const { first, inside, last } = rule;
  const form = FORMS.get(rule) ?? new RegExp(`^(?=[${first}])[${inside}]*[${last}]$`);
  FORMS.set(rule, form);
  return form.test(value);
}

function expectation(rule: NameRule): string {
  const digits = rule.digitsOnlyRefused === true ? ', not digits only' : '';
  return `a name for ${rule.what}: ${rule.min} to ${rule.max} ${rule.characters}${digits} (${rule.refusedBy})`;
}

function suggestion(value: string, rule: NameRule): string {
  const cleaned = clean(value, rule);
  if (cleaned.length > rule.max) {
    return `shorten it by ${characters(cleaned.length - rule.max)}`;
  }
  const found = [cleaned, `${rule.prefix}-${cleaned}`].find((name) => cleaned !== '' && isAccepted(name, rule));
  return found === undefined ? `use a name such as "${rule.prefix}-edge"` : didYouMean(found);
}

/** The name without accents, and with every run of invalid characters replaced by one hyphen. */
function clean(value: string, { inside, last }: NameRule): string {
  return value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(new RegExp(`[^${inside}]+`, 'g'), '-')
    .replace(/^[^A-Za-z0-9(]+/, '')
    .replace(new RegExp(`([^${last}]|-)+$`), '');
}

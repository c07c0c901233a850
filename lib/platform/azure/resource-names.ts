import { didYouMean, quote, refuse } from '../../values/refusals';

/** What Azure lets a resource of one kind be called. Patterns are the inside of a character class. */
interface NameRule {
  /** The kind of resource, with its article, as the message says it. */
  readonly what: string;
  readonly min: number;
  readonly max: number;
  readonly first: string;
  readonly inside: string;
  readonly last: string;
  /** The characters in words. */
  readonly characters: string;
  /** Put before a name that can't stand alone (`123`, `1ab`) to suggest one that can. */
  readonly prefix: string;
  /** Who refuses a wrong name, and when. */
  readonly refusedBy: string;
  readonly digitsOnlyRefused?: boolean;
}

const APPLY_ONLY = 'azurerm lets it pass; Azure refuses it during apply';

/** Most resource types share one pattern and differ in length alone. */
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
  refusedBy: 'azurerm refuses it during validate',
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
  refusedBy: 'azurerm refuses wrong characters during validate; from 65 to 80 characters only Azure does, during apply',
  digitsOnlyRefused: true,
});
const AVAILABILITY_SET = usualRule({
  what: 'an availability set',
  prefix: 'avail',
  refusedBy: 'azurerm refuses it during validate',
});
const BASTION = usualRule({
  what: 'a Bastion host',
  min: 3,
  prefix: 'bas',
  refusedBy: 'azurerm refuses it during validate',
});
const ROUTE_TABLE = usualRule({
  what: 'a route table',
  prefix: 'rt',
  refusedBy: 'azurerm refuses it during validate, a wrong last character only Azure during apply',
});
const DISK = usualRule({ what: 'a managed disk', prefix: 'disk' });
const LOAD_BALANCER = usualRule({ what: 'a load balancer', prefix: 'lb' });

/** Name of a resource group: 1-90 letters, digits, `. _ - ( )`, not ending in a dot. azurerm refuses others at validate. */
export function checkResourceGroupName(value: string, property: string): void {
  checkName(value, property, RESOURCE_GROUP);
}

/** Name of a virtual network: 2-64 characters. azurerm refuses only the empty name; Azure refuses others at apply. */
export function checkVirtualNetworkName(value: string, property: string): void {
  checkName(value, property, VIRTUAL_NETWORK);
}

/** Name of a subnet: 1-80 characters. azurerm checks nothing; Azure refuses others at apply. */
export function checkSubnetName(value: string, property: string): void {
  checkName(value, property, SUBNET);
}

/** Name of a network security group: 1-80 characters. azurerm checks nothing; Azure refuses others at apply. */
export function checkNetworkSecurityGroupName(value: string, property: string): void {
  checkName(value, property, NETWORK_SECURITY_GROUP);
}

/** Name of a network interface: 1-80 characters. azurerm checks nothing; Azure refuses others at apply. */
export function checkNetworkInterfaceName(value: string, property: string): void {
  checkName(value, property, NETWORK_INTERFACE);
}

/** Name of a public IP address: 1-80 characters. azurerm refuses only the empty name; Azure refuses others at apply. */
export function checkPublicIpName(value: string, property: string): void {
  checkName(value, property, PUBLIC_IP);
}

/**
 * Name of a virtual machine resource: 1-64 characters, not digits only. azurerm lets 65-80 pass, Azure does not.
 *
 * What Windows calls the server is another name with stricter limits: see `checkComputerName`.
 */
export function checkVirtualMachineName(value: string, property: string): void {
  checkName(value, property, VIRTUAL_MACHINE);
}

/** Name of an availability set: 1-80 characters. azurerm refuses others at validate. */
export function checkAvailabilitySetName(value: string, property: string): void {
  checkName(value, property, AVAILABILITY_SET);
}

/** Name of a Bastion host: 3-80 characters, the 3 being azurerm's own limit, at validate. */
export function checkBastionName(value: string, property: string): void {
  checkName(value, property, BASTION);
}

/** Name of a route table: 1-80 characters. azurerm lets a trailing `-` or `.` pass, Azure refuses it at apply. */
export function checkRouteTableName(value: string, property: string): void {
  checkName(value, property, ROUTE_TABLE);
}

/** Name of a managed disk: 1-80 characters. azurerm checks nothing; Azure refuses others at apply. */
export function checkDiskName(value: string, property: string): void {
  checkName(value, property, DISK);
}

/** Name of a load balancer: 1-80 characters. azurerm checks nothing; Azure refuses others at apply. */
export function checkLoadBalancerName(value: string, property: string): void {
  checkName(value, property, LOAD_BALANCER);
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

function hasAcceptedForm(value: string, { first, inside, last }: NameRule): boolean {
  return new RegExp(`^(?=[${first}])[${inside}]*[${last}]$`).test(value);
}

function expectation(rule: NameRule): string {
  const digits = rule.digitsOnlyRefused === true ? ', not digits only' : '';
  return `a name for ${rule.what}: ${rule.min} to ${rule.max} ${rule.characters}${digits} (${rule.refusedBy})`;
}

function suggestion(value: string, rule: NameRule): string {
  const cleaned = clean(value, rule);
  if (cleaned.length > rule.max) {
    return `shorten it by ${cleaned.length - rule.max} characters`;
  }
  const found = [cleaned, `${rule.prefix}-${cleaned}`].find((name) => cleaned !== '' && isAccepted(name, rule));
  return found === undefined ? `give ${rule.what} a name such as "${rule.prefix}-edge"` : didYouMean(found);
}

/** The given name with accents taken off and every run of refused characters turned into one hyphen. */
function clean(value: string, { inside, last }: NameRule): string {
  return value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(new RegExp(`[^${inside}]+`, 'g'), '-')
    .replace(/^[^A-Za-z0-9(]+/, '')
    .replace(new RegExp(`([^${last}]|-)+$`), '');
}

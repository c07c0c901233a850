import { Cidr } from '../../values/cidr';
import { IpAddress } from '../../values/ip-address';
import { PortRange } from '../../values/port-range';
import { Transport } from '../../values/vocabulary/traffic';
import type { AddressList } from './policy-rows';
import { comment, scalar } from './yaml-text';

/** Names of address objects have at most 63 characters on PAN-OS. */
const LONGEST_TOKEN = 60;

/** Named addresses, and where they are in the plan. */
export interface NamedAddresses {
  readonly end: AddressList;
  /** Rule that has them first. */
  readonly ruleId: string;
  readonly property: string;
}

/** Names of the addresses and ports in terms, and their definitions. The same content has the same name. */
export class Definitions {
  /** Names by content. */
  private readonly tokens = new Map<string, string>();
  private readonly networks = new Map<string, readonly string[]>();
  private readonly services = new Map<string, { readonly port: string; readonly protocol: string }>();

  /**
   * A list of addresses is named after its label, and also after its first rule if other lists have the same label.
   *
   * @throws EdgeValidationError for anything but IP addresses and networks.
   */
  public constructor(all: readonly NamedAddresses[], private readonly holders: ReadonlyMap<string, string>) {
    const lists = new Map<string, NamedAddresses>();
    for (const named of all) {
      const key = contentOf(named.end);
      if (!lists.has(key)) lists.set(key, named);
    }
    const counts = new Map<string, number>();
    for (const { end } of lists.values()) counts.set(tokenOf(end.label), (counts.get(tokenOf(end.label)) ?? 0) + 1);
    for (const [key, { end, ruleId, property }] of lists) {
      let token = tokenOf(counts.get(tokenOf(end.label)) === 1 ? end.label : `${end.label} ${ruleId}`);
      while (this.networks.has(token)) token += '_';
      this.tokens.set(key, token);
      this.networks.set(token, end.prefixes.map((prefix, index) => prefixText(prefix, `${property}.prefixes[${index}]`)));
    }
  }

  /** The name of a list of addresses. */
  public network(end: AddressList): string {
    return String(this.tokens.get(contentOf(end)));
  }

  /**
   * The name of a port or range: `TCP_443`.
   *
   * @throws EdgeValidationError for an invalid port.
   */
  public service(transport: Transport, ports: string, property: string): string {
    const range = PortRange.parse(ports, property);
    const token = `${transport}_${range.text.replace('-', '_')}`;
    this.services.set(token, { port: range.text, protocol: transport.toLowerCase() });
    return token;
  }

  /** Lines of the definition file for networks. */
  public networkLines(): string[] {
    const inOrder = [...this.networks].sort(([a], [b]) => (a < b ? -1 : 1));
    return ['networks:', ...inOrder.flatMap(([token, prefixes]) => [
      `  ${token}:`, '    values:', ...prefixes.flatMap((prefix) => this.addressLines(prefix)),
    ])];
  }

  /** Lines of the definition file for services. */
  public serviceLines(): string[] {
    const inOrder = [...this.services].sort(([a], [b]) => (a < b ? -1 : 1));
    return ['services:', ...inOrder.flatMap(([token, { port, protocol }]) => [
      `  ${token}:`, `    - port: ${scalar(port)}`, `      protocol: ${scalar(protocol)}`,
    ])];
  }

  private addressLines(prefix: string): string[] {
    const holder = this.holders.get(prefix);
    return [
      `      - address: ${scalar(prefix)}`,
      ...(holder === undefined ? [] : [`        comment: ${scalar(comment(holder))}`]),
    ];
  }
}

function contentOf({ label, prefixes }: AddressList): string {
  return [label, ...prefixes].join('\n');
}

/** Letters, digits and underscores, starting with a letter. */
function tokenOf(text: string): string {
  const words = text.toUpperCase().replace(/[^A-Z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return (/^[A-Z]/.test(words) ? words : `N_${words}`).slice(0, LONGEST_TOKEN);
}

function prefixText(prefix: string, property: string): string {
  return prefix.includes('/') ? Cidr.parse(prefix, property).text : IpAddress.parse(prefix, property).text;
}

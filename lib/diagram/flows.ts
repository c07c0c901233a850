import { type FirewallEnd, FirewallEndKind, FirewallRuleKind, type FirewallRulePlan } from '../plan/network/firewall-plan';
import { grouped } from '../projection/model/grouped';
import { listed } from '../projection/model/words';
import { AppProtocol, TrafficDirection } from '../values/vocabulary/traffic';
import type { Flow, Peer, PeerFlows } from './diagram-model';
import { portList, portText } from './port-list';

/** A rule, who is at its far end, and the virtual address that its traffic passes through. */
export interface DrawnRule {
  readonly rule: FirewallRulePlan;
  readonly peer: Peer;
  readonly virtualAddress?: string;
}

/** Protocols that only repeat the transport. */
const PLAIN: readonly AppProtocol[] = [AppProtocol.TCP, AppProtocol.ANY];

/** Most addresses of an end in the words of a rule. */
const SHOWN_ADDRESSES = 4;

/** The arrows of rules, by peer. What passes through the load balancer comes first, then inbound before outbound. */
export function flowsByPeer(rules: readonly DrawnRule[]): PeerFlows[] {
  const groups = [...grouped(rules, ({ peer }) => peer.id).values()].map((drawn) => ({
    peer: drawn[0].peer,
    flows: [...grouped(drawn, flowKey).values()].map(flowOf).sort((a, b) => rank(a) - rank(b)),
  }));
  const isBalanced = ({ flows }: PeerFlows): number => (flows.some(({ virtualAddress }) => virtualAddress !== undefined) ? 0 : 1);
  return groups.sort((a, b) => isBalanced(a) - isBalanced(b));
}

/** The end of a rule that is not the server. */
export function farEnd({ direction, source, destination }: FirewallRulePlan): FirewallEnd {
  return direction === TrafficDirection.INBOUND ? source : destination;
}

/** The name of an end, which is the same for both address families. */
export function endName({ name = 'any' }: FirewallEnd): string {
  return name;
}

function flowKey({ rule, virtualAddress = '' }: DrawnRule): string {
  return JSON.stringify([rule.direction, rule.kind, rule.protocols, virtualAddress]);
}

function flowOf(drawn: readonly [DrawnRule, ...DrawnRule[]]): Flow {
  const [{ rule, virtualAddress }] = drawn;
  return {
    isInbound: rule.direction === TrafficDirection.INBOUND,
    isPlatform: rule.kind === FirewallRuleKind.PLATFORM,
    ports: portList(drawn.map((each) => each.rule)),
    protocols: rule.protocols.filter((protocol) => !PLAIN.includes(protocol)).join(', '),
    ...(virtualAddress === undefined ? {} : { virtualAddress }),
    sentences: drawn.map(sentence),
  };
}

function rank({ virtualAddress, isInbound }: Flow): number {
  return (virtualAddress === undefined ? 2 : 0) + (isInbound ? 0 : 1);
}

/** A rule in words: `TCP 5061 from federated partners (any address) to Access Edge: SIP/MTLS (rule ..., rows ...)`. */
function sentence({ rule, peer, virtualAddress }: DrawnRule): string {
  const isInbound = rule.direction === TrafficDirection.INBOUND;
  const isIpv6 = [rule.source, rule.destination].some(({ prefixes }) => prefixes[0]?.includes(':') === true);
  const local = endName(isInbound ? rule.destination : rule.source);
  const far = `${peer.name} (${endWords(farEnd(rule), peer)})`;
  const [from, to] = isInbound ? [far, local] : [local, far];
  return [
    portText(rule.transport, rule.ports), isIpv6 ? ' over IPv6' : '', ` from ${from} to ${to}`,
    virtualAddress === undefined ? '' : `, through ${virtualAddress}`,
    `: ${rule.protocols.join(', ')} (rule ${rule.id}${origin(rule)})`,
  ].join('');
}

function endWords(end: FirewallEnd, peer: Peer): string {
  if (end.kind === FirewallEndKind.INTERNET || end.kind === FirewallEndKind.ANY) return 'any address';
  if (end.kind !== FirewallEndKind.ADDRESSES) return 'a service of Azure';
  const name = endName(end);
  const isNamed = peer.name.toLowerCase() === name.toLowerCase();
  return `${isNamed ? '' : `${name}: `}${listed(end.prefixes, SHOWN_ADDRESSES)}`;
}

function origin({ kind, tableRows }: FirewallRulePlan): string {
  if (kind === FirewallRuleKind.PLATFORM) return ', required by the platform';
  return tableRows.length === 0 ? '' : `, ${tableRows.length === 1 ? 'row' : 'rows'} ${tableRows.join(', ')}`;
}


import type { ProvedBox } from '../../../values/firewall-verdict';
import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../../values/vocabulary/traffic';
import { listHasAddress, portsHave } from '../names/address-lists';
import type { CauseFacts } from '../cause-facts';
import type { Place } from './places';

/** What is known of the security groups on the way to a port. */
export enum SecurityGroupState {
  /** Nothing was proved. */
  UNKNOWN = 'unknown',
  /** There are no security groups on the way. */
  NONE = 'none',
  /** They let through what the plan asks for. */
  OPEN = 'open',
  /** They stop it, at least in part. */
  CLOSED = 'closed',
}

/** What the proof of the deployed security groups says about ports. */
export interface DeployedFirewall {
  stateOf(place: Place): SecurityGroupState;
  /** What stops the traffic to a port. */
  missingOf(place: Place): ProvedBox[];
  /** What lets unplanned traffic through to a port. */
  extraOf(place: Pick<Place, 'owner' | 'address' | 'transport' | 'port'>): ProvedBox[];
}

/** The proof, in the form in which causes ask it. */
export function deployedFirewall(facts: CauseFacts): DeployedFirewall {
  const { plan: { side }, evidence: { deployed }, hasSecurityGroups } = facts;
  const isKnown = deployed !== undefined && deployed.problem === undefined;
  const inbound = (boxes: readonly ProvedBox[]): ProvedBox[] => boxes.filter((box) => (
    box.side === side && box.direction === TrafficDirection.INBOUND));
  const missing = isKnown ? boxesByRule(inbound(deployed.missing)) : new Map<string, ProvedBox[]>();
  const extra = isKnown ? inbound(deployed.extra) : [];
  const missingOf = (place: Place): ProvedBox[] => [...new Set(place.firewallRules.flatMap((rule) => missing.get(rule) ?? []))]
    .filter((box) => isAbout(box, place, facts));
  return {
    missingOf,
    extraOf: (place) => extra.filter((box) => isAbout(box, place, facts)),
    stateOf: (place) => {
      if (!hasSecurityGroups) return SecurityGroupState.NONE;
      if (!isKnown) return SecurityGroupState.UNKNOWN;
      return missingOf(place).length > 0 ? SecurityGroupState.CLOSED : SecurityGroupState.OPEN;
    },
  };
}

function boxesByRule(boxes: readonly ProvedBox[]): Map<string, ProvedBox[]> {
  const byRule = new Map<string, ProvedBox[]>();
  for (const box of boxes) {
    for (const rule of box.planRules) byRule.set(rule, [...byRule.get(rule) ?? [], box]);
  }
  return byRule;
}

function isAbout(
  { protocol, ports, destinations }: ProvedBox,
  { owner, address, transport, port }: Pick<Place, 'owner' | 'address' | 'transport' | 'port'>,
  facts: CauseFacts,
): boolean {
  return (protocol === 'any' || transport === undefined || protocol.split(' and ').includes(transport))
    && (port === undefined || portsHave(ports, port))
    && adapterAddresses(owner, address, facts).some((each) => listHasAddress(destinations, each));
}

/** A security group sees the address of the adapter, and the verification the public one. */
function adapterAddresses(owner: string, address: string, { plan: { edge, side } }: CauseFacts): string[] {
  const server = edge?.servers.find(({ computerName }) => computerName === owner);
  if (server === undefined || side === EdgeSide.INTERNAL) return [address];
  const { addresses } = server.external;
  const seen = addresses.filter(({ publicAddress, publicIpv6Address }) => [publicAddress, publicIpv6Address].includes(address));
  // An address that is assigned at deployment is in no plan: then it may be any of the server's.
  return [address, ...(seen.length === 0 ? addresses : seen).flatMap((each) => [
    each.address, ...(each.ipv6Address === undefined ? [] : [each.ipv6Address]),
  ])];
}

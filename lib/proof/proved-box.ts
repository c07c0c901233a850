import type { EdgeSide } from '../values/vocabulary/edge-side';
import type { TrafficDirection } from '../values/vocabulary/traffic';
import type { IpFamily } from '../values/ip-address';
import { GATEWAY_MANAGER_STAND_IN, platformNames } from './known-addresses';
import {
  addressText, addressTexts, type AddressSet, type Box, type IntervalSet, type NamedAddresses, portText, protocolText,
  witnessText,
} from './packet-space';
import type { FirewallPart } from './permits-of-plan';

/** Packets in which the plan and the security groups differ: every combination of its values. */
export interface ProvedBox {
  readonly side: EdgeSide;
  readonly direction: TrafficDirection;
  /** `TCP`, `UDP`, `TCP and UDP`, `any`. */
  readonly protocol: string;
  /** Destination ports: `443`, `443, 50000-59999`, `any`. */
  readonly ports: string;
  /** Source ports, in the same form: `any` in every plan. */
  readonly sourcePorts: string;
  /**
   * Source addresses in ascending order: addresses, CIDR blocks, and ranges such as `10.0.0.5-10.0.0.9`; or only `any`,
   * `Internet`, `AzureLoadBalancer` or `GatewayManager`.
   */
  readonly sources: string[];
  /** Destination addresses, in the same form. */
  readonly destinations: string[];
  /** One of the packets, the one with the lowest addresses and ports: `TCP from 10.0.0.0 to 10.45.16.10 port 443`. */
  readonly witness: string;
  /** IDs of the rules of the plan that ask for the packets; empty for packets that nothing asks for. */
  readonly planRules: string[];
  /** IDs of the planning rows that ask for them. */
  readonly tableRows: string[];
  /**
   * The security rules that let the packets through, or that stop the one in {@link witness}, as `group/rule`: one for each
   * group that guards the addresses. Empty if no group guards them.
   */
  readonly securityRules: string[];
}

/** Why the packets of a box are told. */
export type BoxReasons = Pick<ProvedBox, 'planRules' | 'tableRows' | 'securityRules'>;

/** A box as it is told. */
export function provedBox({ side, direction }: FirewallPart, box: Box, internet: AddressSet, reasons: BoxReasons): ProvedBox {
  const { family } = box;
  const names: readonly NamedAddresses[] = [{ name: 'Internet', addresses: internet }, ...platformNames()];
  const texts = (addresses: IntervalSet): string[] => addressTexts(family, addresses, names).map(withoutStandIn);
  return {
    side,
    direction,
    protocol: protocolText(box.protocols),
    ports: portText(box.destinationPorts),
    sourcePorts: portText(box.sourcePorts),
    sources: texts(box.sources),
    destinations: texts(box.destinations),
    witness: witnessText(box, witnessAddress),
    ...reasons,
  };
}

function withoutStandIn(text: string): string {
  return text === GATEWAY_MANAGER_STAND_IN ? 'GatewayManager' : text;
}

function witnessAddress(family: IpFamily, address: bigint): string {
  return withoutStandIn(addressText(family, address));
}

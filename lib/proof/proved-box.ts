import type { IpFamily } from '../values/ip-address';
import type { ProvedBox } from '../values/firewall-verdict';
import { GATEWAY_MANAGER_STAND_IN, platformNames } from './known-addresses';
import {
  addressText, addressTexts, type AddressSet, type Box, type IntervalSet, type NamedAddresses, portText, protocolText,
  witnessText,
} from './packet-space';
import type { FirewallPart } from './permits-of-plan';

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

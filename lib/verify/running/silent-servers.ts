import { Transport } from '../../values/vocabulary/traffic';
import { type Endpoint, EndpointOwner } from '../model/endpoint';
import { ConnectionOutcome, type TcpObservation } from '../model/observation';
import { ProbeKind, type TcpProbe } from '../model/probe';
import { isUnasked } from '../model/reasons';

/**
 * Computer names of the servers that accept no connection at all, in alphabetical order: whether they are silent, cannot be reached
 * or refuse everything, they are down for their users. A server is not among them if nothing was asked of it.
 */
export function silentServers(endpoints: readonly Endpoint[], tcpSeen: (probe: TcpProbe) => TcpObservation | undefined): string[] {
  const isSilent = new Map<string, boolean>();
  for (const { owner, ownerName, isDrained, transport, address, port } of endpoints) {
    if (owner !== EndpointOwner.SERVER || isDrained || transport !== Transport.TCP || address === undefined) continue;
    const outcome = tcpSeen({ kind: ProbeKind.TCP, address, port })?.outcome;
    if (outcome === undefined || isUnasked(outcome)) continue;
    isSilent.set(ownerName, outcome !== ConnectionOutcome.OPEN && (isSilent.get(ownerName) ?? true));
  }
  return [...isSilent].flatMap(([name, silent]) => (silent ? [name] : [])).sort();
}

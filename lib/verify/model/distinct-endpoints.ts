import type { Endpoint } from './endpoint';

/** Endpoints with one address and port as one: services that share an address may share a port. */
export function distinctEndpoints(endpoints: readonly Endpoint[]): Endpoint[] {
  const byPlace = new Map<string, Endpoint>();
  for (const endpoint of endpoints) {
    const { ownerName, service, address, isIpv6, transport, port } = endpoint;
    const place = [ownerName, service, address ?? '', isIpv6, transport, port].join(' ');
    const same = byPlace.get(place);
    byPlace.set(place, same === undefined ? endpoint : {
      ...same,
      protocols: sortedSet([...same.protocols, ...endpoint.protocols]),
      firewallRules: sortedSet([...same.firewallRules, ...endpoint.firewallRules]),
      tableRows: [...new Set([...same.tableRows, ...endpoint.tableRows])],
    });
  }
  return [...byPlace.values()];
}

function sortedSet<Text extends string>(texts: readonly Text[]): Text[] {
  return [...new Set(texts)].sort();
}

import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { AppProtocol, Transport } from '../../../lib/values/vocabulary/traffic';
import { type Endpoint, EndpointOwner } from '../../../lib/verify/model/endpoint';
import { ConnectionOutcome } from '../../../lib/verify/model/observation';
import { silentServers } from '../../../lib/verify/running/silent-servers';

const endpoint = (ownerName: string, address: string, port: number, more: Partial<Endpoint> = {}): Endpoint => ({
  side: EdgeSide.EXTERNAL, owner: EndpointOwner.SERVER, ownerName, isDrained: false, service: EdgeService.ACCESS_EDGE, names: [], address,
  isIpv6: false, transport: Transport.TCP, port, protocols: [AppProtocol.SIP_TLS], firewallRules: [], tableRows: [], ...more,
});

/** The silent servers, where each address and port has an outcome. */
const silentOf = (endpoints: readonly Endpoint[], outcomes: Readonly<Record<string, ConnectionOutcome>>): string[] =>
  silentServers(endpoints, ({ address, port }) => {
    const outcome = outcomes[`${address} ${port}`];
    return outcome === undefined ? undefined : { outcome };
  });

const { OPEN, SILENT, UNREACHABLE, REFUSED, STOPPED, NO_SOCKET } = ConnectionOutcome;

describe('the silent servers', () => {
  const endpoints = [
    endpoint('edge02', '203.0.113.20', 443), endpoint('edge02', '203.0.113.20', 5061),
    endpoint('edge01', '203.0.113.10', 443), endpoint('edge01', '203.0.113.10', 5061),
  ];

  test('are those that accept nothing', () => {
    expect(silentOf(endpoints, {
      '203.0.113.10 443': SILENT, '203.0.113.10 5061': UNREACHABLE, '203.0.113.20 443': SILENT, '203.0.113.20 5061': OPEN,
    })).toEqual(['edge01']);
  });

  test('are in alphabetical order', () => {
    expect(silentOf(endpoints, { '203.0.113.10 443': SILENT, '203.0.113.20 443': SILENT })).toEqual(['edge01', 'edge02']);
  });

  test('are also those that refuse everything, which nobody can use either', () => {
    expect(silentOf(endpoints, {
      '203.0.113.10 443': REFUSED, '203.0.113.10 5061': REFUSED, '203.0.113.20 443': REFUSED, '203.0.113.20 5061': OPEN,
    })).toEqual(['edge01']);
    expect(silentOf(endpoints, { '203.0.113.10 443': REFUSED, '203.0.113.10 5061': SILENT })).toEqual(['edge01']);
  });

  test.each([['was not asked to the end', STOPPED], ['had no socket to be asked with', NO_SOCKET]])('are not one that %s', (_, outcome) => {
    expect(silentOf(endpoints, { '203.0.113.10 443': outcome })).toEqual([]);
  });

  test('are not those that nobody asked, that are drained, or that are load balancers', () => {
    expect(silentOf(endpoints, {})).toEqual([]);
    const silent = { '203.0.113.10 443': SILENT };
    expect(silentOf([endpoint('edge01', '203.0.113.10', 443, { isDrained: true })], silent)).toEqual([]);
    expect(silentOf([endpoint('load balancer', '203.0.113.10', 443, { owner: EndpointOwner.LOAD_BALANCER })], silent)).toEqual([]);
  });
});

import { EdgePlatform } from '../../../lib/platform/edge-platform';
import * as fc from 'fast-check';
import { Cidr } from '../../../lib/values/cidr';
import { IpAddress } from '../../../lib/values/ip-address';
import { EdgeTopology } from '../../../lib/guide/edge-topology';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import type { EdgeServerPlan } from '../../../lib/plan/servers/server-plan';
import type { EdgeServerRequest } from '../../../lib/request/edge-server-request';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { gatewayOf } from '../../../lib/planner/servers/addressing';
import { contosoPlan, contosoRequest, refusalOf } from '../../support/plan-request';

interface Pool {
  readonly servers?: number;
  readonly external?: string;
  readonly internal?: string;
  readonly shared?: boolean;
  readonly overrides?: EdgeServerRequest[];
}

function requestOf({ servers = 2, external = '10.45.16.0/24', internal = '172.25.33.0/24', shared = false, overrides = [] }: Pool):
Partial<EdgePlanRequest> {
  return {
    platform: EdgePlatform.azure(),
    topology: servers === 1
      ? EdgeTopology.singleNat({ singleExternalAddress: shared })
      : EdgeTopology.scaledDnsLoadBalancedNat({ servers, singleExternalAddress: shared }),
    network: { externalSubnet: external, internalSubnet: internal },
    servers: overrides,
  };
}

const serversOf = (pool: Pool): EdgeServerPlan[] => contosoPlan(requestOf(pool)).servers;
const refusedPool = (pool: Pool): ReturnType<typeof refusalOf> => refusalOf(() => contosoPlan(requestOf(pool)));
const externalOf = (server: EdgeServerPlan | undefined): string[] =>
  (server?.external.addresses ?? []).map(({ address }) => address);

describe('automatic addresses', () => {
  test('follow the layout of the documentation up to ten servers, and continue from .40', () => {
    const servers = serversOf({ servers: 12 });
    const last = (server: EdgeServerPlan): number[] =>
      [...externalOf(server), server.internal.address].map((address) => Number(address.split('.').at(-1)));
    expect(servers.map(last)).toEqual([
      [10, 20, 30, 10], [11, 21, 31, 11], [12, 22, 32, 12], [13, 23, 33, 13], [14, 24, 34, 14],
      [15, 25, 35, 15], [16, 26, 36, 16], [17, 27, 37, 17], [18, 28, 38, 18], [19, 29, 39, 19],
      [40, 41, 42, 40], [43, 44, 45, 41],
    ]);
  });

  test('are the same in a /26, the smallest subnet with room for that layout', () => {
    expect(serversOf({ servers: 12, external: '10.45.16.64/26' }).map((server) => externalOf(server)[2]).slice(-3))
      .toEqual(['10.45.16.103', '10.45.16.106', '10.45.16.109']);
  });

  test('are packed server by server in a smaller subnet, from the first usable address', () => {
    const servers = serversOf({ servers: 2, external: '10.45.16.32/27', internal: '172.25.33.8/29' });
    expect(servers.map(externalOf)).toEqual([
      ['10.45.16.36', '10.45.16.37', '10.45.16.38'], ['10.45.16.39', '10.45.16.40', '10.45.16.41'],
    ]);
    expect(servers.map(({ internal }) => internal.address)).toEqual(['172.25.33.12', '172.25.33.13']);
  });

  test('are consecutive if the services share an address', () => {
    const servers = serversOf({ servers: 3, external: '10.45.16.0/29', shared: true });
    expect(servers.map(externalOf)).toEqual([['10.45.16.4'], ['10.45.16.5'], ['10.45.16.6']]);
    expect(servers[0]?.external.addresses[0]?.services).toEqual(['access-edge', 'web-conferencing', 'audio-video']);
  });
});

describe('a subnet without enough addresses', () => {
  test.each([
    // A /29 has 3 usable addresses, a /28 11, a /27 27.
    ['/29 for one server', { servers: 1, external: '10.45.16.0/29' }, undefined],
    ['/29 for two', { servers: 2, external: '10.45.16.0/29' }, ['network.externalSubnet', 3, 6, 3, 28]],
    ['/28 for three', { servers: 3, external: '10.45.16.0/28' }, undefined],
    ['/28 for four', { servers: 4, external: '10.45.16.0/28' }, ['network.externalSubnet', 11, 12, 1, 27]],
    ['/27 for nine', { servers: 9, external: '10.45.16.0/27' }, undefined],
    ['/27 for twelve', { servers: 12, external: '10.45.16.0/27' }, ['network.externalSubnet', 27, 36, 9, 26]],
    ['internal /29 for three', { servers: 3, internal: '172.25.33.0/29' }, undefined],
    ['internal /29 for four', { servers: 4, internal: '172.25.33.0/29' }, ['network.internalSubnet', 3, 4, 1, 28]],
  ] as const)('%s', (_name, pool: Pool, expected) => {
    if (expected === undefined) {
      expect(serversOf(pool)).toHaveLength(pool.servers ?? NaN);
      return;
    }
    const [property, usable, wanted, missing, prefixLength] = expected;
    const refusal = refusedPool(pool);
    expect(refusal.property).toBe(property);
    expect(refusal.given).toContain(`with ${usable} usable addresses`);
    expect(refusal.expected).toBe(`${wanted} usable addresses, ${missing} more than the subnet has`);
    expect(refusal.fix).toContain(`prefix length ${prefixLength} or shorter`);
  });

  test.each(['10.45.16.0/30', '10.45.16.0/31', '10.45.16.4/32'])('%s is smaller than Azure allows', (external) => {
    const refusal = refusedPool({ servers: 1, external, shared: true });
    expect(refusal).toMatchObject({ property: 'network.externalSubnet', given: `"${external}"` });
    expect(refusal.expected).toContain('/29 or larger');
  });

  test('the fix is sufficient: a subnet of the suggested length is accepted', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 12 }), fc.constantFrom(27, 28, 29), fc.boolean(), (servers, length, shared) => {
      const pool = { servers, external: `10.45.16.0/${length}`, shared };
      try {
        contosoPlan(requestOf(pool));
      } catch {
        const advised = /prefix length (\d+)/.exec(refusedPool(pool).fix)?.[1];
        expect(serversOf({ ...pool, external: `10.45.16.0/${String(advised)}` })).toHaveLength(servers);
      }
    }));
  });
});

describe('properties of the allocation', () => {
  const pools = fc.record({
    servers: fc.integer({ min: 1, max: 12 }), length: fc.integer({ min: 16, max: 27 }), shared: fc.boolean(),
  }).filter(({ servers, length, shared }) => servers * (shared ? 1 : 3) <= 2 ** (32 - length) - 5);

  test('every address is in its subnet, not reserved, and unique', () => {
    fc.assert(fc.property(pools, ({ servers, length, shared }) => {
      const planned = serversOf({ servers, external: `10.48.0.0/${length}`, shared });
      for (const [subnet, addresses] of [
        [`10.48.0.0/${length}`, planned.flatMap(externalOf)],
        ['172.25.33.0/24', planned.map(({ internal }) => internal.address)],
      ] as const) {
        const block = Cidr.parse(subnet, 'test');
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const address of addresses) {
          const offset = block.offsetOf(IpAddress.parse(address, 'test'));
          expect(offset >= 4n && offset < block.size - 1n).toBe(true);
        }
      }
    }));
  });

  test('an additional server does not change the names, addresses and routes of the others', () => {
    fc.assert(fc.property(pools, ({ servers, length, shared }) => {
      fc.pre(servers >= 2 && servers < 12 && (servers + 1) * (shared ? 1 : 3) <= 2 ** (32 - length) - 5);
      const external = `10.48.0.0/${length}`;
      const before = serversOf({ servers, external, shared });
      expect(serversOf({ servers: servers + 1, external, shared }).slice(0, servers)).toEqual(before);
    }));
  });
});

describe('explicit addresses', () => {
  test('replace planned addresses, and do not change the others', () => {
    const plan = serversOf({ overrides: [{
      number: 2, accessEdgeAddress: '10.45.16.100', audioVideoAddress: '10.45.16.102', internalAddress: '172.25.33.200',
    }] });
    expect(plan.map(externalOf)).toEqual([
      ['10.45.16.10', '10.45.16.20', '10.45.16.30'], ['10.45.16.100', '10.45.16.21', '10.45.16.102'],
    ]);
    expect(plan.map(({ internal }) => internal.address)).toEqual(['172.25.33.10', '172.25.33.200']);
  });

  test('can be the first and the last usable address', () => {
    const [server] = serversOf({ servers: 1, overrides: [{
      number: 1, accessEdgeAddress: '10.45.16.4', webConferencingAddress: '10.45.16.254',
    }] });
    expect(externalOf(server)).toEqual(['10.45.16.4', '10.45.16.254', '10.45.16.30']);
  });

  test.each(['10.45.16.0', '10.45.16.1', '10.45.16.2', '10.45.16.3', '10.45.16.255'])('%s is reserved by Azure', (address) => {
    const refusal = refusedPool({ overrides: [{ number: 2, webConferencingAddress: address }] });
    expect(refusal).toMatchObject({ property: 'servers[number 2].webConferencingAddress', given: `"${address}"` });
    expect(refusal.expected).toContain('10.45.16.0/24: Azure reserves the first four addresses and the last one');
    expect(refusal.fix).toContain('10.45.16.4');
  });

  test('outside the subnet are refused', () => {
    const refusal = refusedPool({ overrides: [{ number: 1, internalAddress: '172.25.34.10' }] });
    expect(refusal).toMatchObject({ property: 'servers[number 1].internalAddress', given: '"172.25.34.10"' });
    expect(refusal.expected).toContain('172.25.33.0/24');
  });

  test('that conflict with a planned address are refused, and the message names both', () => {
    const refusal = refusedPool({ overrides: [{ number: 2, audioVideoAddress: '10.45.16.10' }] });
    expect(refusal).toMatchObject({ property: 'servers[number 2].audioVideoAddress', given: '"10.45.16.10"' });
    expect(refusal.expected).toContain('servers[number 1].accessEdgeAddress uses this one');
    expect(refusal.fix).toContain('servers[number 1].accessEdgeAddress');
  });

  test('that conflict with the address of a later server are refused, and the message names the property to change', () => {
    const refusal = refusedPool({ overrides: [{ number: 1, audioVideoAddress: '10.45.16.11' }] });
    expect(refusal).toMatchObject({ property: 'servers[number 2].accessEdgeAddress', given: '"10.45.16.11" (allocated)' });
    expect(refusal.expected).toContain('servers[number 1].audioVideoAddress');
    expect(refusal.fix).toContain('servers[number 2].accessEdgeAddress');
  });

  test.each(['webConferencingAddress', 'audioVideoAddress', 'webConferencingPublicAddress', 'audioVideoPublicAddress'] as const)(
    '%s has no effect where one address serves all, and is refused', (property) => {
      const refusal = refusedPool({ shared: true, overrides: [{ number: 1, [property]: '10.45.16.99' }] });
      expect(refusal).toMatchObject({ property: `servers[number 1].${property}`, given: '"10.45.16.99"' });
      expect(refusal.fix).toContain('singleExternalAddress');
    });
});

describe('public addresses', () => {
  const PUBLIC = { number: 1, accessEdgePublicAddress: '131.107.155.10' };

  test('behind NAT are the specified ones, and otherwise absent', () => {
    const [one, two] = serversOf({ overrides: [PUBLIC] });
    expect(one?.external.addresses.map(({ publicAddress }) => publicAddress)).toEqual(['131.107.155.10', undefined, undefined]);
    for (const address of two?.external.addresses ?? []) expect(address).not.toHaveProperty('publicAddress');
  });

  test('without NAT are those of the adapters', () => {
    const [server] = contosoPlan({ topology: EdgeTopology.singlePublic(), servers: [PUBLIC] }).servers;
    expect(server?.external.addresses.map(({ address, publicAddress }) => publicAddress === address)).toEqual([true, true, true]);
  });

  test('without NAT on a cloud are not known before deployment, and the adapters can be private', () => {
    const plan = contosoPlan({
      topology: EdgeTopology.singlePublic(),
      platform: EdgePlatform.azure(),
      network: { externalSubnet: '10.45.16.0/24', internalSubnet: '172.25.33.0/24' },
    });
    expect(plan.translation).toBe('cloud');
    for (const address of plan.servers[0]?.external.addresses ?? []) {
      expect(address.address).toMatch(/^10\.45\.16\./);
      expect(address).not.toHaveProperty('publicAddress');
    }
  });
});

describe('computer names', () => {
  const names = (plan: EdgePlan): string[][] => plan.servers.map(({ computerName, fqdn, dnsSuffix }) => [computerName, fqdn, dnsSuffix]);

  test('of a pool are numbered with two digits', () => {
    expect(serversOf({ servers: 12 }).map(({ computerName }) => computerName)).toEqual([
      'lsedge01', 'lsedge02', 'lsedge03', 'lsedge04', 'lsedge05', 'lsedge06',
      'lsedge07', 'lsedge08', 'lsedge09', 'lsedge10', 'lsedge11', 'lsedge12',
    ]);
  });

  test('of a single server are the internal FQDN', () => {
    expect(names(contosoPlan({ topology: EdgeTopology.singleNat() }))).toEqual([['lsedge', 'lsedge.contoso.net', 'contoso.net']]);
  });

  test('can be specified, and the FQDN is in lowercase regardless of their case', () => {
    expect(names(contosoPlan({ servers: [{ number: 2, computerName: 'DMZ-EDGE-B' }] }))).toEqual([
      ['lsedge01', 'lsedge01.contoso.net', 'contoso.net'], ['DMZ-EDGE-B', 'dmz-edge-b.contoso.net', 'contoso.net'],
    ]);
  });
});

describe('the configuration of the servers', () => {
  const { internal } = contosoRequest();
  const [server] = contosoPlan({
    internal: { ...internal, networks: ['192.168.10.0/24', '10.200.0.0/16', '172.25.33.128/25'] },
    network: { ...contosoRequest().network, bastionSubnet: '172.25.40.0/26' },
  }).servers;

  test('routes go to the internal networks and the bastion host, but not to the local subnet', () => {
    expect(server?.internal.routes).toEqual(['10.200.0.0/16', '172.25.40.0/26', '192.168.10.0/24']
      .map((destination) => ({ destination, gateway: '172.25.33.1' })));
  });

  test('a bastion host in an internal network needs no separate route', () => {
    const [covered] = contosoPlan({ network: { ...contosoRequest().network, bastionSubnet: '192.168.10.0/26' } }).servers;
    expect(covered?.internal.routes.map(({ destination }) => destination)).toEqual(['192.168.10.0/24']);
  });

  test('the default gateway is only on the external side', () => {
    expect(server?.external.defaultGateway).toBe('10.45.16.1');
    expect(server?.external.defaultGateway).toBe(gatewayOf(Cidr.parse('10.45.16.0/24', 'test')).text);
    expect(server?.internal).not.toHaveProperty('defaultGateway');
  });

  test('the hosts file has one line per member of the next hop, unless perimeter DNS resolves it', () => {
    expect(server?.hosts).toEqual(['192.168.10.90', '192.168.10.91'].map((address) => ({ address, fqdn: 'pool01.contoso.net' })));
    expect(contosoPlan({ internal: { ...internal, perimeterDnsServers: ['10.45.20.4'] } }).servers.map(({ hosts }) => hosts))
      .toEqual([[], []]);
  });
});

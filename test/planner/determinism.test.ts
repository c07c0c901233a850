import { PlanFile } from '../../lib/plan/stored/plan-file';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { EdgeFeature } from '../../lib/request/edge-feature';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { planEdge } from '../../lib/planner/index';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { contosoPlan, contosoRequest } from '../support/plan-request';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { FirewallAccess } from '../../lib/plan/network/firewall-plan';
import * as fc from 'fast-check';

/** A request that has several entries in every list it can have. */
const FULL = contosoRequest({
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }),
  sipDomains: ['contoso.com', 'fabrikam.com', 'litware.com'],
  automaticSignInDomains: ['contoso.com', 'fabrikam.com', 'litware.com'],
  features: Object.values(EdgeFeature),
  federation: {
    discoverableDomains: ['contoso.com', 'fabrikam.com'],
    partnerProducts: Object.values(PartnerProduct),
  },
  xmpp: { fqdn: 'xmpp.contoso.com', domains: ['contoso.com', 'litware.com'] },
  publicIm: Object.values(PublicImProvider),
  hasOtherEdgePools: true,
  internal: {
    fqdn: 'lsedge.contoso.net',
    nextHop: 'pool01.contoso.net',
    nextHopAddresses: ['192.168.10.90', '192.168.10.91', '192.168.10.9'],
    networks: ['192.168.10.0/24', '10.200.0.0/16', '10.9.0.0/16'],
    lyncServers: ['192.168.10.95', '10.200.0.7', '10.9.0.7'],
  },
  servers: [
    { number: 1, accessEdgePublicAddress: '131.107.155.10' },
    { number: 2, computerName: 'EDGE-B' },
    { number: 3, internalAddress: '172.25.33.99' },
  ],
  zones: [
    { name: 'contoso.com', side: EdgeSide.EXTERNAL }, { name: 'fabrikam.com', side: EdgeSide.EXTERNAL },
    { name: 'contoso.net', side: EdgeSide.INTERNAL },
  ],
  recordsByOthers: true,
  windowsActivationServers: ['40.83.235.53', '20.118.99.224'],
  network: { ...contosoRequest().network, bastionSubnet: '172.25.40.0/26' },
  virtualMachineSize: 'Standard_D8s_v5',
});

/** The same value with each list in it in another order. */
function shuffled<T>(value: T): fc.Arbitrary<T> {
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    return fc.tuple(...items.map(shuffled))
      .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length })) as unknown as fc.Arbitrary<T>;
  }
  // Only plain objects: a topology or a product is one value.
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return fc.constant(value);
  return fc.record(Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shuffled<unknown>(entry)]))) as fc.Arbitrary<T>;
}

describe('the same request results in the same bytes', () => {
  const text = PlanFile.ofEdge(planEdge(FULL)).text;

  test('every time', () => expect(PlanFile.ofEdge(planEdge(FULL)).text).toBe(text));

  test('regardless of the order of its lists', () => {
    const orders = new Set<string>();
    fc.assert(fc.property(shuffled<EdgePlanRequest>(FULL), (request) => {
      orders.add(JSON.stringify(request));
      expect(PlanFile.ofEdge(planEdge(request)).text).toBe(text);
    }));
    expect(orders.size).toBeGreaterThan(50);
  });

  test('regardless of the case of its names', () => {
    const upper = contosoRequest({
      sipDomains: ['CONTOSO.com', 'Fabrikam.COM.'],
      accessEdge: { fqdn: 'SIP.Contoso.com' },
      automaticSignInDomains: ['contoso.COM'],
      zones: [{ name: 'Contoso.com.', side: EdgeSide.EXTERNAL }, { name: 'contoso.NET', side: EdgeSide.INTERNAL }],
    });
    expect(PlanFile.ofEdge(planEdge(upper)).text).toBe(PlanFile.ofEdge(contosoPlan()).text);
  });

  test('and the request is not changed', () => {
    const before = JSON.stringify(FULL);
    planEdge(FULL);
    expect(JSON.stringify(FULL)).toBe(before);
  });
});

describe('the serialized plan', () => {
  test.each([['full', FULL], ['default', contosoRequest()]])('can be read back unchanged: %s', (_name, request) => {
    const plan = planEdge(request);
    const text = PlanFile.ofEdge(plan).text;
    expect(text.endsWith('}\n')).toBe(true);
    // toStrictEqual tells an absent property from an undefined one.
    expect(JSON.parse(text)).toStrictEqual(plan);
  });

  test('has its schema version first', () => {
    expect(PlanFile.ofEdge(contosoPlan()).text).toMatch(/^\{\n {2}"schemaVersion": 2,\n/);
  });

  test('lists domains and conditions in order', () => {
    const plan = planEdge({ ...FULL, sipDomains: ['litware.com', 'contoso.com', 'fabrikam.com'] });
    expect(plan.sipDomains).toEqual(['contoso.com', 'fabrikam.com', 'litware.com']);
    expect(plan.conditions).toEqual([...plan.conditions].sort());
    expect(plan.internal.networks).toEqual(['10.9.0.0/16', '10.200.0.0/16', '192.168.10.0/24']);
    expect(plan.internal.nextHopAddresses).toEqual(['192.168.10.9', '192.168.10.90', '192.168.10.91']);
  });
});

describe('an additional SIP domain', () => {
  const label = fc.stringMatching(/^[a-z]{1,8}$/);

  test('adds records and alternative names, and changes nothing else', () => {
    fc.assert(fc.property(label, (name) => {
      const domain = `${name}.example`;
      const open = { automaticSignInDomains: undefined, federation: {}, xmpp: { fqdn: 'xmpp.contoso.com' }, zones: [], recordsByOthers: true };
      const before = contosoPlan(open);
      const after = contosoPlan({ ...open, sipDomains: [domain, 'contoso.com', 'fabrikam.com'] });
      expect(withoutNames(after)).toEqual(withoutNames(before));
      expect(after.dnsRecords).toEqual(expect.arrayContaining(before.dnsRecords));
      const added = after.dnsRecords.filter(({ id }) => !before.dnsRecords.some((known) => known.id === id)).map(({ id }) => id);
      expect(added).toEqual([
        `external/A/sip.${domain}`, `external/A/xmpp.${domain}`, `external/SRV/_sip._tls.${domain}`,
        `external/SRV/_sipfederationtls._tcp.${domain}`, `external/SRV/_xmpp-server._tcp.${domain}`,
      ]);
      const [external, internal] = after.certificates;
      expect(external?.sans).toEqual([...before.certificates[0]!.sans, domain, `sip.${domain}`, `xmpp.${domain}`].sort());
      expect(internal).toEqual(before.certificates[1]);
      expect({ ...external, sans: [] }).toEqual({ ...before.certificates[0], sans: [] });
    }));
  });

  function withoutNames({ sipDomains: _1, dnsRecords: _2, certificates: _3, findings: _4, ...rest }: EdgePlan): object {
    return {
      ...rest,
      federation: { ...rest.federation, discoverableDomains: [] },
      xmpp: { ...rest.xmpp, domains: [] },
    };
  }
});

describe('an additional server', () => {
  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])(
    'than %i adds its own addresses to the rules and records, and takes nothing away', (count) => {
      const of = (servers: number): EdgePlan => contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers }) });
      const [before, after] = [of(count), of(count + 1)];
      const own = after.servers[count]!;
      const addresses = [own.internal.address, ...own.external.addresses.map(({ address }) => address)];
      expect(after.servers.slice(0, count)).toEqual(before.servers);

      const withoutOwn = (prefixes: string[]): string[] => prefixes.filter((prefix) => !addresses.includes(prefix));
      expect(after.firewall.map((rule) => ({
        ...rule,
        source: { ...rule.source, prefixes: withoutOwn(rule.source.prefixes) },
        destination: { ...rule.destination, prefixes: withoutOwn(rule.destination.prefixes) },
      }))).toEqual(before.firewall);
      expect(after.firewall.filter(({ source, destination }) =>
        [...source.prefixes, ...destination.prefixes].some((prefix) => addresses.includes(prefix))))
        .toHaveLength(after.firewall.filter(({ access }) => access === FirewallAccess.ALLOW).length);

      const ownRecord = `internal/A/${own.fqdn}`;
      expect(after.dnsRecords.filter(({ id }) => id !== ownRecord).map((record) => ({
        ...record, addresses: record.addresses.filter(({ name }) => name !== own.computerName),
      }))).toEqual(before.dnsRecords);
      expect(after.dnsRecords.filter(({ id }) => id === ownRecord)).toHaveLength(1);
      expect(after.certificates.map((each) => ({ ...each, installedOn: each.installedOn.slice(0, count) })))
        .toEqual(before.certificates);
    });
});

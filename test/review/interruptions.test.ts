import { EdgePlatform } from '../../lib/platform/edge-platform';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { Finding } from '../../lib/plan/findings/finding';
import { PlanTables } from '../../lib/projection/plan-tables';
import { PlanPart } from '../../lib/projection/model/plan-part';
import { TextReport } from '../../lib/reports/text-report';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { contosoPlan, contosoRequest, PLANNED_TOPOLOGIES, refusalOf } from '../support/plan-request';
import { LYNC_2013, SFB_2015, SFB_2019 } from '../support/products';

const AZURE: Partial<EdgePlanRequest> = {
  platform: EdgePlatform.azure(), network: { externalSubnet: '10.45.16.0/24', internalSubnet: '172.25.33.0/24' },
};
const dns = (servers: number, singleExternalAddress = false): Partial<EdgePlanRequest> =>
  ({ topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers, singleExternalAddress }) });
const hardware = (servers: number): Partial<EdgePlanRequest> =>
  ({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers }) });
const single = (singleExternalAddress = false): Partial<EdgePlanRequest> =>
  ({ topology: EdgeTopology.singlePublic({ singleExternalAddress }) });

const interruptions = (before: Partial<EdgePlanRequest>, after: Partial<EdgePlanRequest>): Finding[] =>
  EdgePlanComparison.of(contosoPlan(before), contosoPlan(after)).interruptions;
const told = (before: Partial<EdgePlanRequest>, after: Partial<EdgePlanRequest>): string[] =>
  interruptions(before, after).map(({ ruleId, subject }) => `${ruleId} ${subject}`);

describe.each([['on Azure', AZURE], ['on own machines', {}]])('%s, nobody is cut off', (_name, place) => {
  test.each<[string, Partial<EdgePlanRequest>, Partial<EdgePlanRequest>]>([
    ['by nothing', dns(2), dns(2)],
    ['by a server more', dns(2), dns(3)],
    ['from DNS to hardware load balancing', dns(2), hardware(2)],
    ['from DNS to hardware load balancing with more servers', dns(2), hardware(12)],
    ['by a server more behind load balancers', hardware(2), hardware(3)],
    ['by a server that is drained', dns(3), { ...dns(3), drainedServers: [3] }],
    ['by the removal of a drained server', { ...dns(3), drainedServers: [3] }, dns(2)],
    ['by XMPP', dns(2), { ...dns(2), xmpp: { domains: ['contoso.com'] } }],
    ['by a product for the same Windows and size', { ...dns(2), product: SFB_2015 }, { ...dns(2), product: SFB_2019 }],
  ])('%s', (_change, before, after) => expect(interruptions({ ...place, ...before }, { ...place, ...after })).toEqual([]));
});

test('the removal of a server that is in use cuts off who is connected, and draining comes first', () => {
  const [found, ...others] = interruptions(dns(3), dns(2));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ ruleId: 'server-removed', severity: 'warning', subject: 'lsedge03.contoso.net' });
  expect(found?.message).toContain('tries it in vain for up to 3600 seconds');
  expect(found?.fix).toMatch(/^drain server 3 first, and deploy; wait 3600 seconds;.*second deployment$/);
  expect(told(hardware(3), hardware(2))).toEqual(['server-removed lsedge03.contoso.net']);
});

describe('from hardware to DNS load balancing', () => {
  test.each([['on Azure', AZURE], ['on own machines', {}]])('%s, whoever has the virtual addresses is cut off', (_name, place) => {
    expect(told({ ...place, ...hardware(2) }, { ...place, ...dns(2) })).toEqual([
      'published-address-withdrawn A av.contoso.com', 'published-address-withdrawn A sip.contoso.com',
      'published-address-withdrawn A webcon.contoso.com', 'published-address-withdrawn A lsedge.contoso.net',
    ]);
  });

  test('a short TTL comes first', () => {
    const [found] = interruptions(hardware(2), dns(2));
    expect(found?.message).toBe('its address at the load balancer (131.107.155.52) no longer answers: users and partners who have looked '
      + 'the name up cannot connect for up to 3600 seconds');
    expect(found?.fix).toBe('set recordTtlSeconds to 60 first, deploy, and wait 3600 seconds; then make the change while few people '
      + 'are connected');
    expect(interruptions({ ...hardware(2), recordTtlSeconds: 60 }, { ...dns(2), recordTtlSeconds: 60 })[0]?.fix)
      .toBe('make the change while few people are connected');
  });
});

describe('between a single Edge Server and a pool', () => {
  test.each([['on Azure', AZURE], ['on own machines', {}]])('%s, the guide renames the server, and nothing else is cut off', (_name, place) => {
    expect(told({ ...place, ...single() }, { ...place, ...dns(2) })).toEqual(['server-renamed lsedge.contoso.net']);
    expect(told({ ...place, ...dns(2) }, { ...place, ...single() }))
      .toEqual(['server-renamed lsedge01.contoso.net', 'server-removed lsedge02.contoso.net']);
  });

  test('the pool is deployed beside the server first', () => {
    const [found] = interruptions(single(), dns(2));
    expect(found?.message).toContain('becomes lsedge01.contoso.net: its machine is replaced');
    expect(found?.message).toContain('Topology Builder does not turn one into the other');
    expect(found?.fix).toContain('deploy a second EdgePool with another internal FQDN beside it');
  });
});

test('a server of a pool that gets another name is replaced, one at a time', () => {
  const [found, ...others] = interruptions(dns(2), { ...dns(2), servers: [{ number: 2, computerName: 'dmz-b' }] });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ ruleId: 'server-renamed', subject: 'lsedge02.contoso.net' });
  expect(found?.fix).toContain('drain server 2');
});

describe('one external address in place of three', () => {
  test.each([['on Azure', AZURE], ['on own machines', {}]])('%s, cuts off conferencing and media, not the Access Edge\'s address', (_name, place) => {
    expect(told({ ...place, ...dns(2) }, { ...place, ...dns(2, true) })).toEqual([
      'published-address-withdrawn A av.contoso.com', 'published-address-withdrawn A webcon.contoso.com',
      'service-port-moved sip.contoso.com:443', 'service-port-moved webcon.contoso.com:443',
    ]);
    // The one name is that of all services, and leads to the Access Edge alone afterwards.
    expect(told({ ...place, ...dns(2, true) }, { ...place, ...dns(2) })).toEqual([
      'published-address-withdrawn A sip.contoso.com',
      'service-port-moved sip.contoso.com:5061', 'service-port-moved sip.contoso.com:444',
    ]);
  });
});

describe('explicit addresses', () => {
  test('that move are told with the server, and how to move it', () => {
    const found = interruptions(dns(2), { ...dns(2), servers: [{ number: 1, accessEdgeAddress: '131.107.155.99', internalAddress: '172.25.33.99' }] });
    expect(found.map(({ ruleId, subject }) => `${ruleId} ${subject}`)).toEqual([
      'server-moved lsedge01.contoso.net', 'published-address-withdrawn A sip.contoso.com',
      'published-address-withdrawn A lsedge.contoso.net', 'published-address-withdrawn A lsedge01.contoso.net',
    ]);
    expect(found[0]?.message).toContain('Access Edge 131.107.155.10 -> 131.107.155.99');
    expect(found[0]?.message).toContain('Edge internal 172.25.33.10 -> 172.25.33.99');
    expect(found[1]?.message).toContain('1 of its addresses stay');
  });

  test('that go from a server to a load balancer need two deployments', () => {
    const found = interruptions(dns(2), {
      ...hardware(2),
      servers: [{ number: 1, internalAddress: '172.25.33.98' }],
      loadBalancer: { internalAddress: '172.25.33.10' },
    }).filter(({ ruleId }) => ruleId === 'address-taken-over');
    expect(found).toMatchObject([{
      subject: '172.25.33.10', fix: 'give server 1 another address, or remove it, and deploy; then give the address to the internal load balancer',
    }]);
  });

  test('that two servers swap are told for both', () => {
    const swapped = [{ number: 1, internalAddress: '172.25.33.11' }, { number: 2, internalAddress: '172.25.33.10' }];
    expect(told(dns(2), { ...dns(2), servers: swapped }).filter((text) => text.startsWith('address-taken-over')))
      .toEqual(['address-taken-over 172.25.33.11', 'address-taken-over 172.25.33.10']);
  });
});

test('a public address that becomes known cuts off nobody', () => {
  const nat = { topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }) };
  expect(interruptions(nat, { ...nat, servers: [{ number: 1, accessEdgePublicAddress: '131.107.155.10' }] })).toEqual([]);
});

test('another internal FQDN is another pool', () => {
  const internal = { ...contosoRequest().internal, fqdn: 'edge2.contoso.net' };
  const found = interruptions({ ...AZURE, ...dns(2) }, { ...AZURE, ...dns(2), internal });
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['pool-renamed']);
  expect(found[0]?.message).toContain('replaced, with their public addresses');
  expect(interruptions(dns(2), { ...dns(2), internal })[0]?.message).not.toContain('Azure');
});

test('machines of another size restart together', () => {
  const found = interruptions(
    { ...AZURE, ...dns(2), virtualMachineSize: 'Standard_D8s_v5' }, { ...AZURE, ...dns(2), virtualMachineSize: 'Standard_D16s_v5' });
  expect(found).toMatchObject([{ ruleId: 'servers-resized', severity: 'warning' }]);
  expect(found[0]?.fix).toContain('one server at a time');
});

test('servers keep their Windows with another product, and are replaced one at a time', () => {
  const change = [{ ...dns(2), product: LYNC_2013 }, { ...dns(2), product: SFB_2019 }] as const;
  const found = interruptions({ ...AZURE, ...change[0] }, { ...AZURE, ...change[1] });
  expect(found).toMatchObject([{ ruleId: 'servers-keep-windows', severity: 'advice' }]);
  expect(found[0]?.fix).toContain('terraform apply -replace');
  expect(interruptions(...change)).toEqual([]);
});

test('between any two reference topologies, each server that stays is named if its name or an address changes', () => {
  const plans = Object.values(PLANNED_TOPOLOGIES).map((topology) => contosoPlan({ topology: topology() }));
  for (const before of plans) {
    for (const after of plans) {
      const found = EdgePlanComparison.of(before, after).interruptions.map(({ subject }) => subject);
      for (const was of before.servers) {
        const is = after.servers.find(({ number }) => number === was.number);
        const isSame = is !== undefined && JSON.stringify([is.fqdn, is.external.addresses, is.internal.address])
          === JSON.stringify([was.fqdn, was.external.addresses, was.internal.address]);
        expect([was.fqdn, isSame, found.includes(was.fqdn)]).toEqual([was.fqdn, isSame, !isSame]);
      }
    }
  }
});

describe('the report of a comparison', () => {
  const report = (before: Partial<EdgePlanRequest>, after: Partial<EdgePlanRequest>): PlanTables =>
    PlanTables.ofComparison(EdgePlanComparison.of(contosoPlan(before), contosoPlan(after)));

  test('has the interruptions before the differences', () => {
    const tables = report(dns(3), dns(2));
    expect(tables.sections.map(({ part }) => part).slice(0, 3)).toEqual([PlanPart.COMPARED_PLANS, PlanPart.INTERRUPTIONS, PlanPart.OVERVIEW]);
    const lines = TextReport.of(tables).text.split('\n');
    expect(lines).toContain('INTERRUPTIONS');
    expect(lines.some((line) => line.includes('WARNING server-removed'))).toBe(true);
    expect(TextReport.of(tables).text.replace(/\s+/g, ' ')).toContain('drain server 3 first, and deploy; wait 3600 seconds;');
  });

  test('has no such section when nobody is cut off', () => {
    expect(report(dns(2), dns(3)).sections.map(({ part }) => part)).not.toContain(PlanPart.INTERRUPTIONS);
  });

  test('is refused without the list of interruptions', () => {
    const { interruptions: _none, ...comparison } = EdgePlanComparison.of(contosoPlan(), contosoPlan());
    expect(refusalOf(() => PlanTables.ofComparison(comparison as never)).property).toBe('comparison');
  });
});

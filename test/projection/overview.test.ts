import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { PlanTables } from '../../lib/projection/plan-tables';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { dualStackPlan } from '../support/dual-stack';
import { contosoPlan } from '../support/plan-request';

function overviewOf(plan: EdgePlan, ...keys: string[]): string[][] {
  const { columns, rows: [row] } = PlanTables.ofEdge(plan).tables.find(({ id }) => id === PlanTableId.OVERVIEW)!;
  return keys.map((key) => row!.cells[columns.findIndex((column) => column.key === key)]!);
}

const COUNTS = ['servers', 'externalAddresses', 'virtualAddresses', 'publicAddresses'];

test.each<[string, EdgePlan, string[][]]>([
  ['a single server', contosoPlan({ topology: EdgeTopology.singleNat() }), [
    ['1, no load balancing'], ['3 external, one for each service, and 1 internal'], [], ['3'],
  ]],
  ['one address for all services', contosoPlan({ topology: EdgeTopology.singlePublic({ singleExternalAddress: true }) }), [
    ['1, no load balancing'], ['1 external for all services, and 1 internal'], [], ['1'],
  ]],
  ['DNS load balancing', contosoPlan(), [
    ['2, DNS load balancing'], ['3 external, one for each service, and 1 internal'], [], ['6: 3 of each of the 2 servers'],
  ]],
  ['load balancers', contosoPlan({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 3 }) }), [
    ['3, hardware load balancing'], ['3 external, one for each service, and 1 internal'],
    ['3 external and 1 internal, on load balancers'], ['12: 3 virtual, and 3 of each of the 3 servers'],
  ]],
  ['IPv6', dualStackPlan(), [
    ['2, DNS load balancing'],
    ['3 external, one for each service, and 1 internal', 'IPv6 on the external and internal adapter too'], [],
    ['6: 3 of each of the 2 servers; also 6 IPv6 addresses'],
  ]],
])('tells servers, their addresses and virtual addresses apart: %s', (_, plan, counts) => {
  expect(overviewOf(plan, ...COUNTS)).toEqual(counts);
});

const leads = (plan: EdgePlan): string[] => overviewOf(plan, 'nameTargets').flat();

test('names lead to each server with DNS load balancing, except for drained ones', () => {
  expect(leads(contosoPlan())).toEqual([
    'sip.contoso.com, webcon.contoso.com, av.contoso.com, lsedge.contoso.net: each of the 2 Edge Servers',
  ]);
  const drained = contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }), drainedServers: [2] });
  expect(leads(drained)).toEqual([
    'sip.contoso.com, webcon.contoso.com, av.contoso.com, lsedge.contoso.net: 2 of the 3 Edge Servers, lsedge01, lsedge03',
  ]);
  expect(overviewOf(drained, 'drained')).toEqual([['lsedge02']]);
});

test('names lead to virtual addresses with hardware load balancing', () => {
  const topology = EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 });
  expect(leads(contosoPlan({ topology }))).toEqual([
    'sip.contoso.com: virtual address 131.107.155.50', 'webcon.contoso.com: virtual address 131.107.155.51',
    'av.contoso.com: virtual address 131.107.155.52', 'lsedge.contoso.net: virtual address 172.25.33.50',
  ]);
  expect(leads(contosoPlan({ topology, platform: EdgePlatform.azure() }))).toEqual([
    'sip.contoso.com: virtual address at deployment', 'webcon.contoso.com: virtual address at deployment',
    'av.contoso.com: virtual address at deployment',
    'lsedge.contoso.net: virtual address 172.25.33.50',
  ]);
});

test('a single server is named', () => {
  expect(leads(contosoPlan({ topology: EdgeTopology.singleNat() }))).toEqual([
    expect.stringMatching(/^sip\.contoso\.com, webcon\.contoso\.com, av\.contoso\.com, lsedge\.contoso\.net: the Edge Server lsedge/),
  ]);
});

test('one server more changes the number of servers, and no name', () => {
  const { differences } = EdgePlanComparison.of(
    contosoPlan(), contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) }),
  );
  const overview = differences.find(({ table }) => table === PlanTableId.OVERVIEW)!;
  expect(overview.facts.map(({ key }) => key)).toEqual(['servers']);
});

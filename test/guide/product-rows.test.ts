import { PlanningCondition } from '../../lib/values/vocabulary/planning-condition';
import { ReferenceTopology } from '../../lib/values/vocabulary/topology';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';
import { certificateRowsOf } from '../../lib/guide/certificates';
import { dnsRowsOf, dnsRowsToPlan } from '../../lib/guide/dns';
import { ownDnsRowsOf } from '../../lib/guide/dns/own';
import type { EdgePage, PlanningRow } from '../../lib/guide/planning-row';
import { portRowsToPlan } from '../../lib/guide/ports';
import { certificateRowsFor, dnsRowsFor, portRowsFor } from '../../lib/guide/product-rows';
import { LYNC_2013, SFB_2015, SFB_2019, SFB_SE, SUCCESSORS } from '../support/products';

const UNBALANCED: readonly EdgePage[] = [
  ReferenceTopology.SINGLE_NAT, ReferenceTopology.SINGLE_PUBLIC, ReferenceTopology.SCALED_DNS_NAT,
  ReferenceTopology.SCALED_DNS_PUBLIC,
];
const EDGES: readonly EdgePage[] = [...UNBALANCED, ReferenceTopology.SCALED_HARDWARE];

const PAGE = 'edge-environmental-requirements.md';
const SKYPE_PAGE = 'deploy-skype-connectivity.md';
const ids = (rows: readonly PlanningRow[]): string[] => rows.map(({ id }) => id);
const isXmpp = ({ conditions }: PlanningRow): boolean => conditions.every((condition) => condition === PlanningCondition.XMPP);

test.each(EDGES)('Lync Server 2013 keeps its own tables of %s', (topology) => {
  expect(portRowsFor(LYNC_2013, topology)).toEqual(portRowsToPlan(topology));
  expect(dnsRowsFor(LYNC_2013, topology)).toEqual([...dnsRowsToPlan(topology), ...ownDnsRowsOf(topology)]);
  expect(certificateRowsFor(LYNC_2013, topology)).toEqual(certificateRowsOf(topology));
});

describe.each(SUCCESSORS)('$displayName', (product) => {
  test.each(EDGES)('has rows of %s, each with an ID of its own, from its pages', (topology) => {
    const rows = [...portRowsFor(product, topology), ...dnsRowsFor(product, topology), ...certificateRowsFor(product, topology)];
    expect(new Set(ids(rows)).size).toBe(rows.length);
    expect(new Set(rows.map(({ doc }) => doc))).toEqual(new Set([PAGE, SKYPE_PAGE, ...ownDnsRowsOf(topology).map(({ doc }) => doc)]));
    expect(new Set(rows.map((row) => row.topology))).toEqual(new Set([topology]));
  });

  test('has one set of tables for all topologies without load balancers, and one for the topology with them', () => {
    const [first, ...others] = UNBALANCED.map((topology) => ids(portRowsFor(product, topology)));
    for (const other of others) expect(other).toEqual(first);
    const balanced = portRowsFor(product, ReferenceTopology.SCALED_HARDWARE).map(({ table }) => table);
    expect([...new Set(balanced)]).toEqual(['external', 'internal', 'external-vip', 'internal-vip', 'public-im']);
  });

  test.each(EDGES)('keeps names, ports and conditions of the records of %s', (topology) => {
    const known = (row: { readonly name: string; readonly port: number | null; readonly conditions: readonly string[] }) =>
      `${row.name} ${String(row.port)} ${row.conditions.join(' ')}`;
    const lync = new Set([...dnsRowsOf(ReferenceTopology.SCALED_DNS_NAT), ...dnsRowsOf('federation-all'), ...ownDnsRowsOf(topology)]
      .map(known));
    expect(dnsRowsFor(product, topology).map(known).filter((record) => !lync.has(record))).toEqual([]);
  });

  test('opens no inbound media range, and names no partner products', () => {
    for (const row of EDGES.flatMap((topology) => portRowsFor(product, topology))) {
      expect(row.ports === '50000-59999' && row.direction === TrafficDirection.INBOUND).toBe(false);
      expect(row.conditions.filter((condition) => condition.startsWith('partner-'))).toEqual([]);
    }
  });

  test('has no client authentication in its certificates', () => {
    for (const { eku, ekuConditional } of certificateRowsFor(product, ReferenceTopology.SCALED_DNS_PUBLIC)) {
      expect([...eku, ...ekuConditional]).not.toContain('clientAuth');
      expect(ekuConditional).toEqual([]);
    }
  });
});

test.each(EDGES)('XMPP rows of %s are only for Skype for Business Server 2015, and the others keep their numbers', (topology) => {
  for (const rowsFor of [portRowsFor, dnsRowsFor, certificateRowsFor]) {
    const all: readonly PlanningRow[] = rowsFor(SFB_2015, topology);
    expect(all.some(isXmpp)).toBe(true);
    for (const product of [SFB_2019, SFB_SE]) {
      expect(ids(rowsFor(product, topology))).toEqual(ids(all.filter((row) => !isXmpp(row))));
    }
  }
});

test('pages that are not a topology have no tables for the successors', () => {
  expect(() => portRowsFor(SFB_2015, 'public-im')).toThrow('have no ports tables of public-im');
});

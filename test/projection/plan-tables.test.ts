import { RotationCalendar } from '../../lib/calendar/rotation-calendar';
import { PlanPart } from '../../lib/projection/model/plan-part';
import { PlanColumnKind, PlanColumnPlace, type PlanTable } from '../../lib/projection/model/plan-table';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { PlanTables } from '../../lib/projection/plan-tables';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { HybridMove } from '../../lib/hybrid/hybrid-move';
import { TenantComparison } from '../../lib/hybrid/tenant-comparison';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { FailedVerdict, provedBox } from '../support/proof/failed-verdict';
import { proxyPlan } from '../support/reverse-proxy';
import { EDGE_PLANS, EVERYTHING, PROXY_PLANS } from './planned';

const changes = (): PlanTables => PlanTables.ofComparison(EdgePlanComparison.of(contosoPlan(), contosoPlan(EVERYTHING)));
const interruptions = (): PlanTables => PlanTables.ofComparison(EdgePlanComparison.of(
  contosoPlan({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 3 }) }), contosoPlan({ topology: EdgeTopology.singlePublic() }),
));

const HYBRID = contosoPlan({ federation: {
  discoverableDomains: ['contoso.com'], blockedDomains: ['bad.example'], partners: [FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true)],
} });

const PROJECTIONS: readonly (readonly [string, () => PlanTables])[] = [
  ...Object.entries(EDGE_PLANS).map(([name, plan]) => [name, () => PlanTables.ofEdge(plan())] as const),
  ...Object.entries(PROXY_PLANS).map(([name, plan]) => [name, () => PlanTables.ofReverseProxy(plan())] as const),
  ['an Edge with a proof', () => PlanTables.ofEdge(contosoPlan(), {
    proof: new FailedVerdict(contosoPlan().internal.fqdn, [provedBox()], [provedBox({ ports: '80' })]),
  })],
  ['a calendar', () => PlanTables.ofCalendar(RotationCalendar.ofOrganization([contosoPlan(EVERYTHING)], [proxyPlan()], { date: '2026-11-25' }))],
  ['the changes from little to everything', changes],
  ['the changes from a pool to one server', interruptions],
  ['the move to Microsoft 365', () => HybridMove.of(HYBRID).tables],
  ['both sides of a hybrid deployment', () => TenantComparison.of(HYBRID, {
    onPremises: { openFederation: true, allowedDomains: ['other.example'] }, tenant: { blockedDomains: [] },
  }).tables],
];

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** The values of a column. */
const columnOf = ({ tables }: PlanTables, id: PlanTableId, key: string): string[][] => {
  const table = tables.find((candidate) => candidate.id === id)!;
  return table.rows.map(({ cells }) => cells[table.columns.findIndex((column) => column.key === key)]!);
};

describe.each(PROJECTIONS)('%s', (_, project) => {
  const projection = project();
  const { tables, sections } = projection;
  const brokenIn = (test: (table: PlanTable) => boolean): PlanTableId[] =>
    tables.filter((table) => !test(table)).map(({ id }) => id);

  test('has each table, each part, each column and each row once', () => {
    expect(distinct(tables.map(({ id }) => id))).toBe(true);
    expect(distinct(sections.map(({ part }) => part))).toBe(true);
    expect(brokenIn(({ columns }) => distinct(columns.map(({ key }) => key)))).toEqual([]);
    expect(brokenIn(({ rows }) => distinct(rows.map(({ id }) => id)))).toEqual([]);
  });

  test('has a cell for every column in every row, and an audience for every table', () => {
    expect(brokenIn(({ rows, columns }) => rows.every(({ cells }) => cells.length === columns.length))).toEqual([]);
    expect(brokenIn(({ audiences }) => audiences.length > 0)).toEqual([]);
  });

  test('has the rows of a group together', () => {
    expect(brokenIn(({ rows }) => {
      const groups = rows.map(({ group = '' }) => group);
      return distinct(groups.filter((group, index) => group !== groups[index - 1]));
    })).toEqual([]);
  });

  test('has yes or no in flags, and no empty texts', () => {
    expect(brokenIn(({ rows, columns }) => columns.every(({ kind }, index) => kind !== PlanColumnKind.FLAG
      || rows.every(({ cells }) => cells[index]!.every((value) => value === 'yes' || value === 'no'))))).toEqual([]);
    expect(JSON.stringify(sections)).not.toMatch(/undefined|null|NaN|\[object/);
    expect(brokenIn(({ rows }) => rows.every(({ cells }) => cells.flat().every((value) => value !== '')))).toEqual([]);
  });

  test('is immutable', () => {
    expect(() => sections.push(sections[0]!)).toThrow(TypeError);
    for (const table of tables.filter(({ rows }) => rows.length > 0)) {
      expect(() => table.rows[0]!.cells[0]!.push('another')).toThrow(TypeError);
      expect(() => table.columns.pop()).toThrow(TypeError);
    }
  });

  test('is the same every time', () => {
    expect(project()).toEqual(projection);
  });
});

test('every table and every part is in use', () => {
  const projections = PROJECTIONS.map(([, project]) => project());
  // What the review of plans finds outside of every table.
  const found = (known: readonly string[], names: readonly string[]): string[] =>
    names.filter((name) => !known.includes(name)).filter((name) => name !== 'other' && name !== 'other-properties');
  expect(found(projections.flatMap(({ tables }) => tables.map(({ id }) => id)), Object.values(PlanTableId))).toEqual([]);
  expect(found(projections.flatMap(({ sections }) => sections.map(({ part }) => part)), Object.values(PlanPart))).toEqual([]);
});

test('a plan that was stored and read has the same tables', () => {
  const plan = contosoPlan(EVERYTHING);
  expect(PlanTables.ofEdge(JSON.parse(JSON.stringify(plan)) as EdgePlan)).toEqual(PlanTables.ofEdge(plan));
});

test('the order in which the properties of a plan were written makes no difference', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).reverse().map(([name, part]) => [name, reversed(part)]));
  };
  for (const plan of Object.values(EDGE_PLANS)) {
    expect(PlanTables.ofEdge(reversed(plan()) as EdgePlan)).toEqual(PlanTables.ofEdge(plan()));
  }
});

test('the order of a request makes no difference', () => {
  const turned = contosoPlan({
    ...EVERYTHING,
    sipDomains: ['fabrikam.com', 'contoso.com'],
    federation: { ...EVERYTHING.federation!, partners: [...EVERYTHING.federation!.partners!].reverse() },
    publicIm: [...EVERYTHING.publicIm!].reverse(),
  });
  expect(PlanTables.ofEdge(turned)).toEqual(PlanTables.ofEdge(contosoPlan(EVERYTHING)));
});

test('files and titles are named after what is projected', () => {
  const named = ({ name, title, subject, summary }: PlanTables): string[] => [name, title, subject, summary];
  expect(named(PlanTables.ofEdge(contosoPlan()))).toEqual([
    'edge-plan', 'Edge plan of lsedge.contoso.net', 'Edge plan of lsedge.contoso.net',
    'Lync Server 2013, scaled-dns-private-nat, 2 servers',
  ]);
  expect(named(PlanTables.ofReverseProxy(proxyPlan()))).toEqual([
    'reverse-proxy-plan', 'Reverse proxy plan of webext.contoso.com', 'reverse proxy plan of webext.contoso.com',
    'existing appliance, 2 pools, 6 published names',
  ]);
  expect(changes().name).toBe('edge-plan-changes');
});

test('a row has the rows of the guide that require it, and its page', () => {
  const plan = contosoPlan(EVERYTHING);
  const { tables } = PlanTables.ofEdge(plan);
  const rowsOf = (id: PlanTableId): PlanTable['rows'] => tables.find((table) => table.id === id)!.rows;
  for (const { id, tableRows } of plan.dnsRecords) {
    expect(rowsOf(PlanTableId.DNS_RECORDS).find((row) => row.id === id)!.planningRows).toEqual(tableRows);
  }
  const pages = rowsOf(PlanTableId.FINDINGS).flatMap((row) => row.pages);
  expect(new Set(pages)).toEqual(new Set(plan.findings.map(({ page }) => page)));
});

test('a firewall rule has the addresses of both ends, and the place of its service', () => {
  const projection = PlanTables.ofEdge(contosoPlan());
  const inbound = projection.tables.find(({ id }) => id === PlanTableId.EXTERNAL_INBOUND_RULES)!;
  expect(columnOf(projection, inbound.id, 'toAddresses')[0]).toEqual(['10.45.16.10', '10.45.16.11']);
  expect(columnOf(projection, inbound.id, 'fromAddresses')[0]).toEqual(['the Internet']);
  const placeOf = (id: PlanTableId): PlanColumnPlace | undefined => projection.tables.find((table) => table.id === id)!
    .columns.find(({ key }) => key === 'service')?.place;
  expect(placeOf(PlanTableId.EXTERNAL_INBOUND_RULES)).toBe(PlanColumnPlace.DATA);
  expect(placeOf(PlanTableId.INTERNAL_INBOUND_RULES)).toBe(PlanColumnPlace.TABLE);
});

describe('invalid plans', () => {
  test('an Edge plan of another schema version is refused', () => {
    const refusal = refusalOf(() => PlanTables.ofEdge({ ...contosoPlan(), schemaVersion: 1 }));
    expect(refusal).toMatchObject({ property: 'plan.schemaVersion', given: '1' });
    expect(refusal.expected).toMatch(/^2, /);
    expect(refusal.fix).toContain('plan again');
  });

  test('the plan of a reverse proxy is refused instead of an Edge plan, and vice versa', () => {
    expect(refusalOf(() => PlanTables.ofEdge(proxyPlan() as unknown as EdgePlan)).property).toBe('plan');
    expect(refusalOf(() => PlanTables.ofReverseProxy(contosoPlan() as never)).property).toBe('plan');
  });

  test.each([[undefined, 'nothing'], [null, 'null'], ['{}', '"{}"'], [[], 'a list of 0 values'], [2, '2']])(
    '%j is refused', (given, words) => {
      expect(refusalOf(() => PlanTables.ofEdge(given as never))).toMatchObject({ property: 'plan', given: words });
    });

  test.each([[undefined], [null], [[contosoPlan(), contosoPlan()]], [{ before: contosoPlan(), after: contosoPlan(), differences: [] }]])(
    'two plans that were not compared are no comparison: %#', (given) => {
      expect(refusalOf(() => PlanTables.ofComparison(given as never)).property).toBe('comparison');
    });
});

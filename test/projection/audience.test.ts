import { PlanPart } from '../../lib/projection/model/plan-part';
import { PlanAudience } from '../../lib/projection/model/plan-table';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { PlanTables } from '../../lib/projection/plan-tables';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { EDGE_PLANS, EVERYTHING, PROXY_PLANS } from './planned';

const { NETWORK, DNS, PKI, LYNC } = PlanAudience;
const AUDIENCES = Object.values(PlanAudience);

const compared = (before = contosoPlan(), after = contosoPlan(EVERYTHING)): PlanTables =>
  PlanTables.ofComparison(EdgePlanComparison.of(before, after));

const WHOLE: readonly (readonly [string, () => PlanTables])[] = [
  ...Object.entries(EDGE_PLANS).map(([name, plan]) => [name, () => PlanTables.ofEdge(plan())] as const),
  ...Object.entries(PROXY_PLANS).map(([name, plan]) => [name, () => PlanTables.ofReverseProxy(plan())] as const),
  ['a comparison', compared],
];

const idsOf = ({ tables }: PlanTables): PlanTableId[] => tables.map(({ id }) => id);

test.each(WHOLE)('every table is in an extract, and in each only once: %s', (_, project) => {
  const whole = project();
  const extracts = AUDIENCES.map((audience) => idsOf(whole.forAudience(audience)));
  for (const ids of extracts) expect(new Set(ids).size).toBe(ids.length);
  const found = new Set(extracts.flat());
  expect(idsOf(whole).filter((id) => !found.has(id))).toEqual([]);
});

test.each(WHOLE)('an extract has the tables for its audience in their order, and no other: %s', (_, project) => {
  const whole = project();
  for (const audience of AUDIENCES) {
    expect(idsOf(whole.forAudience(audience)))
      .toEqual(whole.tables.filter(({ audiences }) => audiences.includes(audience)).map(({ id }) => id));
    expect(whole.forAudience(audience).sections.filter(({ tables }) => tables.length === 0)).toEqual([]);
  }
});

test.each([
  [NETWORK, ['overview', 'servers', 'load-balancers', 'external-firewall', 'internal-firewall', 'firewall-addresses',
    'media-policy', 'tasks', 'findings']],
  [DNS, ['overview', 'dns-records', 'partners', 'tasks', 'findings']],
  [PKI, ['overview', 'certificates', 'tasks', 'findings']],
  [LYNC, ['overview', 'servers', 'partners', 'lync-settings', 'tasks', 'findings']],
])('%s administrators get these parts of an Edge plan', (audience, parts) => {
  const extract = PlanTables.ofEdge(EDGE_PLANS['everything behind load balancers']!()).forAudience(audience);
  expect(extract.sections.map(({ part }) => part)).toEqual(parts);
});

test('a table is as in the whole, with the notes of its section', () => {
  const whole = PlanTables.ofEdge(contosoPlan(EVERYTHING));
  const section = ({ sections }: PlanTables): unknown => sections.find(({ part }) => part === PlanPart.MEDIA_POLICY);
  expect(section(whole)).toBeDefined();
  expect(section(whole.forAudience(NETWORK))).toEqual(section(whole));
});

test('a section that concerns several audiences has only the tables for one', () => {
  const extract = PlanTables.ofEdge(contosoPlan(EVERYTHING)).forAudience(DNS);
  expect(extract.sections.find(({ part }) => part === PlanPart.PARTNERS)!.tables.map(({ id }) => id))
    .toEqual([PlanTableId.FEDERATION, PlanTableId.XMPP]);
});

test('an extract says for whom it is', () => {
  const named = ({ name, title, subject, summary }: PlanTables): string[] => [name, title, subject, summary];
  expect(named(PlanTables.ofEdge(contosoPlan()).forAudience(DNS))).toEqual([
    'edge-plan-dns', 'Edge plan of lsedge.contoso.net for DNS administrators',
    'Edge plan of lsedge.contoso.net for DNS administrators', 'Lync Server 2013, scaled-dns-private-nat, 2 servers',
  ]);
  expect(compared().forAudience(NETWORK).name).toBe('edge-plan-changes-network');
  expect(compared().forAudience(PKI).title).toBe('Changes to the Edge plan of lsedge.contoso.net for PKI administrators');
});

describe('a comparison', () => {
  const changesIn = ({ sections }: PlanTables): [string | undefined, string[]] => {
    const [{ notes, tables }] = sections as [PlanTables['sections'][number]];
    return [tables[0]!.columns.find(({ key }) => key === 'changes')?.title, notes];
  };

  test('says that its number of changes is that of all audiences', () => {
    expect(changesIn(compared())[0]).toBe('Changes');
    for (const audience of AUDIENCES) {
      expect(changesIn(compared().forAudience(audience))).toEqual(['Changes for all audiences', []]);
    }
  });

  test('says that no change concerns an audience', () => {
    const before = contosoPlan();
    const after = { ...before, certificates: before.certificates.map((each) => ({ ...each, keyLengthBits: 4096 })) };
    expect(changesIn(compared(before, after).forAudience(PKI))[1]).toEqual([]);
    expect(changesIn(compared(before, after).forAudience(DNS))[1]).toEqual(['No change concerns DNS administrators.']);
    expect(changesIn(compared(before, before).forAudience(LYNC))[1]).toEqual(['No change concerns Lync administrators.']);
  });
});

test('an extract is immutable, and leaves the whole as it was', () => {
  const whole = PlanTables.ofEdge(contosoPlan());
  const extract = whole.forAudience(DNS);
  expect(() => extract.sections.pop()).toThrow(TypeError);
  expect(whole).toEqual(PlanTables.ofEdge(contosoPlan()));
});

test.each([
  ['DNS', '"DNS"', 'did you mean tables.PlanAudience.DNS?'],
  ['netwrok', '"netwrok"', 'did you mean tables.PlanAudience.NETWORK?'],
  ['security', '"security"', 'use a value of tables.PlanAudience'],
  [undefined, 'nothing', 'set audience'],
  [null, 'null', 'use a value of tables.PlanAudience'],
  [[DNS], 'a list of 1 value', 'use a value of tables.PlanAudience'],
  ['__proto__', '"__proto__"', 'use a value of tables.PlanAudience'],
])('%j is no audience', (given, shown, fix) => {
  const refusal = refusalOf(() => PlanTables.ofEdge(contosoPlan()).forAudience(given as never));
  expect(refusal).toMatchObject({ property: 'audience', given: shown, fix });
  expect(refusal.expected).toContain('a value of tables.PlanAudience: network, dns, pki, lync');
});

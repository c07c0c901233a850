import { PlanAudience, type PlanTable } from '../../lib/projection/model/plan-table';
import { PlanPart } from '../../lib/projection/model/plan-part';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { PlanTables } from '../../lib/projection/plan-tables';
import { HtmlReport } from '../../lib/reports/html-report';
import { MarkdownReport } from '../../lib/reports/markdown-report';
import { TextReport } from '../../lib/reports/text-report';
import { FirewallVerdict, ProvedDocument } from '../../lib/values/firewall-verdict';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { FailedVerdict, provedBox } from '../support/proof/failed-verdict';
import { gatewayPlan } from '../support/reverse-proxy';

const plan = contosoPlan();
const { fqdn } = plan.internal;

const MISSING = provedBox({ planRules: ['external-in-5061-tcp-access-edge'], tableRows: ['external-1'], securityRules: ['nsg/deny'] });
const UNASKED = provedBox({ direction: TrafficDirection.OUTBOUND, ports: 'any', witness: 'TCP from 10.45.16.10 to 1.0.0.0 port 0' });
const EXTRA = provedBox({ ports: '3389', securityRules: ['nsg/rdp'], witness: 'TCP from 1.0.0.0 to 10.45.16.10 port 3389' });
const OPEN = provedBox({ protocol: 'any', ports: 'any', sourcePorts: '53', witness: 'UDP from 1.0.0.0 port 53 to 10.45.16.10 port 0' });

const failed = (): PlanTables => PlanTables.ofEdge(plan, { proof: new FailedVerdict(fqdn, [MISSING, UNASKED], [EXTRA, OPEN]) });
const tableIn = ({ tables }: PlanTables, id: PlanTableId): PlanTable => tables.find((table) => table.id === id)!;

/** The values of a row by the keys of their columns. */
const factsOf = ({ columns, rows }: PlanTable, row = 0): Record<string, string[]> =>
  Object.fromEntries(columns.map(({ key }, index) => [key, rows[row]!.cells[index]!]));

test('the verdict comes after the firewall, for network administrators, and only if there is one', () => {
  const parts = failed().sections.map(({ part }) => part);
  expect(parts.indexOf(PlanPart.PROOF)).toBe(parts.indexOf(PlanPart.FIREWALL_ADDRESSES) + 1);
  expect(PlanTables.ofEdge(plan).sections.map(({ part }) => part)).toEqual(parts.filter((part) => part !== PlanPart.PROOF));
  const readers = Object.values(PlanAudience)
    .filter((audience) => failed().forAudience(audience).sections.some(({ part }) => part === PlanPart.PROOF));
  expect(readers).toEqual([PlanAudience.NETWORK]);
});

test('the verdict is told in one line, with what was compared', () => {
  expect(factsOf(tableIn(failed(), PlanTableId.PROOF))).toEqual({
    verdict: ['not proved: 23 boxes, 2 missing, 2 extra'], problem: [], comparedWith: ['the Terraform code, cdk.tf.json'],
    boxes: ['23'], missing: ['2'], extra: ['2'],
  });
});

test('each difference tells its packets, one of them, and who is the cause', () => {
  const table = tableIn(failed(), PlanTableId.PROOF_DIFFERENCES);
  expect(table.rows.map(({ group }) => group)).toEqual([
    'Missing: asked for by external-in-5061-tcp-access-edge, stopped by nsg/deny', 'Missing: asked for by Azure',
    'Extra: let through by nsg/rdp', 'Extra: let through by no security group',
  ]);
  expect(factsOf(table)).toMatchObject({
    packets: ['external inbound TCP 5061'], from: ['Internet'], to: ['10.45.16.10'],
    witness: ['TCP from 1.0.0.0 to 10.45.16.10 port 5061'],
  });
  expect(table.rows[0]?.planningRows).toEqual(['external-1']);
  expect(factsOf(table, 1)['packets']).toEqual(['external outbound TCP']);
  expect(factsOf(table, 3)['packets']).toEqual(['external inbound any, from port 53']);
});

test('without differences, there is no table of them in the report', () => {
  const { text } = TextReport.of(PlanTables.ofEdge(plan, { proof: new FailedVerdict(fqdn, [], []) }));
  expect(text).toContain('  Verdict        proved: 23 boxes, 0 missing, 0 extra\n');
  expect(text).not.toContain('Differences between');
});

test('what could not be compared tells the reason', () => {
  const proof = FirewallVerdict._unknown(fqdn, ProvedDocument.SYNTHESIZED, 'a resource with count');
  expect(proof.isProved).toBe(false);
  expect(TextReport.of(PlanTables.ofEdge(plan, { proof })).text)
    .toMatch(/Verdict +not known\n +Reason +a resource with count\n +Compared with/);
});

test('a reverse proxy has its verdict in the same place', () => {
  const proxy = gatewayPlan();
  const { text } = TextReport.of(PlanTables.ofReverseProxy(proxy, {
    proof: new FailedVerdict(proxy.listenerCertificate.subject, [], [EXTRA]),
  }));
  expect(text).toContain('PROOF OF THE FIREWALL\n');
  expect(text).toContain('Extra: let through by nsg/rdp\n');
});

test('names of rules that come from a document are text', () => {
  const hostile = provedBox({ securityRules: ['nsg/<script>alert(1)</script>\n# heading | cell \u001b[2J'] });
  const tables = PlanTables.ofEdge(plan, { proof: new FailedVerdict(fqdn, [], [hostile]) });
  expect(HtmlReport.of(tables).text).not.toContain('<script>alert');
  expect(MarkdownReport.of(tables).text).not.toMatch(/<script>|^# heading/m);
  expect(TextReport.of(tables).text).not.toContain('\u001b');
});

describe('refused', () => {
  test('the proof of another plan', () => {
    const refusal = refusalOf(() => PlanTables.ofEdge(plan, { proof: new FailedVerdict('edge.fabrikam.net', [], []) }));
    expect(refusal).toMatchObject({ property: 'proof', given: 'the proof of edge.fabrikam.net' });
    expect(refusalOf(() => PlanTables.ofReverseProxy(gatewayPlan(), { proof: new FailedVerdict(fqdn, [], []) })).property).toBe('proof');
  });

  test.each([['a text', 'proved'], ['a plain object', { isProved: true }], ['null', null]])('%s as a proof', (_, proof) => {
    expect(refusalOf(() => PlanTables.ofEdge(plan, { proof: proof as never })).property).toBe('proof');
  });
});

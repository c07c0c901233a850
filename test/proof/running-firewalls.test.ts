import { EdgeImport } from '../../lib/imports/edge-import';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { planEdge } from '../../lib/planner/index';
import { differenceLines } from '../../lib/proof/difference-lines';
import { provedFirewalls } from '../../lib/proof/running-firewalls';
import { RunningEdgeReader } from '../../lib/running/running-edge-reader';
import type { IPlanDocument } from '../../lib/values/plan-document';
import { contosoExports } from '../running/samples/contoso';
import { effectiveNsgJson } from '../running/samples/effective-nsg';
import { EXTERNAL_FIREWALL, externalFirewallWithHole } from '../running/samples/firewalls';
import { firewallCsv, firewallFilesOf, firewallRowsOf } from '../support/firewall-csv';
import { contosoPlan } from '../support/plan-request';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { effectiveGroupsOf } from '../support/proof/effective-nsg';
import { synthesizedEdge } from '../support/proof/synthesized-edge';

/** What is told of each file: its side, and its verdict or why there is none. */
function told(plan: EdgePlan, ...documents: IPlanDocument[]): string[] {
  return provedFirewalls(plan, RunningEdgeReader.read(documents)).map(({ file, side, verdict }) => (
    [`${file} ${side ?? 'unknown'}`, verdict.problem ?? verdict.summary, ...differenceLines(verdict)].join(': ')));
}

const PLAN = contosoPlan();
const [EXTERNAL, INTERNAL] = firewallFilesOf(PLAN) as [IPlanDocument, IPlanDocument];

describe('the organization whose exports were read', () => {
  const plans = EdgeImport.of(RunningEdgeReader.read(contosoExports()), { planningDate: '2026-11-02' }).pools
    .map(({ request }) => planEdge(request ?? (() => { throw new Error('no request'); })()));

  test('has firewalls that permit exactly what both imported plans ask for', () => {
    expect(plans.map(({ internal }) => internal.fqdn)).toEqual(['edge11.contoso.net', 'lsedge.contoso.net']);
    for (const plan of plans) {
      expect(told(plan, ...contosoExports())).toEqual([
        expect.stringMatching(/^core-internal.csv internal: proved: 10 boxes/) as string, expect.stringMatching(/^perimeter-external.csv external: proved: 1[13] boxes/) as string,
      ]);
    }
  });

  test('has the hole that somebody makes, in the pool that it is in', () => {
    const exports = contosoExports().map((document) => (document.fileName === EXTERNAL_FIREWALL.fileName ? externalFirewallWithHole() : document));
    const [edge11, lsedge] = plans.map((plan) => told(plan, ...exports)[1]);
    expect(edge11).toMatch(/^perimeter-external.csv external: proved/);
    expect(lsedge).toBe('perimeter-external.csv external: not proved: 13 boxes, 0 missing, 1 extra: extra: external inbound TCP 3389 from 8.8.4.0/24 to 10.45.16.11 '
      + '(such as TCP from 8.8.4.0 to 10.45.16.11 port 3389), let through by monitoring of edge01 (line 2)');
  });
});

describe('each file of firewalls', () => {
  test('has a verdict of its own, in the order of the names', () => {
    const [, ...others] = firewallRowsOf(PLAN, EdgeSide.EXTERNAL);
    expect(told(PLAN, INTERNAL, firewallCsv('second-external.csv', others), EXTERNAL)).toEqual([
      'firewall-external.csv external: proved: 12 boxes, 0 missing, 0 extra',
      'firewall-internal.csv internal: proved: 10 boxes, 0 missing, 0 extra',
      expect.stringMatching(/^second-external.csv external: not proved: 12 boxes, 1 missing, 0 extra: missing: .* asked for by external-in-443-tcp-access-edge \(scaled-dns-private-nat\/external\/6\), stopped by others \(line 13\)$/) as string,
    ]);
  });

  test('with rows of both sides is two firewalls', () => {
    const sided = Object.values(EdgeSide).flatMap((side) => firewallRowsOf(PLAN, side).map((row) => Object.values(row).map((cell) => `"${cell}"`).concat(side).join()));
    expect(told(PLAN, { fileName: 'both.csv', text: ['name,direction,action,protocol,source,destination,port,side', ...sided].join('\n') })).toEqual([
      'both.csv external: proved: 12 boxes, 0 missing, 0 extra', 'both.csv internal: proved: 10 boxes, 0 missing, 0 extra',
    ]);
  });

  test('that does not tell its side is not compared', () => {
    expect(told(PLAN, { ...EXTERNAL, fileName: 'rules.csv' })).toEqual([
      'rules.csv unknown: neither its rows nor its name tell the side: the name needs external or internal in it, or the column side must have it in each row',
    ]);
    const text = 'side,action,protocol,source,destination,port\nexternal,allow,tcp,any,10.45.16.10,443\n,deny,any,any,any,any';
    expect(told(PLAN, { fileName: 'rules.csv', text })).toEqual([expect.stringContaining('1 of 2 rows, such as line 3, do not tell the side') as string]);
  });

  test('about other hosts alone is not compared', () => {
    const text = 'action,protocol,source,destination,port\nallow,tcp,any,203.0.113.9,443\ndeny,any,any,any,any';
    expect(told(PLAN, { fileName: 'other-external.csv', text })).toEqual([
      'other-external.csv external: none of its rows is about lsedge.contoso.net, whose external addresses are 10.45.16.10, 10.45.16.20, 10.45.16.30, 10.45.16.11, '
        + '10.45.16.21, 10.45.16.31; if they have public addresses in place of these, the plan must have those too',
    ]);
    expect(told(PLAN, { fileName: 'open-external.csv', text: 'action,protocol,source,destination,port\nallow,tcp,any,any,443' })).toEqual([
      expect.stringMatching(/^open-external.csv external: not proved/) as string,
    ]);
  });
});

describe('effective groups', () => {
  const edge = synthesizedEdge();
  const groups = JSON.stringify(effectiveGroupsOf(edge.text, 'External'));

  test('are compared with a plan for Azure', () => {
    expect(told(edge.plan, { fileName: 'nic-external.json', text: groups })).toEqual([expect.stringMatching(/^nic-external.json external: proved/) as string]);
    expect(told(edge.plan, { fileName: 'nic-external.json', text: effectiveNsgJson() })).toEqual([expect.stringContaining('no outbound rule with priority 65500; expected every rule') as string]);
  });

  test('are not compared without a side, with another platform, or if they are about other servers', () => {
    expect(told(edge.plan, { fileName: 'nic.json', text: groups })).toEqual([expect.stringContaining('does not tell the side') as string]);
    expect(told(PLAN, { fileName: 'nic-external.json', text: groups })).toEqual([expect.stringContaining('the plan is not for Azure') as string]);
    expect(told(edge.plan, { fileName: 'nic-internal.json', text: groups })).toEqual([expect.stringContaining('none of its rules is about lsedge.contoso.net') as string]);
  });
});

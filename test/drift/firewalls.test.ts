import { DriftReport } from '../../lib/drift/drift-report';
import { PlanDrift } from '../../lib/drift/plan-drift';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { RunningEdgeReader } from '../../lib/running/running-edge-reader';
import type { IPlanDocument } from '../../lib/values/plan-document';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { firewallCsv, firewallFilesOf, firewallRowsOf } from '../support/firewall-csv';
import { contosoPlan } from '../support/plan-request';
import { effectiveGroupsOf } from '../support/proof/effective-nsg';
import { synthesizedEdge, withRule } from '../support/proof/synthesized-edge';
import { deployedOf } from '../support/running-of';

/** The drift of a plan that is deployed, beside files of its firewalls. */
function driftOf(plan: EdgePlan, ...documents: IPlanDocument[]): PlanDrift {
  const { firewallRows, effectiveRules } = RunningEdgeReader.read(documents);
  return PlanDrift.of(plan, { ...deployedOf(plan), firewallRows, effectiveRules });
}

const compared = ({ notCompared }: PlanDrift): string[] => notCompared.filter(({ subject }) => /\.(?:csv|json)$/.test(subject)).map(({ message }) => message);

describe('rows of firewalls', () => {
  const plan = contosoPlan({ recordsByOthers: true });
  const external = firewallRowsOf(plan, EdgeSide.EXTERNAL);

  test('that permit what is planned are no drift', () => {
    const drift = driftOf(plan, ...firewallFilesOf(plan));
    expect(drift).toMatchObject({ hasDrift: false, firewall: [] });
    expect(compared(drift)).toEqual([]);
    expect(DriftReport.of(drift).text).toContain('lsedge.contoso.net: what was read runs as planned\n');
  });

  test('that differ are told by the file, the row and the rule of the plan', () => {
    const hole = { name: 'old portal', direction: 'inbound', action: 'allow', protocol: 'TCP', source: 'any', destination: '10.45.16.0/24', port: '8080' };
    const drift = driftOf(plan, firewallCsv('perimeter-external.csv', [hole, ...external.filter(({ name }) => name !== 'out-80-tcp-access-edge')]));
    expect(drift.hasDrift).toBe(true);
    expect(drift.changes).toEqual([]);
    expect(drift.firewall).toEqual([
      {
        subject: 'perimeter-external.csv',
        message: 'missing: external outbound TCP 80 from 10.45.16.10/31 to Internet (such as TCP from 10.45.16.10 to 1.0.0.0 port 80), asked for by '
          + 'external-out-80-tcp-access-edge (scaled-dns-private-nat/external/3), stopped by others (line 14)',
      },
      {
        subject: 'perimeter-external.csv',
        message: 'extra: external inbound TCP 8080 from Internet to 10.45.16.10/31, 10.45.16.20/31, 10.45.16.30/31 '
          + '(such as TCP from 1.0.0.0 to 10.45.16.10 port 8080), let through by old portal (line 2)',
      },
    ]);
    const { text } = DriftReport.of(drift);
    expect(text).toContain('lsedge.contoso.net: 2 differences in firewalls\n');
    expect(text).toContain('\nTo run as planned: firewalls\n  perimeter-external.csv: missing: ');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('that cannot be compared are told with the reason', () => {
    const drift = driftOf(plan, firewallCsv('rules.csv', external));
    expect(drift).toMatchObject({ hasDrift: false, firewall: [] });
    expect(compared(drift)).toEqual([expect.stringContaining('neither its rows nor its name tell the side') as string]);
  });
});

describe('effective groups', () => {
  const { plan, text } = synthesizedEdge();
  const nic = (code: string): IPlanDocument => ({ fileName: 'nic-external.json', text: JSON.stringify(effectiveGroupsOf(code, 'External')) });

  test('that permit what is planned are no drift', () => {
    const drift = driftOf(plan, nic(text));
    expect(drift.firewall).toEqual([]);
    expect(compared(drift)).toEqual([]);
  });

  test('that differ are told by the file and the rule', () => {
    const drift = driftOf(plan, nic(withRule(text, 'external', 'in-5061-tcp-access-edge', () => undefined)));
    expect(drift.hasDrift).toBe(true);
    expect(drift.firewall).toEqual([{
      subject: 'nic-external.json', message: expect.stringMatching(/^missing: external inbound TCP 5061 from Internet .*asked for by external-in-5061-tcp-access-edge, stopped by .*in-deny-all$/) as string,
    }]);
  });

  test('beside a plan that is not for Azure are not compared', () => {
    const drift = driftOf(contosoPlan({ recordsByOthers: true }), nic(text));
    expect(drift.firewall).toEqual([]);
    expect(compared(drift)).toEqual(['the plan is not for Azure, and the file has security groups of Azure']);
  });
});

import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { Transport } from '../../../lib/values/vocabulary/traffic';
import { CheckOutcome, type Judgement, type PlannedCheck } from '../../../lib/verify/model/expectation';
import { ConnectionOutcome, type TcpObservation } from '../../../lib/verify/model/observation';
import type { PlanToVerify } from '../../../lib/verify/model/plan-to-verify';
import { ProbeKind } from '../../../lib/verify/model/probe';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { portChecks } from '../../../lib/verify/ports/port-checks';
import { checkWithId, observationsOf } from './observations';
import { bothFamiliesPlan, natPlan, reverseProxyPlan, TERMS, topologyPlan } from './plans-to-verify';

const ACCESS_443 = 'ports/lsedge01/access-edge/TCP/443';

function checksOf(plan: PlanToVerify): PlannedCheck[] {
  return portChecks(plan, TERMS);
}

function judged(check: PlannedCheck, outcome: (port: number) => TcpObservation | ConnectionOutcome): Judgement {
  return check.judge(observationsOf({
    tcp: ({ port }) => {
      const seen = outcome(port);
      return typeof seen === 'string' ? { outcome: seen } : seen;
    },
  }));
}

describe('Ports of a plan', () => {
  test('are asked one by one, at the addresses that the Internet sees', () => {
    const asked = checksOf(natPlan()).filter(({ expectation }) => expectation.expected === 'accepts connections')
      .map(({ expectation, probes }) => [expectation.id, expectation.subject, probes]);
    expect(asked).toHaveLength(8);
    expect(asked[0]).toEqual([ACCESS_443, 'lsedge01, Access Edge, TCP 443', [{ kind: ProbeKind.TCP, address: '203.0.113.70', port: 443 }]]);
    expect(asked.map(([id]) => id)).toEqual(['lsedge01', 'lsedge02'].flatMap((server) => [
      `ports/${server}/access-edge/TCP/443`, `ports/${server}/access-edge/TCP/5061`, `ports/${server}/web-conferencing/TCP/443`,
      `ports/${server}/audio-video/TCP/443`,
    ]));
  });

  test.each(['single-private-nat', 'single-public', 'scaled-dns-private-nat', 'scaled-dns-public', 'scaled-hlb-public'])(
    'have IDs of their own, the rows that require them, and no UDP: %s',
    (topology) => {
      for (const side of Object.values(EdgeSide)) {
        const plan = topologyPlan(topology, side);
        const checks = checksOf(plan);
        expect(new Set(checks.map(({ expectation }) => expectation.id)).size).toBe(checks.length);
        for (const { expectation } of checks.filter(({ expectation: { expected } }) => expected.startsWith('accepts'))) {
          const endpoint = plan.endpoints.find(({ tableRows }) => tableRows.join() === expectation.tableRows.join());
          expect(endpoint?.transport).toBe(Transport.TCP);
          expect(expectation.tableRows.length).toBeGreaterThan(0);
          expect(expectation.severity).toBe(FindingSeverity.ERROR);
        }
      }
    },
  );

  test('accept connections, or else the symptom says where and by which rules they are open', () => {
    const check = checkWithId(checksOf(natPlan()), 'ports/lsedge02/access-edge/TCP/5061');
    expect(judged(check, () => ConnectionOutcome.OPEN)).toEqual({
      outcome: CheckOutcome.PASSED, found: 'accepts connections', symptoms: [],
    });
    const place = {
      owner: 'lsedge02', service: 'access-edge', address: '203.0.113.73', transport: 'TCP', port: 5061,
      firewallRules: ['external-in-5061-tcp-access-edge'],
    };
    expect(judged(check, () => ConnectionOutcome.REFUSED)).toEqual({
      outcome: CheckOutcome.FAILED, found: 'the connection is refused', symptoms: [{ kind: SymptomKind.CONNECTION_REFUSED, ...place }],
    });
    expect(judged(check, () => ConnectionOutcome.SILENT)).toEqual({
      outcome: CheckOutcome.FAILED, found: 'nothing answers', symptoms: [{ kind: SymptomKind.CONNECTION_SILENT, ...place }],
    });
    expect(judged(check, () => ConnectionOutcome.UNREACHABLE)).toEqual({
      outcome: CheckOutcome.FAILED, found: 'the address cannot be reached from here',
      symptoms: [{ kind: SymptomKind.CONNECTION_UNREACHABLE, ...place }],
    });
    expect(judged(check, () => ConnectionOutcome.STOPPED).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
  });

  test('are not looked at while their addresses are not known', () => {
    const check = checkWithId(checksOf(topologyPlan('single-private-nat')), 'ports/lsedge/access-edge/TCP/443');
    expect(check.probes).toEqual([]);
    expect(judged(check, () => ConnectionOutcome.OPEN)).toEqual({
      outcome: CheckOutcome.NOT_LOOKED_AT, found: 'its address is assigned at deployment; pass --deployed', symptoms: [],
    });
  });

  test('are not looked at on a drained server', () => {
    const checks = checksOf(natPlan({ drainedServers: [2] }));
    const drained = checkWithId(checks, 'ports/lsedge02/access-edge/TCP/443');
    expect(drained.probes).toEqual([]);
    expect(judged(drained, () => ConnectionOutcome.OPEN).found).toBe('lsedge02 is drained: no new connections are sent to it');
    expect(checkWithId(checks, ACCESS_443).probes).toHaveLength(1);
  });

  test('at IPv6 addresses are asked too', () => {
    const { expectation, probes } = checkWithId(checksOf(bothFamiliesPlan()), `${ACCESS_443}/ipv6`);
    expect(expectation.subject).toBe('lsedge01, Access Edge, TCP 443, IPv6');
    expect(probes).toEqual([{ kind: ProbeKind.TCP, address: '2001:db8:16::a', port: 443 }]);
  });

  test('of each address of a reverse proxy have IDs of their own', () => {
    const checks = checksOf(reverseProxyPlan(['203.0.113.90', '203.0.113.91']));
    expect(checks.map(({ expectation }) => expectation.id)).toEqual(['203.0.113.90', '203.0.113.91'].map((address) => (
      `ports/reverse-proxy/web-services/${address}/TCP/443`)).concat(['203.0.113.90', '203.0.113.91'].map((address) => (
      `ports/reverse-proxy/web-services/${address}/closed`))));
  });

  test('inside are not judged from a computer that may not connect', () => {
    const check = checkWithId(checksOf(natPlan({}, EdgeSide.INTERNAL)), 'ports/lsedge01/cms-replication/TCP/4443');
    expect(check.expectation.expected).toBe('accepts connections from internal networks');
    const silentFrom = (localAddress: string): Judgement => judged(check, () => ({ outcome: ConnectionOutcome.SILENT, localAddress }));
    expect(silentFrom('192.168.10.7').outcome).toBe(CheckOutcome.FAILED);
    expect(silentFrom('192.168.11.7')).toEqual({
      outcome: CheckOutcome.NOT_LOOKED_AT, symptoms: [],
      found: 'nothing answers, but this computer (192.168.11.7) is not among those that may connect',
    });
    expect(judged(check, () => ConnectionOutcome.SILENT).outcome).toBe(CheckOutcome.FAILED);
    expect(judged(check, () => ConnectionOutcome.OPEN).outcome).toBe(CheckOutcome.PASSED);
  });

  test('for media are told once, because nobody can look at them without a call', () => {
    const federation = { discoverableDomains: ['contoso.com'], partnerProducts: [PartnerProduct.OCS_2007] };
    const check = checkWithId(checksOf(bothFamiliesPlan({ federation })), 'ports/media-ranges');
    const { expectation, probes } = check;
    expect(expectation.subject).toBe('A/V Edge, TCP 50000-59999, UDP 50000-59999');
    expect(expectation.tableRows.length).toBeGreaterThan(0);
    expect(probes).toEqual([]);
    expect(check.judge(observationsOf({})).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
    expect(checksOf(natPlan()).map(({ expectation: { id } }) => id)).not.toContain('ports/media-ranges');
  });
});

describe('Ports that no plan opens', () => {
  const ACCESS = 'ports/lsedge01/access-edge/closed';

  test('are asked for at each external address, at most 16, without those that are planned there', () => {
    const closed = checksOf(natPlan()).filter(({ expectation }) => expectation.id.endsWith('/closed'));
    expect(closed).toHaveLength(6);
    const access = checkWithId(closed, ACCESS).expectation;
    expect(access.subject).toBe('lsedge01, Access Edge, 203.0.113.70');
    expect(access.expected).toBe('closed: 22, 80, 135, 445, 1433, 3389, 4443, 5060, 5062, 5269, 5985, 5986, 8057, 23456, 50001');
    expect(checkWithId(closed, 'ports/lsedge01/web-conferencing/closed').expectation.expected).toContain('5060, 5061, 5062');
    expect(closed.every(({ expectation }) => expectation.expected.split(', ').length <= 16)).toBe(true);
  });

  test('do not include those of XMPP, of the media range and of a reverse proxy', () => {
    const expectedAt = (plan: PlanToVerify, id: string): string => `${checkWithId(checksOf(plan), id).expectation.expected},`;
    const ocs = { discoverableDomains: ['contoso.com'], partnerProducts: [PartnerProduct.OCS_2007] };
    expect(expectedAt(natPlan({ xmpp: { domains: ['contoso.com'], partners: [] } }), ACCESS)).not.toContain(' 5269,');
    expect(expectedAt(natPlan(), 'ports/lsedge01/audio-video/closed')).toContain(' 50001,');
    expect(expectedAt(natPlan({ federation: ocs }), 'ports/lsedge01/audio-video/closed')).not.toContain(' 50001,');
    expect(expectedAt(natPlan({ federation: ocs }), 'ports/lsedge01/web-conferencing/closed')).toContain(' 50001,');
    const proxy = 'ports/reverse-proxy/web-services/203.0.113.90/closed';
    expect(expectedAt(reverseProxyPlan(), proxy)).toContain(' 80,');
    expect(expectedAt(reverseProxyPlan(['203.0.113.90'], { redirectHttp: true }), proxy)).not.toContain(' 80,');
  });

  test('include the addresses behind and of a load balancer', () => {
    const ids = checksOf(topologyPlan('scaled-hlb-public')).map(({ expectation }) => expectation.id).filter((id) => id.endsWith('/closed'));
    expect(ids).toEqual(['lsedge01', 'lsedge02', 'load-balancer'].flatMap((owner) => (
      ['access-edge', 'web-conferencing', 'audio-video'].map((service) => `ports/${owner}/${service}/closed`))));
  });

  test('are asked for at IPv6 addresses, and not at those that nobody knows', () => {
    const { probes: [first] } = checkWithId(checksOf(bothFamiliesPlan()), `${ACCESS}/ipv6`);
    expect(first).toEqual({ kind: ProbeKind.TCP, address: '2001:db8:16::a', port: 22 });
    const unknown = checkWithId(checksOf(topologyPlan('single-private-nat')), 'ports/lsedge/access-edge/closed');
    expect(unknown.probes).toEqual([]);
    expect(unknown.judge(observationsOf({})).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
  });

  test('are not asked for inside', () => {
    expect(checksOf(natPlan({}, EdgeSide.INTERNAL)).filter(({ expectation }) => expectation.id.includes('closed'))).toEqual([]);
  });

  test.each([ConnectionOutcome.SILENT, ConnectionOutcome.REFUSED, ConnectionOutcome.UNREACHABLE])(
    'are closed if a planned port answers and they do not: %s',
    (outcome) => {
      const check = checkWithId(checksOf(natPlan()), ACCESS);
      expect(judged(check, (port) => (port === 443 ? ConnectionOutcome.OPEN : outcome))).toEqual({
        outcome: CheckOutcome.PASSED, found: 'none of them is open', symptoms: [],
      });
    },
  );

  test('are told when they are open', () => {
    const check = checkWithId(checksOf(natPlan()), ACCESS);
    const { outcome, found, symptoms } = judged(check, (port) => (
      [22, 443, 3389].includes(port) ? ConnectionOutcome.OPEN : ConnectionOutcome.SILENT));
    expect([outcome, found]).toEqual([CheckOutcome.FAILED, 'open: 22, 3389']);
    expect(symptoms).toEqual([22, 3389].map((port) => ({
      kind: SymptomKind.PORT_OPEN, owner: 'lsedge01', service: 'access-edge', address: '203.0.113.70', transport: 'TCP', port,
    })));
  });

  test('are not closed for sure if nothing at all answers', () => {
    const check = checkWithId(checksOf(natPlan()), ACCESS);
    expect(judged(check, () => ConnectionOutcome.SILENT).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
    expect(judged(check, () => ConnectionOutcome.UNREACHABLE)).toEqual({
      outcome: CheckOutcome.NOT_LOOKED_AT, found: 'the address cannot be reached from here', symptoms: [],
    });
    expect(judged(check, (port) => (port === 22 ? ConnectionOutcome.REFUSED : ConnectionOutcome.SILENT)).outcome).toBe(CheckOutcome.PASSED);
  });

  test('that are open are told even if the verification was stopped', () => {
    const check = checkWithId(checksOf(natPlan()), ACCESS);
    const stoppedBut = (open: number): CheckOutcome => (
      judged(check, (port) => (port === open ? ConnectionOutcome.OPEN : ConnectionOutcome.STOPPED)).outcome);
    expect(stoppedBut(22)).toBe(CheckOutcome.FAILED);
    expect(stoppedBut(443)).toBe(CheckOutcome.NOT_LOOKED_AT);
  });
});

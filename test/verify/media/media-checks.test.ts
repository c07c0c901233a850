import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { CheckOutcome, type Judgement, type PlannedCheck } from '../../../lib/verify/model/expectation';
import { ConversationOutcome, type StunObservation } from '../../../lib/verify/model/observation';
import type { PlanToVerify } from '../../../lib/verify/model/plan-to-verify';
import { ProbeKind } from '../../../lib/verify/model/probe';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { mediaChecks } from '../../../lib/verify/media/media-checks';
import { checkWithId, observationsOf } from '../ports/observations';
import { bothFamiliesPlan, natPlan, reverseProxyPlan, TERMS, topologyPlan } from '../ports/plans-to-verify';

const RELAY = 'media/lsedge01/audio-video/UDP/3478';

/** What an A/V Edge says when all is well. */
const EDGE: StunObservation = {
  outcome: ConversationOutcome.ANSWERED, localAddress: '198.51.100.7', asksForCredentials: true, realm: 'rtcmedia',
  relaysWithoutCredentials: false, relayAddress: '203.0.113.72',
};

const PLACE = {
  owner: 'lsedge01', service: 'audio-video', address: '203.0.113.72', transport: 'UDP', port: 3478,
  firewallRules: ['external-in-3478-udp-av-edge'],
};

function checksOf(plan: PlanToVerify): PlannedCheck[] {
  return mediaChecks(plan, TERMS);
}

function judged(id: string, seen: StunObservation, plan = natPlan()): Judgement {
  return checkWithId(checksOf(plan), id).judge(observationsOf({ stun: () => seen }));
}

describe('A media relay', () => {
  test('is asked once for all that is expected of it', () => {
    const checks = checksOf(natPlan()).filter(({ expectation }) => expectation.subject === 'lsedge01, A/V Edge, UDP 3478');
    expect(checks.map(({ expectation }) => [expectation.id, expectation.severity, expectation.expected])).toEqual([
      [RELAY, FindingSeverity.ERROR, 'answers STUN'],
      [`${RELAY}/credentials`, FindingSeverity.WARNING, 'asks for credentials'],
      [`${RELAY}/open-relay`, FindingSeverity.ERROR, 'relays nothing without credentials'],
      [`${RELAY}/relay-address`, FindingSeverity.WARNING, 'sends clients to 203.0.113.72'],
    ]);
    for (const { expectation, probes } of checks) {
      expect(probes).toEqual([{ kind: ProbeKind.STUN, address: '203.0.113.72', port: 3478 }]);
      expect(expectation.tableRows.length).toBeGreaterThan(0);
    }
  });

  test('passes if it is an A/V Edge, which answers no Binding request', () => {
    expect(checksOf(natPlan()).filter(({ expectation }) => expectation.id.startsWith(RELAY))
      .map((check) => check.judge(observationsOf({ stun: () => EDGE })))).toEqual([
      { outcome: CheckOutcome.PASSED, found: 'answers', symptoms: [] },
      { outcome: CheckOutcome.PASSED, found: 'asks for them, for the realm rtcmedia', symptoms: [] },
      { outcome: CheckOutcome.PASSED, found: 'refuses to relay without credentials', symptoms: [] },
      { outcome: CheckOutcome.PASSED, found: 'sends clients to 203.0.113.72', symptoms: [] },
    ]);
  });

  test('tells how it sees this computer, and whether there is a NAT', () => {
    expect(judged(RELAY, { ...EDGE, mappedAddress: '198.51.100.7' }).found).toBe('answers, and sees this computer as 198.51.100.7');
    expect(judged(RELAY, { ...EDGE, localAddress: '192.168.1.2', mappedAddress: '198.51.100.7' }).found)
      .toBe('answers, and sees this computer as 198.51.100.7 (behind NAT: its own address is 192.168.1.2)');
  });

  test.each([
    [ConversationOutcome.SILENT, 'nothing answers', SymptomKind.CONNECTION_SILENT],
    [ConversationOutcome.REFUSED, 'the port is closed', SymptomKind.CONNECTION_REFUSED],
    [ConversationOutcome.UNREACHABLE, 'the address cannot be reached from here', SymptomKind.CONNECTION_UNREACHABLE],
    [ConversationOutcome.UNREADABLE, 'what comes back is not an answer to STUN', SymptomKind.ANSWER_UNREADABLE],
  ])('fails once if it is %s, and nothing else is said of it', (outcome, found, kind) => {
    const seen = { outcome, asksForCredentials: false };
    expect(judged(RELAY, seen)).toEqual({ outcome: CheckOutcome.FAILED, found, symptoms: [{ kind, ...PLACE }] });
    for (const suffix of ['credentials', 'open-relay', 'relay-address']) {
      expect(judged(`${RELAY}/${suffix}`, seen)).toEqual({
        outcome: CheckOutcome.NOT_LOOKED_AT, found: 'the relay does not answer', symptoms: [],
      });
    }
  });

  test('is not judged if the verification was stopped', () => {
    for (const check of checksOf(natPlan())) {
      const stopped = { outcome: ConversationOutcome.STOPPED, asksForCredentials: false };
      expect(check.judge(observationsOf({ stun: () => stopped })).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
    }
  });

  test('that relays for anybody is an error, and asks for no credentials', () => {
    const seen = { ...EDGE, asksForCredentials: false, relaysWithoutCredentials: true };
    const symptoms = [{ kind: SymptomKind.RELAY_WITHOUT_CREDENTIALS, ...PLACE }];
    expect(judged(RELAY, seen).outcome).toBe(CheckOutcome.PASSED);
    expect(judged(`${RELAY}/open-relay`, seen)).toEqual({ outcome: CheckOutcome.FAILED, found: 'relays for anybody', symptoms });
    expect(judged(`${RELAY}/credentials`, seen)).toEqual({ outcome: CheckOutcome.FAILED, found: 'relays for anybody', symptoms });
  });

  test('that only answers STUN is no A/V Edge, and nobody knows whether it relays', () => {
    const seen = { outcome: ConversationOutcome.ANSWERED, mappedAddress: '198.51.100.7', asksForCredentials: false };
    expect(judged(`${RELAY}/credentials`, seen).found).toBe('answers STUN, but no request to relay: this is not an A/V Edge');
    expect(judged(`${RELAY}/credentials`, seen).outcome).toBe(CheckOutcome.FAILED);
    expect(judged(`${RELAY}/open-relay`, seen).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
  });

  test('that refuses without asking for credentials is a warning', () => {
    const seen = { ...EDGE, asksForCredentials: false };
    expect(judged(`${RELAY}/credentials`, seen).outcome).toBe(CheckOutcome.FAILED);
    expect(judged(`${RELAY}/open-relay`, seen).outcome).toBe(CheckOutcome.PASSED);
  });

  test('that sends clients to its private address has the wrong public address in the topology', () => {
    expect(judged(`${RELAY}/relay-address`, { ...EDGE, relayAddress: '10.45.16.30' })).toEqual({
      outcome: CheckOutcome.FAILED, found: 'sends clients to 10.45.16.30, which is not planned',
      symptoms: [{ kind: SymptomKind.RELAY_ADDRESS_WRONG, ...PLACE, values: ['10.45.16.30'] }],
    });
    const { relayAddress: _none, ...silent } = EDGE;
    expect(judged(`${RELAY}/relay-address`, silent).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
    expect(judged(`${RELAY}/relay-address`, { ...EDGE, relayAddress: '2001:db8::1' }).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
  });

  test('behind a load balancer sends clients to itself', () => {
    const plan = topologyPlan('scaled-hlb-public');
    const id = 'media/load-balancer/audio-video/UDP/3478/relay-address';
    const { expected } = checkWithId(checksOf(plan), id).expectation;
    expect(expected).toBe('sends clients to 131.107.155.30 or 131.107.155.31 or 131.107.155.52');
    expect(judged(id, { ...EDGE, relayAddress: '131.107.155.31' }, plan).outcome).toBe(CheckOutcome.PASSED);
    expect(judged(id, { ...EDGE, relayAddress: '131.107.155.32' }, plan).outcome).toBe(CheckOutcome.FAILED);
  });

  test('behind a load balancer is not judged while an address of the pool is not known', () => {
    const plan = topologyPlan('scaled-hlb-public');
    const endpoints = plan.endpoints.map((endpoint) => {
      const { address: _unknown, ...rest } = endpoint;
      return endpoint.ownerName === 'lsedge02' ? rest : endpoint;
    });
    const id = 'media/load-balancer/audio-video/UDP/3478/relay-address';
    expect(judged(id, { ...EDGE, relayAddress: '131.107.155.32' }, { ...plan, endpoints }).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
  });

  test('at an IPv6 address has expectations of its own', () => {
    const ids = checksOf(bothFamiliesPlan()).map(({ expectation }) => expectation.id);
    expect(ids).toContain(`${RELAY}/ipv6`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(16);
  });

  test('inside is asked for its answers, not for its address', () => {
    const plan = natPlan({}, EdgeSide.INTERNAL);
    const checks = checksOf(plan);
    expect(checks.map(({ expectation }) => expectation.id).filter((id) => id.includes('relay-address'))).toEqual([]);
    const { expectation } = checkWithId(checks, RELAY);
    expect(expectation.expected).toBe('answers STUN from internal networks');
    const silentFrom = (localAddress: string): StunObservation => (
      { outcome: ConversationOutcome.SILENT, asksForCredentials: false, localAddress });
    expect(judged(RELAY, silentFrom('192.168.11.7'), plan).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
    expect(judged(RELAY, silentFrom('192.168.10.7'), plan).outcome).toBe(CheckOutcome.FAILED);
  });

  test('is not asked while its server is drained or its address not known', () => {
    const drained = checkWithId(checksOf(natPlan({ drainedServers: [1] })), RELAY);
    expect(drained.probes).toEqual([]);
    expect(drained.judge(observationsOf({})).found).toBe('lsedge01 is drained: no new connections are sent to it');
    const unknown = checkWithId(checksOf(topologyPlan('single-private-nat')), 'media/lsedge/audio-video/UDP/3478');
    expect(unknown.probes).toEqual([]);
    expect(unknown.judge(observationsOf({})).found).toBe('its address is assigned at deployment; pass --deployed');
  });

  test('is nothing that a reverse proxy has', () => {
    expect(checksOf(reverseProxyPlan())).toEqual([]);
  });
});

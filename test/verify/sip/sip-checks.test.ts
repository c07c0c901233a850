import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { sipChecks } from '../../../lib/verify/sip/sip-checks';
import { CheckOutcome, type Judgement, type PlannedCheck } from '../../../lib/verify/model/expectation';
import { ConversationOutcome, type SipObservation } from '../../../lib/verify/model/observation';
import { edgeToVerify, type PlanToVerify, proxyToVerify } from '../../../lib/verify/model/plan-to-verify';
import { ProbeKind } from '../../../lib/verify/model/probe';
import { SymptomKind } from '../../../lib/verify/model/symptom';
import { contosoPlan } from '../../support/plan-request';
import { proxyPlan } from '../../support/reverse-proxy';
import { seenOnly, TERMS } from '../conversation/seen';

const PUBLIC = EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 });
const withCertificate = { ...TERMS, hasClientCertificate: true };

function planned(topology = PUBLIC, side = EdgeSide.EXTERNAL): PlanToVerify {
  return edgeToVerify(contosoPlan({ topology }), side);
}

function checkWith(checks: readonly PlannedCheck[], id: string): PlannedCheck {
  const check = checks.find(({ expectation }) => expectation.id === id);
  if (check === undefined) throw new Error(`no ${id} among ${checks.map(({ expectation }) => expectation.id).join(', ')}`);
  return check;
}

function judged(id: string, observation: SipObservation, terms = TERMS): Judgement {
  return checkWith(sipChecks(planned(), terms), id).judge(seenOnly({ sip: () => observation }));
}

const ID = 'sip/lsedge01/access-edge/TCP/443';
const answered = (status: number, reason: string): SipObservation => ({ outcome: ConversationOutcome.ANSWERED, status, reason });

describe('what is expected of SIP', () => {
  test('is an answer of each server on the ports of clients, and with a certificate on those of partners', () => {
    const outcomes = (hasClientCertificate: boolean): string[] => sipChecks(planned(), { ...TERMS, hasClientCertificate })
      .map(({ expectation, probes }) => `${expectation.id} ${probes.length}`);
    const of = (probes: number, mtls: number): string[] => ['lsedge01', 'lsedge02'].flatMap((server) => [
      `sip/${server}/access-edge/TCP/443 ${probes}`, `sip/${server}/access-edge/TCP/443/next-hop ${probes}`,
      `sip/${server}/access-edge/TCP/5061 ${mtls}`, `sip/${server}/access-edge/TCP/5061/next-hop ${mtls}`,
    ]);
    expect(outcomes(false)).toEqual(of(1, 0));
    expect(outcomes(true)).toEqual(of(1, 1));
  });

  test('is asked with the planned name and the first SIP domain', () => {
    expect(checkWith(sipChecks(planned(), TERMS), ID)).toMatchObject({
      expectation: { subject: 'lsedge01, Access Edge, TCP 443', tableRows: ['scaled-dns-public/external/5'] },
      probes: [{ kind: ProbeKind.SIP, address: '131.107.155.10', port: 443, serverName: 'sip.contoso.com', domain: 'contoso.com' }],
    });
  });

  test('is asked of the load balancer where it has the address', () => {
    const ids = sipChecks(planned(EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 })), TERMS).map(({ expectation }) => expectation.id);
    expect(ids).toContain('sip/load-balancer/access-edge/TCP/443');
  });

  test('needs no certificate on 5061 where clients sign in there', () => {
    const plan = edgeToVerify(contosoPlan({
      topology: EdgeTopology.singlePublic({ singleExternalAddress: true }),
    }), EdgeSide.EXTERNAL);
    const [check] = sipChecks(plan, TERMS);
    expect(check?.expectation.id).toBe('sip/lsedge/access-edge/TCP/5061');
    expect(check?.probes).toHaveLength(1);
  });

  test('is asked inside with the internal name and a certificate', () => {
    const check = checkWith(sipChecks(planned(PUBLIC, EdgeSide.INTERNAL), withCertificate), 'sip/lsedge01/access-edge/TCP/5061');
    expect(check.probes).toEqual([expect.objectContaining({ serverName: 'lsedge.contoso.net', address: '172.25.33.10' })]);
    expect(checkWith(sipChecks(planned(PUBLIC, EdgeSide.INTERNAL), TERMS), 'sip/lsedge01/access-edge/TCP/5061').judge(seenOnly({})))
      .toMatchObject({ outcome: CheckOutcome.NOT_LOOKED_AT, found: expect.stringContaining('--certificate') as string });
  });

  test('says why nothing is asked of an unknown address or a drained server', () => {
    const behindNat = planned(EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }));
    expect(checkWith(sipChecks(behindNat, TERMS), ID).judge(seenOnly({})).found).toContain('--deployed');
    const { endpoints, ...rest } = planned();
    const drained = { ...rest, endpoints: endpoints.map((endpoint) => ({ ...endpoint, isDrained: true })) };
    expect(checkWith(sipChecks(drained, TERMS), ID).judge(seenOnly({}))).toMatchObject({
      outcome: CheckOutcome.NOT_LOOKED_AT, found: expect.stringContaining('lsedge01 is drained') as string,
    });
  });

  test('is nothing of a reverse proxy', () => {
    expect(sipChecks(proxyToVerify(proxyPlan(), EdgeSide.EXTERNAL), TERMS)).toEqual([]);
  });

  test('grows with the servers, and not with the domains', () => {
    const sipDomains = Array.from({ length: 1_000 }, (_each, index) => `d${index}.example`);
    const plan = edgeToVerify({ ...contosoPlan({ topology: PUBLIC }), sipDomains }, EdgeSide.EXTERNAL);
    expect(sipChecks(plan, TERMS)).toHaveLength(8);
  });
});

describe('an answer of SIP', () => {
  test.each([
    [200, 'OK'], [302, 'Moved'], [401, 'Unauthorized'], [403, 'Forbidden'], [405, 'Method Not Allowed'], [504, 'Server time-out'],
  ])(
    'is an answer with the status %d', (status, reason) => {
      expect(judged(ID, answered(status, reason))).toEqual({
        outcome: CheckOutcome.PASSED, found: `answers ${status} ${reason}`, symptoms: [],
      });
    },
  );

  test('with a server failure means that those behind the Edge do not answer', () => {
    const diagnosis = '1007;reason="Temporarily cannot route"';
    expect(judged(`${ID}/next-hop`, { ...answered(504, 'Server time-out'), diagnosis })).toEqual({
      outcome: CheckOutcome.FAILED, found: `answers 504 Server time-out (${diagnosis})`,
      symptoms: [expect.objectContaining({
        kind: SymptomKind.ANSWER_NEGATIVE, owner: 'lsedge01', service: EdgeService.ACCESS_EDGE, port: 443, address: '131.107.155.10',
        detail: '504 Server time-out',
      })],
    });
    expect(judged(`${ID}/next-hop`, answered(603, 'Decline')).outcome).toBe(CheckOutcome.FAILED);
    expect(judged(`${ID}/next-hop`, answered(401, 'Unauthorized')).outcome).toBe(CheckOutcome.PASSED);
    expect(judged(`${ID}/next-hop`, { outcome: ConversationOutcome.MUTE }).outcome).toBe(CheckOutcome.NOT_LOOKED_AT);
  });

  test.each([
    [ConversationOutcome.REFUSED, SymptomKind.CONNECTION_REFUSED, 'the connection is refused'],
    [ConversationOutcome.SILENT, SymptomKind.CONNECTION_SILENT, 'nothing answers'],
    [ConversationOutcome.UNREACHABLE, SymptomKind.CONNECTION_UNREACHABLE, 'the address cannot be reached from here'],
    [ConversationOutcome.MUTE, SymptomKind.SERVICE_MUTE, 'the connection is accepted, but no SIP answer comes'],
    [ConversationOutcome.CLOSED, SymptomKind.SERVICE_CLOSES, 'the connection is closed before any SIP answer'],
    [ConversationOutcome.UNREADABLE, SymptomKind.ANSWER_UNREADABLE, 'the answer is not SIP'],
    [ConversationOutcome.TLS_FAILED, SymptomKind.TLS_FAILED, 'TLS fails'],
  ])('that does not come fails (%s)', (outcome, kind, found) => {
    expect(judged(ID, { outcome })).toMatchObject({ outcome: CheckOutcome.FAILED, found, symptoms: [{ kind }] });
  });

  test('is not judged when the verification was stopped', () => {
    const stopped = { outcome: CheckOutcome.NOT_LOOKED_AT, found: 'the verification was stopped before the end', symptoms: [] };
    expect(judged(ID, { outcome: ConversationOutcome.STOPPED })).toEqual(stopped);
    expect(judged(`${ID}/next-hop`, { outcome: ConversationOutcome.STOPPED })).toEqual(stopped);
  });

  test('tells a rejected certificate from other problems of TLS', () => {
    const id = 'sip/lsedge01/access-edge/TCP/5061';
    const kindOf = (detail: string): SymptomKind | undefined => (
      judged(id, { outcome: ConversationOutcome.TLS_FAILED, detail }, withCertificate).symptoms[0]?.kind);
    expect(kindOf('alert unknown ca')).toBe(SymptomKind.CLIENT_CERTIFICATE_REJECTED);
    expect(kindOf('alert certificate unknown')).toBe(SymptomKind.CLIENT_CERTIFICATE_REJECTED);
    expect(kindOf('alert protocol version')).toBe(SymptomKind.TLS_FAILED);
    expect(judged(ID, { outcome: ConversationOutcome.TLS_FAILED, detail: 'alert certificate required' }).symptoms[0]?.kind)
      .toBe(SymptomKind.TLS_FAILED);
    expect(judged(id, { outcome: ConversationOutcome.CLOSED }, withCertificate).found).toContain('may not trust the certificate');
  });
});

test('inside, a port that cannot be reached says nothing to a computer that may not connect', () => {
  const plan = edgeToVerify(contosoPlan(), EdgeSide.INTERNAL);
  const check = checkWith(sipChecks(plan, withCertificate), 'sip/lsedge01/access-edge/TCP/5061');
  const from = (localAddress?: string, outcome = ConversationOutcome.REFUSED): Judgement => (
    check.judge(seenOnly({ sip: () => ({ outcome, ...(localAddress === undefined ? {} : { localAddress }) }) })));
  expect(from('10.99.0.7')).toEqual({
    outcome: CheckOutcome.NOT_LOOKED_AT, symptoms: [],
    found: 'the connection is refused, but this computer (10.99.0.7) is not among those that may connect',
  });
  expect(from().outcome).toBe(CheckOutcome.FAILED);
  expect(from('192.168.10.90').outcome).toBe(CheckOutcome.FAILED);
});

import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FindingSeverity } from '../../lib/plan/findings/finding';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { BlamedLayer } from '../../lib/verify/causes/verification-cause';
import { CheckOutcome } from '../../lib/verify/model/expectation';
import { ConnectionOutcome } from '../../lib/verify/model/observation';
import { VerifyArea } from '../../lib/verify/model/verify-area';
import { PlanVerification } from '../../lib/verify/plan-verification';
import { STOPPED } from '../../lib/verify/running/stopped';
import type { VerificationProps } from '../../lib/verify/verification-props';
import type { CheckResult, VerificationResult } from '../../lib/verify/verification-result';
import { dualStackPlan } from '../support/dual-stack';
import { contosoPlan, PLANNED_TOPOLOGIES, refusalOf } from '../support/plan-request';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';
import { neverAnswering, tellProbes, tlsServer } from './told-probes';

const EVERY_AREA = Object.values(VerifyArea);
const PARTNERS = ['fabrikam.com', 'jabber.example', 'litware.example'];

/** Plans of many kinds, with everything that can be looked at from a side. */
const VERIFICATIONS: Readonly<Record<string, (props: VerificationProps) => PlanVerification>> = {
  ...Object.fromEntries(Object.entries(PLANNED_TOPOLOGIES).map(([topology, make]) => [
    topology, (props: VerificationProps) => PlanVerification.ofEdge(contosoPlan({ topology: make() }), { ...props, partners: PARTNERS }),
  ])),
  'a single external address': (props) => PlanVerification.ofEdge(contosoPlan({
    topology: EdgeTopology.singlePublic({ singleExternalAddress: true }),
  }), props),
  'both families': (props) => PlanVerification.ofEdge(dualStackPlan({ drainedServers: [2] }), props),
  'every kind of partner': (props) => PlanVerification.ofEdge(contosoPlan({
    recordsByOthers: true, xmpp: { partners: [XmppPartner.federated('jabber.example')] },
    federation: { partners: [FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.LYNC_SERVER_2013 })] },
  }), { ...props, allPartners: true, partners: ['fabrikam.com'] }),
  'an appliance': (props) => PlanVerification.ofReverseProxy(proxyPlan(), props),
  'an appliance with several addresses': (props) => PlanVerification.ofReverseProxy(proxyPlan({
    appliance: { publicAddresses: ['203.0.113.90', '203.0.113.91'], internalAddresses: ['172.25.33.40'] },
  }), props),
  'a gateway': (props) => PlanVerification.ofReverseProxy(gatewayPlan(), props),
};

describe.each(Object.entries(VERIFICATIONS))('what is expected of %s', (_, verificationWith) => {
  const both = Object.values(EdgeSide).map((fromSide) => verificationWith({ fromSide, authoritative: true }));

  test('is frozen', () => {
    for (const { expectations } of both) {
      expect(expectations).not.toHaveLength(0);
      for (const part of [expectations, ...expectations, ...expectations.map(({ tableRows }) => tableRows)]) {
        expect(Object.isFrozen(part)).toBe(true);
      }
    }
  });

  test('has unique IDs, which begin with their area', () => {
    for (const { expectations } of both) {
      expect(new Set(expectations.map(({ id }) => id)).size).toBe(expectations.length);
      for (const { id, area } of expectations) expect(id.split('/')[0]).toBe(area);
    }
  });

  test('is in the order of the areas', () => {
    for (const { expectations } of both) {
      const order = expectations.map(({ area }) => EVERY_AREA.indexOf(area));
      expect(order).toEqual([...order].sort((one, other) => one - other));
    }
  });

  test('is text that is complete, and the same every time', () => {
    for (const [index, { expectations }] of both.entries()) {
      for (const { subject, expected } of expectations) {
        for (const text of [subject, expected]) expect(text).toMatch(/\S$/);
        expect(`${subject} ${expected}`).not.toMatch(/undefined|null|\[object|: $|, ,|\s{2}/);
      }
      expect(verificationWith({ fromSide: Object.values(EdgeSide)[index]!, authoritative: true }).expectations).toEqual(expectations);
    }
  });

  test('is that of the areas that are asked for', () => {
    const { expectations } = verificationWith({});
    for (const area of [VerifyArea.DNS, VerifyArea.PORTS, VerifyArea.CERTIFICATES]) {
      const only = [area, ...(expectations.some((each) => each.area === VerifyArea.PARTNERS) ? [VerifyArea.PARTNERS] : [])];
      expect(verificationWith({ only }).expectations).toEqual(expectations.filter((each) => only.includes(each.area)));
    }
  });
});

describe('a verification is refused', () => {
  const problemOf = (make: () => unknown): Readonly<Record<string, string>> => {
    const { property, given, expected, fix } = refusalOf(make);
    return { property, given, expected, fix };
  };

  test('of areas that the plan has nothing of, with those that it has', () => {
    expect(problemOf(() => PlanVerification.ofEdge(contosoPlan(), { only: [VerifyArea.XMPP] }))).toEqual({
      property: 'only', given: 'xmpp, from the external side',
      expected: 'areas that the plan has there: dns, ports, media, certificates, sip', fix: 'look at some of them, or from the other side',
    });
    expect(problemOf(() => PlanVerification.ofReverseProxy(proxyPlan(), { only: [VerifyArea.SIP, VerifyArea.MEDIA] }))).toMatchObject({
      given: 'sip, media, from the external side', expected: 'areas that the plan has there: dns, ports, certificates',
    });
  });

  test('of no area at all', () => {
    expect(problemOf(() => PlanVerification.ofEdge(contosoPlan(), { only: [] }))).toEqual({
      property: 'only', given: 'no areas', expected: 'some of the areas dns, ports, media, certificates, sip, xmpp, partners',
      fix: 'name areas, or omit it for all of them',
    });
  });

  test('of the partners of a plan that lists none', () => {
    expect(problemOf(() => PlanVerification.ofEdge(contosoPlan(), { only: [VerifyArea.PARTNERS], allPartners: true }))).toEqual({
      property: 'allPartners', given: 'true', expected: 'a plan that lists partners', fix: 'name the domains of the partners to look at',
    });
  });

  test('from a side from which nothing can be seen', () => {
    const plan = proxyPlan();
    const withoutRecords = { ...plan, dnsRecords: plan.dnsRecords.filter(({ side }) => side === EdgeSide.EXTERNAL) };
    expect(problemOf(() => PlanVerification.ofReverseProxy(withoutRecords, { fromSide: EdgeSide.INTERNAL }))).toMatchObject({
      property: 'fromSide', given: 'internal', fix: 'look from the other side',
    });
  });

  test('of what is no plan, or another one', () => {
    expect(refusalOf(() => PlanVerification.ofEdge(proxyPlan() as unknown as EdgePlan)).property).toMatch(/^plan/);
    expect(refusalOf(() => PlanVerification.ofEdge(undefined as unknown as EdgePlan)).property).toMatch(/^plan/);
  });
});

const CLIENTS_PORT = 'ports/lsedge/access-edge/TCP/443';

describe('a run', () => {
  const plan = contosoPlan({ topology: EdgeTopology.singlePublic() });

  afterEach(() => { jest.restoreAllMocks(); });

  const checkOf = ({ checks }: VerificationResult, id: string): CheckResult => {
    const found = checks.find(({ expectation }) => expectation.id === id);
    if (found === undefined) throw new Error(`no ${id} among ${checks.map(({ expectation }) => expectation.id).join(', ')}`);
    return found;
  };

  test('of an Edge that refuses everything is bad, and tells why', async () => {
    tellProbes();
    const verification = PlanVerification.ofEdge(plan);
    const result = await verification.run();
    expect(result).toMatchObject({
      isGood: false, subject: 'lsedge.contoso.net', what: 'Edge pool of Lync Server 2013', side: 'external', wasStopped: false,
      rehearsals: [],
    });
    expect(result.checks.map(({ expectation }) => expectation)).toEqual(verification.expectations);
    expect(checkOf(result, CLIENTS_PORT)).toMatchObject({
      outcome: CheckOutcome.FAILED, found: 'the connection is refused', causes: ['services/lsedge'],
    });
    const refused = result.causes.find(({ id }) => id === 'services/lsedge');
    expect(refused).toMatchObject({ layer: BlamedLayer.SERVICE, severity: FindingSeverity.ERROR });
    expect(refused?.expectations).toEqual(expect.arrayContaining([CLIENTS_PORT, 'media/lsedge/audio-video/UDP/3478']));
    const failed = result.checks.filter(({ outcome }) => outcome === CheckOutcome.FAILED);
    expect(failed.filter(({ causes }) => causes.length === 0)).toEqual([]);
    expect(Object.isFrozen(result.checks)).toBe(true);
  });

  test('makes every probe that differs once, at planned addresses alone', async () => {
    const asked = tellProbes();
    await PlanVerification.ofEdge(plan).run();
    const texts = asked.map((probe) => JSON.stringify(probe));
    expect(texts.length).toBeGreaterThan(20);
    expect(new Set(texts).size).toBe(texts.length);
    const addresses = new Set(asked.flatMap((probe) => ('address' in probe ? [probe.address] : [])));
    expect([...addresses].sort()).toEqual(['131.107.155.10', '131.107.155.20', '131.107.155.30']);
  });

  test('looks again each time', async () => {
    tellProbes();
    const verification = PlanVerification.ofEdge(plan, { only: [VerifyArea.PORTS] });
    expect(checkOf(await verification.run(), CLIENTS_PORT).outcome).toBe(CheckOutcome.FAILED);
    tellProbes({ tcp: ({ port }) => Promise.resolve({ outcome: port === 443 ? ConnectionOutcome.OPEN : ConnectionOutcome.REFUSED }) });
    expect(checkOf(await verification.run(), CLIENTS_PORT)).toMatchObject({ outcome: CheckOutcome.PASSED, causes: [] });
  });

  test('judges certificates at its own moment, unless one was given', async () => {
    const seen = tlsServer('sip.contoso.com', ['sip.contoso.com', 'webcon.contoso.com']);
    tellProbes({ tls: () => Promise.resolve(seen) });
    const daysLeft = async (verification: PlanVerification): Promise<number | undefined> =>
      checkOf(await verification.run(), 'certificates/lsedge/access-edge/TCP/443/expiry').daysLeft;
    const present = PlanVerification.ofEdge(plan, { only: [VerifyArea.CERTIFICATES] });
    expect(await daysLeft(present)).toBe(365);
    const later = new Date(Date.now() + 100 * 86_400_000);
    const given = PlanVerification.ofEdge(plan, { only: [VerifyArea.CERTIFICATES], now: later.toISOString() });
    expect(await daysLeft(given)).toBe(265);
    jest.useFakeTimers({ now: later.getTime() + 100 * 86_400_000, doNotFake: ['nextTick', 'performance', 'setTimeout', 'clearTimeout'] });
    try {
      expect(await daysLeft(present)).toBe(165);
      expect(await daysLeft(given)).toBe(265);
    } finally {
      jest.useRealTimers();
    }
  });

  test('can be stopped, and later ones are not', async () => {
    tellProbes({ sip: neverAnswering(STOPPED.sip) });
    const verification = PlanVerification.ofEdge(plan, { only: [VerifyArea.SIP] });
    verification.stop();
    const both = [verification.run(), verification.run()];
    verification.stop();
    for (const { isGood, wasStopped, wasLate, checks, causes } of await Promise.all(both)) {
      expect({ isGood, wasStopped, wasLate, causes }).toEqual({ isGood: false, wasStopped: true, wasLate: undefined, causes: [] });
      expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(new Set([CheckOutcome.NOT_LOOKED_AT]));
    }
    tellProbes();
    expect((await verification.run()).wasStopped).toBe(false);
  });

  test('ends with its deadline', async () => {
    tellProbes({ sip: neverAnswering(STOPPED.sip) });
    const result = await PlanVerification.ofEdge(plan, { only: [VerifyArea.SIP], deadlineSeconds: 1 }).run();
    expect(result).toMatchObject({ wasStopped: true, wasLate: true, isGood: false });
  });

  test('tells how far it is, forward alone, until everything has ended', async () => {
    const asked = tellProbes();
    const told: [number, number][] = [];
    await PlanVerification.ofEdge(plan, { partners: ['fabrikam.com'] })._run((...now) => { told.push(now); });
    expect(told).toHaveLength(asked.length);
    for (const [index, [ended, known]] of told.entries()) {
      const [, knownBefore] = told[index - 1] ?? [0, 0];
      expect(ended).toBe(index + 1);
      expect(known).toBeGreaterThanOrEqual(Math.max(ended, knownBefore));
    }
    expect(told.at(-1)).toEqual([asked.length, asked.length]);
  });

  test('rehearses failures where that is asked for, and those of servers that accept nothing', async () => {
    const pool = contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 }) });
    const rehearsalsWith = async (rehearsal: boolean): Promise<string[][]> => {
      const { rehearsals } = await PlanVerification.ofEdge(pool, { only: [VerifyArea.PORTS], rehearsal }).run();
      return rehearsals.map(({ silent }) => silent);
    };
    const { SILENT, REFUSED, OPEN } = ConnectionOutcome;
    tellProbes({ tcp: () => Promise.resolve({ outcome: OPEN }) });
    expect(await rehearsalsWith(false)).toEqual([]);
    expect(await rehearsalsWith(true)).not.toEqual([]);
    for (const outcome of [SILENT, REFUSED]) {
      tellProbes({ tcp: ({ address }) => Promise.resolve({ outcome: address.endsWith('1') ? outcome : OPEN }) });
      expect(await rehearsalsWith(false)).toEqual([['lsedge02']]);
    }
  });
});

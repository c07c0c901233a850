import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { ChangeTask } from '../../lib/projection/changes/change-task';
import { PlanChange } from '../../lib/projection/changes/plan-comparison';
import { ChangeRisk } from '../../lib/projection/changes/plan-review';
import { PlanAudience } from '../../lib/projection/model/plan-table';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { EdgePlanReview } from '../../lib/review/edge-plan-review';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { EDGE_PLANS } from '../projection/planned';
import { type ContosoOverrides, contosoPlan, contosoRequest, refusalOf } from '../support/plan-request';
import { leavesOf, othersThan, withValue } from './plan-values';
import {
  azurePlan, changeIn, changesOf, reviewed, thresholdsOf, verdictOf, XMPP_OCS_AND_DRAINED,
} from './transitions';

const { OUTAGE, EXPOSURE, REISSUE, NONE } = ChangeRisk;
const { NETWORK, DNS, PKI, LYNC } = PlanAudience;

describe('XMPP, a partner on Office Communications Server 2007, and a drained server', () => {
  const review = reviewed({}, XMPP_OCS_AND_DRAINED);

  test('each audience has its tasks and risks', () => {
    expect(verdictOf(review, NETWORK)).toEqual({
      tasks: ['open-rule 6 deployed', 'change-media-policy 1', 'drain-server 1 deployed'], risks: [EXPOSURE],
    });
    expect(verdictOf(review, DNS)).toEqual({ tasks: ['publish-record 2 deployed', 'change-record 4 deployed'], risks: [] });
    expect(verdictOf(review, PKI)).toEqual({ tasks: ['reissue-certificate 1'], risks: [REISSUE] });
    expect(verdictOf(review, LYNC)).toEqual({
      tasks: ['drain-server 1 deployed', 'add-partner 2', 'change-topology 1', 'change-setting 2'], risks: [],
    });
  });

  test('rules that let the Internet in are an exposure, and others are not', () => {
    expect(changeIn(review, 'external-inbound-rules/external-in-5269-tcp-xmpp-proxy')).toMatchObject({
      risk: EXPOSURE, audiences: [NETWORK], byDeployment: true,
      sentence: 'open TCP 5269 (XMPP) inbound on the external side, from the Internet to XMPP proxy 10.45.16.10, 10.45.16.11',
      effect: expect.stringMatching(/^anyone on the Internet can reach the XMPP proxy.*until it is open, XMPP/) as unknown,
    });
    expect(changeIn(review, 'external-inbound-rules/external-in-50000-59999-udp-av-edge').effect)
      .toContain('partners on Office Communications Server 2007 (woodgrove.example) have no audio and video');
    const others = [
      'external-outbound-rules/external-out-5269-tcp-xmpp-proxy', 'internal-inbound-rules/internal-in-23456-tcp-xmpp-proxy',
    ];
    for (const id of others) {
      expect(changeIn(review, id)).toMatchObject({ risk: NONE, task: ChangeTask.OPEN_RULE });
    }
  });

  test('new names need a reissued certificate, and say who cannot verify the Edge until then', () => {
    expect(changeIn(review, 'certificates/edge-external')).toMatchObject({
      risk: REISSUE, task: ChangeTask.REISSUE_CERTIFICATE, byDeployment: false,
      sentence: 'reissue the external Edge certificate sip.contoso.com with the additional names contoso.com, xmpp.contoso.com',
      effect: expect.stringContaining('XMPP partners cannot verify the Edge as contoso.com, xmpp.contoso.com') as unknown,
    });
  });

  test('records are told as a whole', () => {
    expect(changeIn(review, 'dns-records/external/A/sip.contoso.com')).toMatchObject({
      risk: NONE, audiences: [DNS],
      sentence: 'change A sip.contoso.com in the external zone contoso.com: lsedge01, lsedge02 (assigned at deployment) -> '
        + 'lsedge01 (assigned at deployment)',
      effect: 'users and partners who have looked the name up use lsedge02 for up to 3600 seconds',
    });
    expect(changeIn(review, 'dns-records/external/SRV/_xmpp-server._tcp.contoso.com').sentence)
      .toBe('publish SRV _xmpp-server._tcp.contoso.com in the external zone contoso.com: 0 0 5269 xmpp.contoso.com, '
        + 'TTL 3600 seconds');
  });

  test('a drained server says what is left', () => {
    expect(changeIn(review, 'server-settings/lsedge02/drained')).toMatchObject({
      task: ChangeTask.DRAIN_SERVER, risk: NONE, audiences: [LYNC, NETWORK],
      effect: expect.stringContaining('only lsedge01 gets new ones, so that nothing fails over') as unknown,
    });
  });

  test('new findings are told', () => {
    expect(review.plans[0]!.findings.map(({ change, finding }) => `${change} ${finding.ruleId} ${finding.subject}`))
      .toContain('added ocs-dns-failover woodgrove.example');
  });

  test('the media range and the zone must be confirmed', () => {
    expect(thresholdsOf(review)).toEqual(['media-range-opened av.contoso.com', 'zone-records-changed external zone contoso.com']);
    expect(review.unconfirmed).toHaveLength(2);
  });
});

test('the way back closes rules and names whom it cuts off', () => {
  const review = EdgePlanReview.of(azurePlan(XMPP_OCS_AND_DRAINED), azurePlan());
  expect(changeIn(review, 'external-inbound-rules/external-in-5269-tcp-xmpp-proxy')).toMatchObject({
    task: ChangeTask.CLOSE_RULE, risk: OUTAGE, effect: 'XMPP contacts at gmail.com and your users cannot communicate',
  });
  expect(changeIn(review, 'external-inbound-rules/external-in-50000-59999-tcp-av-edge').effect)
    .toBe('partners on Office Communications Server 2007 (woodgrove.example) have no audio and video with your users');
  expect(changeIn(review, 'dns-records/external/SRV/_xmpp-server._tcp.contoso.com'))
    .toMatchObject({ risk: OUTAGE, effect: 'XMPP contacts cannot reach users of contoso.com' });
  expect(changeIn(review, 'certificates/edge-external')).toMatchObject({
    risk: REISSUE, effect: 'nobody for now: the certificate in use works until it is replaced',
  });
  expect(changeIn(review, 'partner-domains/woodgrove.example'))
    .toMatchObject({ risk: OUTAGE, audiences: [LYNC], byDeployment: false });
  expect(changeIn(review, 'server-settings/lsedge02/drained').task).toBe(ChangeTask.RETURN_SERVER);
});

test('a later build is installed, and an earlier or unknown one is only noted', () => {
  const changes = (before?: string, after?: string): unknown => changeIn(reviewed(
    before === undefined ? {} : { productBuild: before }, after === undefined ? {} : { productBuild: after },
  ), 'overview/edge-pool/productBuild');
  expect(changes('5.0.8308.920', '5.0.8308.1198')).toMatchObject({
    task: ChangeTask.CHANGE_SERVER, risk: NONE, audiences: [LYNC], sentence: 'change Installed build: 5.0.8308.920 -> 5.0.8308.1198',
    effect: 'the update is installed on each server, one after the other',
  });
  expect(changes('5.0.8308.1198', '5.0.8308.920')).toMatchObject({ task: ChangeTask.NOTE, sentence: 'note Installed build: 5.0.8308.1198 -> 5.0.8308.920' });
  expect(changes(undefined, '5.0.8308.920')).toMatchObject({ task: ChangeTask.NOTE });
});

describe('federation', () => {
  test('a route that leaves is an outage and must be confirmed; one that comes must be confirmed', () => {
    const plan = azurePlan();
    const without = { ...plan, routes: { ...plan.routes, sip: false } };
    const lost = EdgePlanReview.of(plan, without);
    expect(changeIn(lost, 'overview/edge-pool/routes'))
      .toMatchObject({ risk: OUTAGE, task: ChangeTask.CHANGE_TOPOLOGY, audiences: [LYNC] });
    expect(thresholdsOf(lost)).toEqual(['federation-route-moved lsedge.contoso.net']);
    const come = EdgePlanReview.of(without, plan);
    expect(changeIn(come, 'overview/edge-pool/routes').risk).toBe(NONE);
    expect(thresholdsOf(come)).toEqual(['federation-route-moved lsedge.contoso.net']);
  });

  test('a federation record that is gone is an outage of discovery, and must be confirmed', () => {
    const discoverable = (...discoverableDomains: string[]): ContosoOverrides => ({ federation: { discoverableDomains } });
    const review = reviewed(discoverable('contoso.com', 'fabrikam.com'), discoverable('contoso.com'));
    expect(changeIn(review, 'dns-records/external/SRV/_sipfederationtls._tcp.fabrikam.com')).toMatchObject({
      risk: OUTAGE, task: ChangeTask.DELETE_RECORD, byDeployment: false,
      effect: expect.stringContaining('partners that discover fabrikam.com') as unknown,
    });
    expect(thresholdsOf(review)).toEqual(['federation-record-removed _sipfederationtls._tcp.fabrikam.com']);
  });

  test('discovery of partners exposes users, and its end cuts partners off', () => {
    const federation = { discoverableDomains: ['contoso.com'], partnerProducts: [PartnerProduct.LYNC_SERVER_2013] };
    const [on, off] = [{ federation: { ...federation, partnerDiscovery: true } }, { federation }];
    const id = 'access-edge-configuration/access-edge-configuration/EnablePartnerDiscovery';
    expect(changeIn(reviewed(off, on), id).risk).toBe(EXPOSURE);
    expect(changeIn(reviewed(on, off), id)).toMatchObject({ risk: OUTAGE, audiences: [LYNC] });
  });

  test('a partner with another Access Edge is refused from any other', () => {
    const at = (edgeFqdn: string): object => ({ federation: { discoverableDomains: ['contoso.com'], partners: [
      FederatedPartner.allowedServer('woodgrove.example', { product: PartnerProduct.LYNC_SERVER_2013, edgeFqdn }),
    ] } });
    expect(changeIn(reviewed(at('one.woodgrove.example'), at('two.woodgrove.example')), 'partner-domains/woodgrove.example'))
      .toMatchObject({ risk: OUTAGE, task: ChangeTask.CHANGE_PARTNER });
  });
});

test('another name of the Access Edge is an outage for those who have the earlier one', () => {
  const review = reviewed({}, { accessEdge: { fqdn: 'access.contoso.com' } });
  expect(changeIn(review, 'dns-records/external/SRV/_sip._tls.contoso.com')).toMatchObject({
    risk: OUTAGE,
    effect: expect.stringMatching(/^until the record is changed, clients of remote users .*cannot sign in/) as unknown,
  });
  expect(changeIn(review, 'certificates/edge-external').effect)
    .toContain('remote users and federated partners cannot verify the Edge as access.contoso.com');
});

test('a zone that is added takes records from others, and changes no data', () => {
  const discoverable = { federation: { discoverableDomains: ['contoso.com', 'fabrikam.com'] } };
  const zones = [...contosoRequest().zones ?? [], { name: 'fabrikam.com', side: EdgeSide.EXTERNAL }];
  const review = reviewed(discoverable, { ...discoverable, zones });
  expect(changesOf(review).map(({ id, task, risk, byDeployment }) => [id, task, risk, byDeployment])).toEqual([
    ['dns-records/external/A/sip.fabrikam.com', ChangeTask.CHANGE_RECORD, NONE, true],
    ['dns-records/external/SRV/_sipfederationtls._tcp.fabrikam.com', ChangeTask.CHANGE_RECORD, NONE, true],
  ]);
  expect(thresholdsOf(review)).toEqual([]);
});

test('a rule for fewer sources cuts the others off, and the same addresses in other networks do not', () => {
  const plan = azurePlan();
  const withSources = (prefixes: string[]): typeof plan => ({
    ...plan,
    firewall: plan.firewall.map((rule) => (
      rule.id === 'internal-in-5061-tcp-access-edge' ? { ...rule, source: { ...rule.source, prefixes } } : rule)),
  });
  const id = 'internal-inbound-rules/internal-in-5061-tcp-access-edge';
  expect(changeIn(EdgePlanReview.of(withSources(['10.1.0.0/16', '10.2.0.0/16']), withSources(['10.1.0.0/16'])), id))
    .toMatchObject({
    risk: OUTAGE,
    effect: 'connections with 10.2.0.0/16 are blocked: for them, remote users and partners cannot reach internal users',
  });
  expect(changeIn(EdgePlanReview.of(withSources(['10.0.0.0/17', '10.0.128.0/17']), withSources(['10.0.0.0/16'])), id).risk)
    .toBe(NONE);
});

test('on machines of your own, people do everything', () => {
  const review = EdgePlanReview.of(contosoPlan(), contosoPlan({ xmpp: { domains: ['contoso.com'] } }));
  expect(changesOf(review).filter(({ byDeployment }) => byDeployment)).toEqual([]);
});

/** The comparison with a plan; undefined if the plan is no longer one, such as with a word of another set. */
function comparisonOf(before: EdgePlan, after: EdgePlan): EdgePlanComparison | undefined {
  try {
    return EdgePlanComparison.of(before, after);
  } catch (error) {
    if (error instanceof EdgeValidationError) return undefined;
    throw error;
  }
}

describe('every difference is part of a change', () => {
  const names = Object.keys(EDGE_PLANS);

  test.each(names)('from and to %s', (name) => {
    const [one, base] = [EDGE_PLANS[name]!(), EDGE_PLANS['everything']!()];
    for (const [before, after] of [[one, base], [base, one]] as const) {
      const covered = new Set(changesOf(EdgePlanReview.of(before, after)).flatMap(({ differences }) => differences)
        .map(({ table, id }) => `${table}/${id}`));
      const expected = EdgePlanComparison.of(before, after).differences.filter(({ table }) => table !== PlanTableId.FINDINGS)
        .map(({ table, id }) => `${table}/${id}`);
      expect(expected.filter((id) => !covered.has(id))).toEqual([]);
    }
  });

  test('for another value anywhere', () => {
    const plan = EDGE_PLANS['everything behind load balancers']!();
    const leaves = leavesOf(plan).filter(({ property }) => property !== 'schemaVersion').filter((_, index) => index % 23 === 0);
    expect(leaves.length).toBeGreaterThan(50);
    for (const { path, value } of leaves) {
      for (const other of othersThan(value)) {
        const later = withValue(plan, path, other);
        const compared = comparisonOf(plan, later);
        if (compared === undefined || compared.differences.length === 0) continue;
        const [reviewedPlan] = EdgePlanReview.of(plan, later).plans;
        const found = (reviewedPlan?.changes.length ?? 0) + (reviewedPlan?.findings.length ?? 0);
        expect([path, found]).not.toEqual([path, 0]);
      }
    }
  });
});

test('IDs of changes are unique, and the same plans result in the same frozen review', () => {
  const [before, after] = [azurePlan(), azurePlan(XMPP_OCS_AND_DRAINED)];
  const [one, other] = [EdgePlanReview.of(before, after), EdgePlanReview.of(before, after)];
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  const ids = changesOf(one).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.isFrozen(one.plans[0]!.changes[0])).toBe(true);
});

test('the order of addresses in a rule does not count', () => {
  const plan = azurePlan();
  const firewall = plan.firewall.map((rule) => (
    { ...rule, destination: { ...rule.destination, prefixes: [...rule.destination.prefixes].reverse() } }));
  const review = EdgePlanReview.of(plan, { ...plan, firewall });
  expect(changesOf(review).map(({ risk }) => risk)).not.toContain(EXPOSURE);
  expect(thresholdsOf(review)).toEqual([]);
});

test('a plan that does not change has nothing to say', () => {
  expect(EdgePlanReview.of(azurePlan(), azurePlan())).toMatchObject({ plans: [], unconfirmed: [] });
});

test('a new acknowledgement of a finding is told', () => {
  const partners = [FederatedPartner.allowedDomain('woodgrove.example', { product: PartnerProduct.OCS_2007_R2 })];
  const ocs = { federation: { discoverableDomains: ['contoso.com'], partners } };
  const review = reviewed(ocs, { ...ocs, acknowledgements: [{ ruleId: 'ocs-dns-failover', reason: 'until March' }] });
  expect(review.plans[0]!.findings)
    .toMatchObject([{ change: PlanChange.CHANGED, finding: { ruleId: 'ocs-dns-failover', acknowledgement: 'until March' } }]);
});

test('wrong arguments are refused', () => {
  expect(refusalOf(() => EdgePlanReview.of(undefined as never, azurePlan())).property).toBe('before');
  expect(refusalOf(() => EdgePlanReview.of(azurePlan(), { ...azurePlan(), schemaVersion: 1 })).property)
    .toBe('after.schemaVersion');
  expect(refusalOf(() => EdgePlanReview.of(azurePlan(), azurePlan(), { confirmation: [] } as never)).fix)
    .toContain('confirmations');
});

test('listeners of both sides with one port are told apart', () => {
  const topology = EdgeTopology.scaledHardwareLoadBalanced({ servers: 3 });
  const { plans } = EdgePlanReview.of(contosoPlan({ topology }), contosoPlan({ topology, drainedServers: [2] }));
  const subjects = plans.flatMap(({ changes }) => changes).map(({ subject }) => subject);
  expect(subjects).toEqual(expect.arrayContaining(['listener UDP 3478, external, A/V Edge', 'listener UDP 3478, internal, A/V Edge']));
  expect(new Set(subjects).size).toBe(subjects.length);
});

import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { PlanChange, type PlanDifference } from '../../lib/projection/changes/plan-comparison';
import { PlanPart } from '../../lib/projection/model/plan-part';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { contosoPlan, contosoRequest, PLANNED_TOPOLOGIES, refusalOf } from '../support/plan-request';
import { ALL_PRODUCTS, fullRequest, LYNC_2013, SFB_2015, SFB_SE } from '../support/products';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { MobileClient } from '../../lib/values/vocabulary/mobile-push';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { planEdge, planForProduct } from '../../lib/planner';

const { ADDED, CHANGED, REMOVED } = PlanChange;

const differences = (before: EdgePlan, after: EdgePlan): PlanDifference[] => EdgePlanComparison.of(before, after).differences;

/** Differences of one part as `change id`. */
const ofPart = (found: readonly PlanDifference[], part: PlanPart): string[] =>
  found.filter((difference) => difference.part === part).map(({ change, id }) => `${change} ${id}`);

/** What differs about something with an id, without the titles of its columns. */
const factsOf = (found: readonly PlanDifference[], id: string): { key: string; before: string[]; after: string[] }[] =>
  found.filter((difference) => difference.id === id).flatMap(({ facts }) => facts.map(({ key, before, after }) => ({ key, before, after })));

const changing = (overrides: Partial<EdgePlanRequest>, before: Partial<EdgePlanRequest> = {}): PlanDifference[] =>
  differences(contosoPlan(before), contosoPlan({ ...before, ...overrides }));

test.each(Object.keys(PLANNED_TOPOLOGIES))('a plan of %s does not differ from itself', (name) => {
  const topology = PLANNED_TOPOLOGIES[name]!;
  expect(differences(contosoPlan({ topology: topology() }), contosoPlan({ topology: topology() }))).toEqual([]);
});

test('the comparison is symmetric', () => {
  const plans = ALL_PRODUCTS.map((product) => contosoPlan({ product }));
  const mirrored = { [ADDED]: REMOVED, [REMOVED]: ADDED, [CHANGED]: CHANGED };
  for (const one of plans) {
    for (const other of plans) {
      const back = differences(other, one).map(({ part, id, change, facts }) => [
        part, id, mirrored[change], facts.map(({ before, after, ...column }) => ({ ...column, before: after, after: before })),
      ]);
      expect(differences(one, other).map(({ part, id, change, facts }) => [part, id, change, facts])).toEqual(back);
    }
  }
});

test('an additional server is added with its addresses, and is added to rules, records and certificates', () => {
  const found = changing({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) });
  expect(ofPart(found, PlanPart.SERVERS)).toEqual([
    'added lsedge03/access-edge', 'added lsedge03/audio-video', 'added lsedge03/edge-internal', 'added lsedge03/web-conferencing',
    'added lsedge03',
  ]);
  expect(found.find(({ id }) => id === 'lsedge03/access-edge')!.columns)
    .toEqual(['external', 'Access Edge', '10.45.16.12', 'at deployment', '10.45.16.1']);
  expect(factsOf(found, 'external-in-443-tcp-access-edge')).toEqual([{ key: 'toAddresses', before: [], after: ['10.45.16.12'] }]);
  expect(factsOf(found, 'internal/A/lsedge.contoso.net'))
    .toEqual([{ key: 'addresses', before: [], after: ['172.25.33.12 (lsedge03)'] }]);
  expect(factsOf(found, 'edge-external')).toEqual([{ key: 'installedOn', before: [], after: ['lsedge03'] }]);
});

test('a server with another address is changed, with the old and the new one', () => {
  const found = changing({ servers: [{ number: 1, internalAddress: '172.25.33.99' }] });
  expect(ofPart(found, PlanPart.SERVERS)).toEqual(['changed lsedge01/edge-internal']);
  expect(factsOf(found, 'lsedge01/edge-internal')).toEqual([{ key: 'address', before: ['172.25.33.10'], after: ['172.25.33.99'] }]);
});

test('a public address that becomes known is shown with its service', () => {
  const found = changing({ servers: [{ number: 1, accessEdgePublicAddress: '131.107.155.10' }] });
  expect(factsOf(found, 'lsedge01/access-edge'))
    .toEqual([{ key: 'publicAddress', before: ['at deployment'], after: ['131.107.155.10'] }]);
});

test('records change by TTL, target and zone', () => {
  const id = 'external/SRV/_sip._tls.contoso.com';
  expect(factsOf(changing({ recordTtlSeconds: 300 }), id)).toEqual([{ key: 'ttl', before: ['3600'], after: ['300'] }]);
  expect(factsOf(changing({ accessEdge: { fqdn: 'access.contoso.com' } }), id))
    .toEqual([{ key: 'target', before: ['sip.contoso.com'], after: ['access.contoso.com'] }]);
  expect(factsOf(changing({ zones: [], recordsByOthers: true }), id)).toEqual([{ key: 'zone', before: ['contoso.com'], after: [] }]);
});

test('another order of the same values is a difference', () => {
  const servers = ['10.45.40.1', '10.45.40.2'];
  const internal = contosoPlan().internal;
  const one = { ...contosoPlan(), internal: { ...internal, perimeterDnsServers: servers } };
  const other = { ...one, internal: { ...internal, perimeterDnsServers: [...servers].reverse() } };
  expect(factsOf(differences(one, other), 'edge-pool'))
    .toEqual([{ key: 'perimeterDns', before: servers, after: [...servers].reverse() }]);
});

test('what differs of a list is what came and went, beside what stays', () => {
  const internal = contosoPlan().internal;
  const withServers = (perimeterDnsServers: string[]): EdgePlan => ({ ...contosoPlan(), internal: { ...internal, perimeterDnsServers } });
  const found = differences(withServers(['10.60.0.10', '10.60.0.11']), withServers(['10.60.0.11', '10.60.0.12']));
  expect(found.flatMap(({ facts }) => facts)).toEqual([{
    key: 'perimeterDns', name: 'Perimeter DNS', before: ['10.60.0.10'], after: ['10.60.0.12'], kept: ['10.60.0.11'],
  }]);
});

test('a value that a list has once more is told once', () => {
  const internal = contosoPlan().internal;
  const withServers = (perimeterDnsServers: string[]): EdgePlan => ({ ...contosoPlan(), internal: { ...internal, perimeterDnsServers } });
  expect(factsOf(differences(withServers(['10.60.0.10']), withServers(['10.60.0.10', '10.60.0.10'])), 'edge-pool'))
    .toEqual([{ key: 'perimeterDns', before: [], after: ['10.60.0.10'] }]);
});

test('a new record is told with its target, port and TTL, and so is one that goes', () => {
  const [without, withRecord] = [contosoPlan({ automaticSignInDomains: [] }), contosoPlan()];
  const id = 'external/SRV/_sip._tls.contoso.com';
  const facts = factsOf(differences(without, withRecord), id);
  expect(facts).toEqual(expect.arrayContaining([
    { key: 'target', before: [], after: ['sip.contoso.com'] }, { key: 'port', before: [], after: ['443'] },
    { key: 'ttl', before: [], after: ['3600'] }, { key: 'zone', before: [], after: ['contoso.com'] },
  ]));
  expect(factsOf(differences(withRecord, without), id))
    .toEqual(facts.map(({ key, before, after }) => ({ key, before: after, after: before })));
});

test('a new server is told with its addresses', () => {
  const found = changing({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) });
  expect(factsOf(found, 'lsedge03')).toContainEqual({
    key: 'addresses', before: [],
    after: ['Access Edge 10.45.16.12', 'Web Conferencing Edge 10.45.16.22', 'A/V Edge 10.45.16.32', 'Edge internal 172.25.33.12'],
  });
});

test('a finding with another text is changed, neither new nor gone', () => {
  const withText = (message: string, fix: string): EdgePlan => ({
    ...contosoPlan(),
    findings: [{ ...contosoPlan().findings[0]!, ruleId: 'server-drained', subject: 'lsedge.contoso.net', message, fix }],
  });
  const found = differences(withText('1 server is drained', 'wait'), withText('2 servers are drained', 'wait for both'));
  expect(found).toMatchObject([{
    change: CHANGED, id: 'server-drained/lsedge.contoso.net',
    facts: [
      { key: 'message', before: ['1 server is drained'], after: ['2 servers are drained'] },
      { key: 'fix', before: ['wait'], after: ['wait for both'] },
    ],
  }]);
});

test('findings of one rule about one subject are told one by one', () => {
  const [finding] = contosoPlan().findings;
  const withTexts = (...messages: string[]): EdgePlan => (
    { ...contosoPlan(), findings: messages.map((message) => ({ ...finding!, message })) });
  expect(differences(withTexts('one'), withTexts('one', 'two'))).toMatchObject([{ change: ADDED, facts: expect.arrayContaining([
    expect.objectContaining({ key: 'message', after: ['two'] }),
  ]) as unknown }]);
});

test('partners of every kind are told by name', () => {
  const partner = (product: PartnerProduct): FederatedPartner => FederatedPartner.allowedDomain('litware.com', { product });
  const before = { federation: { discoverableDomains: ['contoso.com'], partners: [partner(PartnerProduct.LYNC_SERVER_2010)] } };
  const found = changing({
    federation: {
      discoverableDomains: ['contoso.com'],
      partnerDiscovery: true,
      partners: [partner(PartnerProduct.LYNC_SERVER_2013), FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365)],
      blockedDomains: ['wingtiptoys.com'],
    },
    publicIm: [PublicImProvider.AOL],
    mobilePush: { clients: [MobileClient.LYNC_2010_APPLE], domains: ['contoso.com'] },
  }, before);
  expect(found.filter(({ part }) => part === PlanPart.PARTNERS).map(({ table, change, id }) => `${change} ${table}/${id}`)).toEqual([
    'changed federation/federation', 'changed partner-domains/litware.com', 'added partner-domains/push.lync.com',
    'added hosting-providers/sipfed.online.lync.com', 'added blocked-domains/wingtiptoys.com', 'added public-im/aol',
    'added mobile-push/mobile-push',
  ]);
  expect(factsOf(found, 'litware.com'))
    .toEqual([{ key: 'product', before: ['Lync Server 2010'], after: ['Lync Server 2013'] }]);
  expect(factsOf(found, 'federation')).toEqual([{
    key: 'partnerDiscovery', before: ['off: only partners on the allow list are accepted'],
    after: ['on: partners not on the allow list are accepted if they have an SRV record'],
  }]);
});

test('an acknowledged finding changes, with the reason', () => {
  const ocs = { federation: { partners: [FederatedPartner.allowedDomain('litware.com', { product: PartnerProduct.OCS_2007_R2 })] },
    recordsByOthers: true };
  const found = changing({ acknowledgements: [{ ruleId: 'ocs-dns-failover', reason: 'until March' }] }, ocs);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    part: PlanPart.FINDINGS, change: CHANGED, columns: ['ERROR ocs-dns-failover: litware.com'],
    facts: [{ key: 'acknowledgement', before: [], after: ['until March'] }],
  });
});

test('listeners and virtual addresses of the load balancers are shown', () => {
  const topology = PLANNED_TOPOLOGIES['scaled-hlb-public']!();
  const found = changing({ webConferencing: { fqdn: 'meet.contoso.com', port: 444 } }, { topology });
  expect(ofPart(found, PlanPart.LOAD_BALANCERS)).toEqual([
    'changed external/web-conferencing', 'removed external-443-tcp-web-conferencing-edge',
    'added external-444-tcp-web-conferencing-edge',
  ]);
  expect(factsOf(found, 'external/web-conferencing'))
    .toEqual([{ key: 'names', before: ['webcon.contoso.com'], after: ['meet.contoso.com'] }]);
});

test('differences are in the order of the tables, including tables that only one plan has', () => {
  const found = changing({ topology: PLANNED_TOPOLOGIES['scaled-hlb-public']!() });
  const parts = [...new Set(found.map(({ part }) => part))];
  expect(parts).toEqual(Object.values(PlanPart).filter((part) => parts.includes(part)));
  expect(parts).toEqual(expect.arrayContaining([PlanPart.SERVERS, PlanPart.LOAD_BALANCERS, PlanPart.EXTERNAL_FIREWALL]));
});

test('a property that no part covers is shown by its name', () => {
  const plan = contosoPlan();
  const later = { ...plan, aPartOfALaterVersion: { switchedOn: true } } as EdgePlan;
  expect(differences(plan, later)).toEqual([{
    part: PlanPart.OTHER, table: PlanTableId.OTHER_PROPERTIES, id: 'aPartOfALaterVersion/switchedOn', change: ADDED,
    columns: ['aPartOfALaterVersion/switchedOn', 'yes'],
    facts: [{ key: 'value', name: 'Value', before: [], after: ['yes'], kept: [] }],
  }]);
  expect(differences(later, plan)).toMatchObject([{
    part: PlanPart.OTHER, change: REMOVED, facts: [{ before: ['yes'], after: [], kept: [] }],
  }]);
  expect(differences(later, { ...later, aPartOfALaterVersion: { switchedOn: false } } as EdgePlan)).toMatchObject([{
    change: CHANGED, columns: ['aPartOfALaterVersion/switchedOn'], facts: [{ before: ['yes'], after: ['no'] }],
  }]);
});

test('10,000 partners are 10,000 differences', () => {
  const partners = Array.from({ length: 10_000 }, (_, index) =>
    FederatedPartner.allowedDomain(`p${index}.example`, { product: PartnerProduct.LYNC_SERVER_2013 }));
  const plan = contosoPlan({ federation: { discoverableDomains: ['contoso.com'], partners } });
  expect(ofPart(differences(contosoPlan(), plan), PlanPart.PARTNERS)).toHaveLength(10_000);
});

describe('the same pool for another product', () => {
  const ofProducts = (from: typeof LYNC_2013, to: typeof LYNC_2013, overrides: Partial<EdgePlanRequest> = {}): PlanDifference[] =>
    differences(planEdge(fullRequest(from, overrides)), planForProduct(fullRequest(from, overrides), to));

  test.each(ALL_PRODUCTS)('$displayName in place of itself changes nothing', (product) => {
    expect(ofProducts(product, product)).toEqual([]);
  });

  test('Skype for Business Server 2015 opens the media range on UDP and the way to Skype\'s directory, and closes nothing', () => {
    const found = ofProducts(LYNC_2013, SFB_2015);
    expect(ofPart(found, PlanPart.EXTERNAL_FIREWALL))
      .toEqual(['added external-out-443-tcp-access-edge', 'added external-out-50000-59999-udp-av-edge']);
    for (const part of [PlanPart.INTERNAL_FIREWALL, PlanPart.DNS_RECORDS, PlanPart.CERTIFICATES, PlanPart.PARTNERS, PlanPart.SETTINGS]) {
      expect(ofPart(found, part)).toEqual([]);
    }
    expect(factsOf(found, 'edge-pool')).toContainEqual({
      key: 'newestWindows', before: ['Windows Server 2012 R2'], after: ['Windows Server 2019'],
    });
  });

  test('the Subscription Edition removes XMPP and public IM', () => {
    const found = ofProducts(LYNC_2013, SFB_SE);
    expect(ofPart(found, PlanPart.EXTERNAL_FIREWALL)).toEqual([
      'removed external-in-5269-tcp-xmpp-proxy', 'added external-out-50000-59999-udp-av-edge',
      'removed external-out-5269-tcp-xmpp-proxy',
    ]);
    expect(ofPart(found, PlanPart.INTERNAL_FIREWALL)).toEqual(['removed internal-in-23456-tcp-xmpp-proxy']);
    expect(ofPart(found, PlanPart.DNS_RECORDS)).toEqual([
      'removed external/A/xmpp.contoso.com', 'removed external/SRV/_xmpp-server._tcp.contoso.com',
    ]);
    expect(factsOf(found, 'edge-external')).toEqual([{ key: 'sans', before: ['contoso.com', 'xmpp.contoso.com'], after: [] }]);
    expect(ofPart(found, PlanPart.PARTNERS)).toEqual([
      'removed skype', 'removed xmpp', 'removed gmail.com',
    ]);
    expect(ofPart(found, PlanPart.SETTINGS)).toEqual(['changed external-access-policy']);
    expect(factsOf(found, 'external-access-policy').map(({ key }) => key)).toEqual([
      'EnableXmppAccess', 'EnablePublicCloudAccess', 'EnablePublicCloudAudioVideoAccess',
    ]);
    expect(factsOf(found, 'edge-pool')).toContainEqual({ key: 'routes', before: ['XMPP'], after: [] });
  });

  test('a zone with only XMPP records is removed with them', () => {
    const zones = [...contosoRequest().zones ?? [], { name: 'fabrikam.com', side: EdgeSide.EXTERNAL }];
    const found = ofProducts(LYNC_2013, SFB_SE, { zones, xmpp: { domains: ['contoso.com', 'fabrikam.com'] } });
    expect(ofPart(found, PlanPart.DNS_RECORDS)).toEqual([
      'removed external/A/xmpp.contoso.com', 'removed external/A/xmpp.fabrikam.com',
      'removed external/SRV/_xmpp-server._tcp.contoso.com', 'removed external/SRV/_xmpp-server._tcp.fabrikam.com',
    ]);
  });

  test('partners on OCS 2007 lose the media range', () => {
    const federation = { discoverableDomains: ['contoso.com'], partnerProducts: [PartnerProduct.OCS_2007] };
    expect(ofPart(ofProducts(LYNC_2013, SFB_2015, { federation, publicIm: [] }), PlanPart.EXTERNAL_FIREWALL)).toEqual([
      'removed external-in-50000-59999-tcp-av-edge', 'removed external-in-50000-59999-udp-av-edge',
    ]);
  });

  test('acknowledgements of findings that no longer exist are omitted, others are kept', () => {
    const acknowledgements = ['public-im-dns-failover', 'public-im-peer-to-peer'].map((ruleId) => ({ ruleId, reason: 'known' }));
    const { findings } = planForProduct(fullRequest(LYNC_2013, { acknowledgements }), SFB_2015);
    expect(findings.filter(({ acknowledgement }) => acknowledgement !== undefined).map(({ ruleId }) => ruleId))
      .toEqual(['public-im-peer-to-peer']);
  });

  test('an invalid request is refused as usual', () => {
    expect(refusalOf(() => ofProducts(LYNC_2013, SFB_SE, { sipDomains: [] })).property).toBe('sipDomains');
  });
});

test('properties from a later version on servers and records are compared too', () => {
  const plan = contosoPlan();
  const [server, ...others] = plan.servers;
  const external = { ...server!.external, gatewayOfALaterVersion: '2001:db8::1' };
  const later = { ...plan, servers: [{ ...server!, external }, ...others] } as EdgePlan;
  expect(differences(plan, later)).toMatchObject([{
    part: PlanPart.OTHER, change: ADDED, columns: ['servers/lsedge01/external/gatewayOfALaterVersion', '2001:db8::1'],
  }]);
});

test('plans of other versions are refused, with their version', () => {
  const old = { ...contosoPlan(), schemaVersion: 1 };
  expect(refusalOf(() => differences(old, contosoPlan())).property).toBe('before.schemaVersion');
  expect(refusalOf(() => differences(contosoPlan(), old)).property).toBe('after.schemaVersion');
  expect(refusalOf(() => differences(contosoPlan(), undefined as never)).property).toBe('after');
});

test('frozen plans are compared too', () => {
  const frozen = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
    return value;
  };
  const plan = frozen(contosoPlan()) as EdgePlan;
  expect(differences(plan, plan)).toEqual([]);
});

test('the reason for a rule or record, and the rows that require it, are not a difference', () => {
  const plan = contosoPlan();
  const other = { purpose: 'another reason', tableRows: ['another/row'] };
  expect(differences(plan, {
    ...plan,
    firewall: plan.firewall.map((rule) => ({ ...rule, ...other })),
    dnsRecords: plan.dnsRecords.map((record) => ({ ...record, ...other })),
  })).toEqual([]);
});

test('load balancers that are added have a table for everything', () => {
  const [dns, hardware] = ['scaled-dns-public', 'scaled-hlb-public'].map((topology) => (
    contosoPlan({ topology: PLANNED_TOPOLOGIES[topology]!() })));
  expect(ofPart(differences(dns!, hardware!), PlanPart.OTHER)).toEqual([]);
});

test('a value that no table uses is shown with its place', () => {
  const plan = contosoPlan({ topology: PLANNED_TOPOLOGIES['scaled-hlb-public']!() });
  // Only TCP has segments to combine: no table shows this value for a UDP listener.
  const nagling = (tcpNagling: boolean): EdgePlan => ({
    ...plan,
    loadBalancers: plan.loadBalancers.map((balancer) => ({
      ...balancer,
      listeners: balancer.listeners.map((listener) => (
        listener.id === 'external-3478-udp-av-edge' ? { ...listener, tcpNagling } : listener
      )),
    })),
  });
  expect(differences(nagling(false), nagling(true))).toMatchObject([{
    part: PlanPart.OTHER, change: CHANGED, id: 'loadBalancers/external/listeners/external-3478-udp-av-edge/tcpNagling',
  }]);
});

import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { EdgeFeature } from '../../lib/request/edge-feature';
import { planEdge } from '../../lib/planner/index';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import type { LyncProduct } from '../../lib/guide/products/lync-product';
import { FindingSeverity } from '../../lib/plan/findings/finding';
import { FirewallEndKind, FirewallRuleKind } from '../../lib/plan/network/firewall-plan';
import { PlanTables } from '../../lib/projection/plan-tables';
import { TextReport } from '../../lib/reports/text-report';
import { contosoPlan, PLANNED_TOPOLOGIES, refusalOf, ruleWithId } from '../support/plan-request';
import { readPlanning } from '../support/planning';
import { ALL_PRODUCTS, fullRequest, LYNC_2013, SFB_2015, SFB_2019, SFB_SE, SUCCESSORS } from '../support/products';

const { AOL, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO } = PublicImProvider;
const ALL_PROVIDERS = [AOL, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO];
const RANGE = '50000-59999';

/** Rules of the tables that every product has with everything in use. */
const COMMON = [
  'external-in-3478-udp-av-edge', 'external-in-443-tcp-access-edge', 'external-in-443-tcp-av-edge',
  'external-in-443-tcp-web-conferencing-edge', 'external-in-5061-tcp-access-edge',
  'external-out-3478-udp-av-edge', 'external-out-443-tcp-av-edge', 'external-out-50000-59999-tcp-av-edge',
  'external-out-5061-tcp-access-edge', 'external-out-53-tcp-access-edge', 'external-out-53-udp-access-edge',
  'external-out-80-tcp-access-edge',
  'internal-in-3478-udp-av-edge', 'internal-in-443-tcp-av-edge', 'internal-in-4443-tcp-cms-replication',
  'internal-in-50001-tcp-centralized-logging', 'internal-in-50002-tcp-centralized-logging',
  'internal-in-50003-tcp-centralized-logging', 'internal-in-5061-tcp-access-edge', 'internal-in-5062-tcp-av-authentication',
  'internal-in-8057-tcp-web-conferencing-edge', 'internal-out-5061-tcp-access-edge',
];
const XMPP = ['external-in-5269-tcp-xmpp-proxy', 'external-out-5269-tcp-xmpp-proxy', 'internal-in-23456-tcp-xmpp-proxy'];
/** A row that is only on the page of the hardware-balanced topology, and not on that of its successors. */
const BALANCED_MEDIA_OUT = 'internal-out-443-tcp-av-edge';
/** What the successors' page about Skype asks for. */
const SKYPE_DIRECTORY = 'external-out-443-tcp-access-edge';
const UDP_RANGE = 'external-out-50000-59999-udp-av-edge';

const openedBy = (request: EdgePlanRequest): string[] => planEdge(request).firewall
  .filter(({ kind }) => kind === FirewallRuleKind.PLANNING).map(({ id }) => id).sort();

const isOpen = (id: string, product: LyncProduct, overrides: Partial<EdgePlanRequest>): boolean =>
  contosoPlan({ product, ...overrides }).firewall.some((rule) => rule.id === id);

describe.each(Object.keys(PLANNED_TOPOLOGIES))('in the topology %s', (name) => {
  test.each([
    { product: LYNC_2013, own: name === 'scaled-hlb-public' ? [...XMPP, BALANCED_MEDIA_OUT] : XMPP },
    { product: SFB_2015, own: [...XMPP, UDP_RANGE, SKYPE_DIRECTORY] },
    { product: SFB_2019, own: [UDP_RANGE, SKYPE_DIRECTORY] },
    { product: SFB_SE, own: [UDP_RANGE] },
  ])('a full plan of $product.displayName has the effective rules of its tables', ({ product, own }) => {
    expect(openedBy(fullRequest(product, { topology: PLANNED_TOPOLOGIES[name]!() }))).toEqual([...COMMON, ...own].sort());
  });
});

describe.each(SUCCESSORS)('$displayName', (product) => {
  test.each(Object.values(PartnerProduct))('opens the outbound media range, TCP and UDP, regardless of the partner\'s product: %s', (partner) => {
    const { firewall, mediaPolicies } = contosoPlan({ product, federation: { discoverableDomains: [], partnerProducts: [partner] } });
    const opened = firewall.filter(({ ports }) => ports === RANGE).map(({ direction, transport }) => `${direction} ${transport}`);
    expect(opened).toEqual(['outbound TCP', 'outbound UDP']);
    for (const { rules } of mediaPolicies) {
      const range = rules.filter(({ destinationPorts }) => destinationPorts === RANGE);
      expect(range.map(({ direction, transport }) => `${direction} ${transport}`)).toEqual(opened);
    }
  });

  test('opens the media range without partners too, but not without audio/video', () => {
    expect(isOpen(UDP_RANGE, product, { federation: undefined })).toBe(true);
    expect(isOpen(UDP_RANGE, product, { features: [EdgeFeature.REMOTE_USER_ACCESS] })).toBe(false);
  });

  test('opens outbound UDP 3478 for media between Edge Servers: of a pool, of several pools, and of partners', () => {
    const id = 'external-out-3478-udp-av-edge';
    const alone = { federation: undefined };
    const single = { topology: PLANNED_TOPOLOGIES['single-private-nat']!() };
    expect(isOpen(id, product, alone)).toBe(true);
    expect(isOpen(id, product, { ...alone, ...single })).toBe(false);
    expect(isOpen(id, product, { ...alone, ...single, hasOtherEdgePools: true })).toBe(true);
    const federation = { discoverableDomains: [], partnerProducts: [PartnerProduct.OCS_2007_R2] };
    expect(isOpen(id, product, { ...single, federation })).toBe(true);
  });

  test('has one external certificate, with the same names as for Lync Server 2013', () => {
    const overrides = { publicIm: [], ...(product.hasXmpp ? {} : { xmpp: undefined }) } as Partial<EdgePlanRequest>;
    const [external, internal] = planEdge(fullRequest(product, overrides)).certificates;
    const [lync] = planEdge(fullRequest(LYNC_2013, overrides)).certificates;
    expect(external).toMatchObject({
      subject: lync?.subject, sans: lync?.sans, eku: ['serverAuth'], sharedAcrossPool: true,
      assignedTo: ['access-edge', 'web-conferencing', 'av-authentication'],
    });
    expect(internal).toMatchObject({ subject: 'lsedge.contoso.net', sans: [] });
  });

  test('has the records of Lync Server 2013, except for XMPP', () => {
    const recordsOf = (of: LyncProduct): unknown[] => contosoPlan({ product: of }).dnsRecords.map(({ tableRows: _rows, ...record }) => record);
    const withoutPurpose = (records: unknown[]): unknown[] => records.map((record) => ({ ...record as object, purpose: undefined }));
    expect(withoutPurpose(recordsOf(product))).toEqual(withoutPurpose(recordsOf(LYNC_2013)));
  });

  test('points the federation record of every SIP domain to a host directly below it that is in the certificate', () => {
    const { dnsRecords, certificates } = contosoPlan({
      product, federation: {}, zones: [], recordsByOthers: true, sipDomains: ['contoso.com', 'fabrikam.com', 'it.contoso.com'],
    });
    const records = dnsRecords.filter(({ name }) => name.startsWith('_sipfederationtls._tcp.'));
    expect(records).toHaveLength(3);
    for (const { name, srv } of records) {
      expect(srv?.target.replace(/^[^.]+\./, '_sipfederationtls._tcp.')).toBe(name);
      expect(certificates[0]?.sans).toContain(srv?.target);
    }
  });

  test('shows its name in the report', () => {
    expect(TextReport.of(PlanTables.ofEdge(contosoPlan({ product }))).text).toMatch(new RegExp(`^ +Product +${product.displayName}$`, 'm'));
  });

  test('has no warning and no error on the documentation\'s example while it is supported', () => {
    const { findings } = contosoPlan({ product, planningDate: '2020-01-01' });
    expect(findings.filter(({ severity }) => severity !== FindingSeverity.ADVICE)).toEqual([]);
  });
});

test.each([SFB_2015, SFB_2019])('$displayName reaches the addresses of Skype\'s directory, with Skype alone', (product) => {
  const { builds } = (readPlanning('successors')['changes'] as readonly { readonly id: string; readonly builds?: string[] }[])
    .find(({ id }) => id === 'skype-search')!;
  const { source, destination, tableRows } = ruleWithId(contosoPlan({ product, publicIm: [SKYPE] }), SKYPE_DIRECTORY);
  expect(source.prefixes).toEqual(['10.45.16.10', '10.45.16.11']);
  expect(destination).toEqual({ kind: FirewallEndKind.ADDRESSES, name: 'Skype directory', prefixes: builds });
  expect(tableRows).toEqual(['skype-for-business/ports/public-im/1']);
  expect(isOpen(SKYPE_DIRECTORY, product, {})).toBe(false);
  expect(isOpen(SKYPE_DIRECTORY, LYNC_2013, { publicIm: [SKYPE] })).toBe(false);
});

describe('what a product does not have', () => {
  test.each([SFB_2019, SFB_SE])('$displayName refuses XMPP, with what to do', (product) => {
    const refusal = refusalOf(() => contosoPlan({ product, xmpp: { domains: ['contoso.com'] } }));
    expect(refusal).toMatchObject({ property: 'xmpp', given: `XMPP, with ${product.displayName}` });
    expect(refusal.fix).toMatch(/^keep users with XMPP contacts on a Front End and an Edge of Skype for Business Server 2015/);
  });

  test.each([
    { product: SFB_2015, provider: AOL, name: 'AOL', expected: 'no provider other than Skype' },
    { product: SFB_2019, provider: YAHOO, name: 'Yahoo!', expected: 'no provider other than Skype' },
    { product: SFB_SE, provider: SKYPE, name: 'Skype', expected: 'no public IM' },
  ])('$product.displayName refuses public IM with $name', ({ product, provider, name, expected }) => {
    const refusal = refusalOf(() => contosoPlan({ product, publicIm: [provider] }));
    expect(refusal).toMatchObject({
      property: 'publicIm', given: `${name}, with ${product.displayName}`, fix: `remove ${name}`,
    });
    expect(refusal.expected).toContain(expected);
  });

  test('Lync Server 2013 has everything', () => {
    expect(() => contosoPlan({ publicIm: ALL_PROVIDERS, xmpp: { domains: ['contoso.com'] } }))
      .not.toThrow();
  });
});

test.each(ALL_PRODUCTS)('a plan of $displayName has the product details that readers need', (product) => {
  const { key, displayName, windowsVersions, windowsFeatures, hasXmpp } = product;
  const plan = contosoPlan({ product });
  expect(plan.product).toStrictEqual({
    key, name: displayName, newestWindows: windowsVersions.at(-1), windowsFeatures, hasXmpp,
  });
});

test.each(ALL_PRODUCTS)('nothing of $displayName can be changed', (product) => {
  expect(Object.isFrozen(product)).toBe(true);
  for (const list of [product.windowsVersions, product.windowsFeatures, product.publicImProviders]) {
    expect(() => (list).push('changed')).toThrow(TypeError);
  }
  expect(() => Object.assign(product.windowsImage, { sku: '2025-datacenter' })).toThrow(TypeError);
  expect(product.windowsVersions).not.toContain('changed');
});

test('every product results in the same plan for the same request', () => {
  for (const product of ALL_PRODUCTS) expect(planEdge(fullRequest(product))).toEqual(planEdge(fullRequest(product)));
});

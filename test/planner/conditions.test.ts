import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgeFeature } from '../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../support/plan-request';

const { REMOTE_USER_ACCESS, WEB_CONFERENCING } = EdgeFeature;
const { AOL, SKYPE, WINDOWS_LIVE_MESSENGER } = PublicImProvider;

const TCP_OUT = 'external-out-50000-59999-tcp-av-edge';
const STUN_OUT = 'external-out-3478-udp-av-edge';
const BOTH_WAYS = [
  'external-in-50000-59999-tcp-av-edge', 'external-in-50000-59999-udp-av-edge', TCP_OUT, 'external-out-50000-59999-udp-av-edge',
];

/** What media with each product opens beyond the Edge's own rules, and the words of the tables for it. */
const MEDIA: Readonly<Record<PartnerProduct, readonly [readonly string[], readonly string[]]>> = {
  [PartnerProduct.LCS_2005_SP1]: [[], []],
  [PartnerProduct.OCS_2007]: [['partner-ocs2007'], BOTH_WAYS],
  [PartnerProduct.OCS_2007_R2]: [['partner-ocs2007r2'], [STUN_OUT, TCP_OUT]],
  [PartnerProduct.LYNC_SERVER_2010]: [['partner-lync2010'], [STUN_OUT, TCP_OUT]],
  [PartnerProduct.LYNC_SERVER_2013]: [['partner-lync2013'], [STUN_OUT, TCP_OUT]],
  [PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2015]: [['partner-lync2013'], [STUN_OUT, TCP_OUT]],
  [PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2019]: [['partner-lync2013'], [STUN_OUT, TCP_OUT]],
  [PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_SE]: [['partner-lync2013'], [STUN_OUT, TCP_OUT]],
  [PartnerProduct.LYNC_ONLINE_2010]: [['partner-lync2010'], [STUN_OUT, TCP_OUT]],
  [PartnerProduct.OFFICE_365]: [['partner-lync2013'], [STUN_OUT, TCP_OUT]],
  [PartnerProduct.UNKNOWN]: [
    ['partner-lync2010', 'partner-lync2013', 'partner-ocs2007', 'partner-ocs2007r2'], [...BOTH_WAYS, STUN_OUT].sort(),
  ],
};
const PRODUCTS = Object.values(PartnerProduct);

/** The rules of one plan that another one lacks. */
const opened = (plan: EdgePlan, than: EdgePlan): string[] => {
  const known = new Set(than.firewall.map(({ id }) => id));
  return plan.firewall.map(({ id }) => id).filter((id) => !known.has(id)).sort();
};

const products = (partnerProducts: PartnerProduct[], overrides: Partial<EdgePlanRequest> = {}): EdgePlan =>
  contosoPlan({ federation: { discoverableDomains: [], partnerProducts }, ...overrides });

const withoutMedia = { features: [REMOTE_USER_ACCESS, WEB_CONFERENCING] };

describe.each(Object.entries(PLANNED_TOPOLOGIES))('partner products with %s', (_topology, make) => {
  const nobody = products([], { topology: make() });

  test.each(PRODUCTS)('%s opens only its media rows', (product) => {
    const plan = products([product], { topology: make() });
    const [conditions, ids] = MEDIA[product];
    expect(plan.conditions.filter((word) => word.startsWith('partner-'))).toEqual(conditions);
    expect(opened(plan, nobody)).toEqual(ids);
    expect(opened(nobody, plan)).toEqual([]);
  });
});

describe('partner products', () => {
  test.each(PRODUCTS)('of a named partner count like those of others: %s', (product) => {
    const partners = [FederatedPartner.allowedDomain('litwareinc.com', { product })];
    const named = contosoPlan({ federation: { discoverableDomains: [], partnerProducts: [], partners } });
    expect(named.conditions).toEqual(products([product]).conditions);
    expect(named.firewall).toEqual(products([product]).firewall);
  });

  test.each(PRODUCTS)('open no media rows without audio/video: %s', (product) => {
    const plan = products([product], withoutMedia);
    expect(plan.conditions.filter((word) => /^partner-|^av/.test(word))).toEqual([]);
    expect(opened(plan, products([], withoutMedia))).toEqual([]);
  });

  test('are Lync Server 2010 and 2013 for unnamed partners', () => {
    const plan = contosoPlan({ federation: { discoverableDomains: [] } });
    expect(plan.conditions.filter((word) => word.startsWith('partner-'))).toEqual(['partner-lync2010', 'partner-lync2013']);
  });
});

describe('Skype', () => {
  const connected = (provider: PublicImProvider, overrides: Partial<EdgePlanRequest> = {}): EdgePlan =>
    contosoPlan({ federation: undefined, publicIm: [provider], ...overrides });

  test('opens the same ports as Windows Live Messenger', () => {
    expect(connected(SKYPE).firewall).toEqual(connected(WINDOWS_LIVE_MESSENGER).firewall);
    expect(opened(connected(SKYPE), connected(AOL))).toEqual([STUN_OUT, TCP_OUT]);
  });

  test('opens only instant messaging without audio/video', () => {
    expect(connected(SKYPE, withoutMedia).firewall).toEqual(connected(AOL, withoutMedia).firewall);
  });
});

test('each kind of federation has its own condition, and none without federation', () => {
  const none = contosoPlan({ federation: undefined });
  const words = (overrides: Partial<EdgePlanRequest>): string[] =>
    contosoPlan({ federation: undefined, ...overrides }).conditions.filter((word) => !none.conditions.includes(word));
  expect(words({ federation: { discoverableDomains: [], partnerProducts: [] } })).toEqual(['audio-video-federation', 'federation']);
  expect(words({ federation: { discoverableDomains: ['contoso.com'], partnerProducts: [] } }))
    .toEqual(['audio-video-federation', 'federation', 'federation-discovery']);
  expect(words({ xmpp: { domains: ['contoso.com'] } })).toEqual(['xmpp']);
  expect(words({ publicIm: [AOL] })).toEqual(['public-im', 'public-im-aol']);
  expect(words({ publicIm: [SKYPE] })).toEqual(['public-im', 'public-im-skype']);
  expect(words({ publicIm: [WINDOWS_LIVE_MESSENGER] })).toEqual(['public-im', 'public-im-windows-live']);
  expect(words({ hasOtherEdgePools: true })).toEqual(['multiple-edge-pools']);
});

test('other Edge pools are in the plan even without audio and video, where they are no condition', () => {
  const withoutMedia = { features: [EdgeFeature.REMOTE_USER_ACCESS], federation: undefined };
  expect(contosoPlan({ ...withoutMedia, hasOtherEdgePools: true })).toMatchObject({ hasOtherEdgePools: true });
  expect(contosoPlan({ ...withoutMedia, hasOtherEdgePools: true }).conditions).not.toContain('multiple-edge-pools');
  expect(contosoPlan({ ...withoutMedia, hasOtherEdgePools: false })).not.toHaveProperty('hasOtherEdgePools');
});

import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { partnerProductUnknown } from '../../../lib/rules/federation/partner-product-unknown';
import { type ContosoOverrides, contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { planWithPartners, SFB_2019 } from '../../support/products';

const { LYNC_SERVER_2013, UNKNOWN } = PartnerProduct;
const PARTNERS = [
  FederatedPartner.allowedDomain('unknown.example', { product: UNKNOWN }),
  FederatedPartner.allowedDomain('known.example', { product: LYNC_SERVER_2013 }),
];
const check = (overrides: ContosoOverrides = {}): ReturnType<typeof partnerProductUnknown.check> => partnerProductUnknown.check(
  contosoPlan({
    topology: PLANNED_TOPOLOGIES['single-private-nat']!(),
    federation: { discoverableDomains: ['contoso.com'], partners: PARTNERS, partnerProducts: [] },
    ...overrides,
  }));

test('the partner is named, with what is open until its product is known', () => {
  expect(check()).toEqual([{
    subject: 'unknown.example',
    message: expect.stringMatching(
      /^the product of the partner is not known; until it is, .*every product are open \(.*\)$/) as string,
    fix: expect.stringContaining('ask for the product') as string,
  }]);
  for (const open of ['tcp 50000-59999 inbound', 'udp 50000-59999 inbound', 'udp 50000-59999 outbound', 'udp 3478 outbound']) {
    expect(check()[0]?.message.toLowerCase()).toContain(open);
  }
});

test('without audio and video no port depends on it', () => {
  expect(check({ features: [EdgeFeature.REMOTE_USER_ACCESS] })[0]?.message).toBe('the product of the partner is not known');
});

test('what may not work is told as well', () => {
  const [finding] = check({ topology: PLANNED_TOPOLOGIES['scaled-dns-public']!(), organization: { legacyTlsDisabled: true } });
  expect(finding?.message).toMatch(/do not fail over with DNS load balancing; .* do not support TLS 1\.2$/);
});

test('partners without a name and providers count too', () => {
  const hoster = FederatedPartner.hostingProvider('Hoster', { proxyFqdn: 'sip.hoster.example', product: UNKNOWN });
  expect(check({ federation: { discoverableDomains: ['contoso.com'], partnerProducts: [UNKNOWN], partners: [hoster, ...PARTNERS] } }).map(({ subject }) => subject))
    .toEqual(['unknown.example', 'unknown product', 'Hoster']);
});

test('no rule about products reports an error for it', () => {
  const { findings } = contosoPlan({
    federation: { discoverableDomains: ['contoso.com'], partners: PARTNERS, partnerProducts: [UNKNOWN] }, organization: { legacyTlsDisabled: true },
  });
  const about = findings.filter(({ subject }) => ['unknown.example', 'unknown product'].includes(subject));
  expect(about.map(({ ruleId }) => ruleId)).toEqual(['partner-edge-unlisted', 'partner-product-unknown', 'partner-product-unknown']);
  expect(new Set(about.map(({ severity }) => severity))).toEqual(new Set([FindingSeverity.ADVICE]));
});

test('the pages of the successors open no port for a product', () => {
  expect(partnerProductUnknown.check(planWithPartners(SFB_2019, [UNKNOWN]))).toMatchObject([
    { subject: 'unknown.example', message: expect.not.stringContaining('open') as string },
  ]);
});

test('known products, and no federation, leave nothing to say', () => {
  expect(check({ federation: { discoverableDomains: ['contoso.com'], partners: PARTNERS.slice(1) } })).toEqual([]);
  expect(check({ federation: undefined })).toEqual([]);
});

import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { MobileClient } from '../../lib/values/vocabulary/mobile-push';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import {
  hostedPartnersOf, isOnlyForPush, isHosted, isHybrid, reachesHostedPartners,
} from '../../lib/plan/federation/hosting';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { contosoPlan } from '../support/plan-request';

const { LYNC_SERVER_2013, OFFICE_365 } = PartnerProduct;

function planOf(partners: FederatedPartner[], client?: MobileClient): EdgePlan {
  return contosoPlan({
    federation: { discoverableDomains: ['contoso.com'], partners },
    ...(client === undefined ? {} : { mobilePush: { clients: [client], domains: ['contoso.com'] } }),
  });
}

test.each(Object.values(PartnerProduct))('%s is either hosted by Microsoft or not', (product) => {
  const [partner] = planOf([FederatedPartner.allowedDomain('adatum.com', { product })]).federation!.partners;
  expect(isHosted(partner!)).toBe(['lync-online-2010', 'office-365'].includes(product));
});

describe('a hosting provider', () => {
  test.each([
    [OFFICE_365, false, false, { hybrid: false, reaches: true }],
    [OFFICE_365, true, true, { hybrid: true, reaches: true }],
    [OFFICE_365, true, false, { hybrid: false, reaches: false }],
    [OFFICE_365, false, true, { hybrid: false, reaches: true }],
    [LYNC_SERVER_2013, false, false, { hybrid: false, reaches: false }],
    [LYNC_SERVER_2013, true, true, { hybrid: true, reaches: false }],
  ])('of %s, shared address space %s, Lync users %s', (product, sharedAddressSpace, hostsLyncUsers, expected) => {
    const [provider] = planOf([FederatedPartner.hostingProvider('Hoster', {
      proxyFqdn: 'sip.hoster.example', product, sharedAddressSpace, hostsLyncUsers,
    })]).federation!.hostingProviders;
    expect({ hybrid: isHybrid(provider!), reaches: reachesHostedPartners(provider!) }).toEqual(expected);
  });
});

test('hosted partners are other organizations: no shared domain, no clearing house, no own Edge', () => {
  const plan = planOf([
    FederatedPartner.allowedDomain('cloud.example', { product: OFFICE_365 }),
    FederatedPartner.discoveredDomain('met.example', { product: OFFICE_365 }),
    FederatedPartner.allowedDomain('own.example', { product: LYNC_SERVER_2013 }),
    FederatedPartner.allowedDomain('contoso.com', { product: OFFICE_365, sharedAddressSpace: true }),
  ], MobileClient.LYNC_2010_APPLE);
  expect(plan.federation?.partners.filter(({ pushClearingHouse }) => pushClearingHouse).map(({ domain }) => domain)).toEqual(['push.lync.com']);
  expect(hostedPartnersOf(plan).map(({ domain }) => domain)).toEqual(['cloud.example', 'met.example']);
  expect(hostedPartnersOf({})).toEqual([]);
});

describe('a provider is only for push notifications', () => {
  const onlyForPush = (partners: FederatedPartner[], client?: MobileClient): readonly boolean[] => {
    const plan = planOf(partners, client);
    return plan.federation!.hostingProviders.map((provider) => isOnlyForPush(plan, provider));
  };
  const online = FederatedPartner.lyncOnline(OFFICE_365);

  test.each([MobileClient.LYNC_2010_APPLE, MobileClient.LYNC_2010_WINDOWS_PHONE])('with %s', (client) => {
    expect([onlyForPush([], client), onlyForPush([online], client)]).toEqual([[true], [true]]);
  });

  test('not without push notifications', () => expect(onlyForPush([online])).toEqual([false]));
  test('not with clients that do not need them', () => expect(onlyForPush([online], MobileClient.ANDROID)).toEqual([false]));

  test('not in hybrid', () => {
    expect(onlyForPush([FederatedPartner.lyncOnline(OFFICE_365, true)], MobileClient.LYNC_2010_APPLE)).toEqual([false]);
  });

  test('not with a hosted partner', () => {
    const partner = FederatedPartner.allowedDomain('cloud.example', { product: OFFICE_365 });
    expect(onlyForPush([online, partner], MobileClient.LYNC_2010_APPLE)).toEqual([false]);
  });

  test('not with another proxy', () => {
    const other = FederatedPartner.hostingProvider('Other', { proxyFqdn: 'sip.other.example', product: OFFICE_365 });
    expect(onlyForPush([other], MobileClient.LYNC_2010_APPLE)).toEqual([false, true]);
  });
});

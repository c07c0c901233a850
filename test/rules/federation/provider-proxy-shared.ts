import { PartnerProduct } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { providerProxyShared } from '../../../lib/rules/federation/provider-proxy-shared';
import { contosoPlan } from '../../support/plan-request';
import { readPlanning } from '../../support/planning';

const { AOL, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO } = PublicImProvider;

const check = (publicIm: PublicImProvider[], proxyFqdn = 'Federation.Messenger.MSN.com') =>
  providerProxyShared.check(contosoPlan({ publicIm, federation: {
    discoverableDomains: ['contoso.com'],
    partners: [FederatedPartner.hostingProvider('Hoster', { proxyFqdn, product: PartnerProduct.OFFICE_365 })],
  } }));

test.each([
  ['Skype', [SKYPE]],
  ['Windows Live Messenger', [WINDOWS_LIVE_MESSENGER]],
  ['Skype and Windows Live Messenger', [WINDOWS_LIVE_MESSENGER, AOL, SKYPE]],
])('the proxy is already used by %s', (names, publicIm) => {
  expect(check(publicIm)).toMatchObject([{
    subject: 'Hoster',
    message: expect.stringContaining(`public IM with ${names}:`) as string,
    fix: expect.stringContaining(`remove ${names} from publicIm`) as string,
  }]);
});

test.each([['none', []], ['AOL and Yahoo!', [AOL, YAHOO]]])('it is available with public IM of %s', (_name, publicIm) => {
  expect(check(publicIm)).toEqual([]);
});

test('another proxy is not reported', () => expect(check([SKYPE], 'sip.hoster.example')).toEqual([]));

test('reports nothing without a hosting provider', () => {
  expect(providerProxyShared.check(contosoPlan({ publicIm: [SKYPE], federation: undefined }))).toEqual([]);
});

describe('the proxy and the planning data', () => {
  const { skypeProviderExample } = readPlanning('federation')['publicIm'] as {
    readonly skypeProviderExample: { readonly parameters: { readonly ProxyFqdn: string } };
  };
  test('is that of the documented command', () => {
    expect(check([SKYPE], skypeProviderExample.parameters.ProxyFqdn)).toHaveLength(1);
  });
});

import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { PUBLIC_IM_PROVIDERS, publicImProviderRow } from '../../../lib/guide/federation/public-im-providers';
import { contosoPlan } from '../../support/plan-request';

const PROVIDERS = {
  'windows-live-messenger': PublicImProvider.WINDOWS_LIVE_MESSENGER,
  aol: PublicImProvider.AOL,
  yahoo: PublicImProvider.YAHOO,
  skype: PublicImProvider.SKYPE,
};

test.each(Object.entries(PROVIDERS))('%s is the key of its row', (key, provider) => {
  expect(provider.key).toBe(key);
  expect(publicImProviderRow(provider.key).provider).toBe(key);
});

test('every row can be asked for', () => {
  expect(PUBLIC_IM_PROVIDERS.map(({ provider }) => provider).sort()).toEqual(Object.keys(PROVIDERS).sort());
});

test.each(Object.entries(PROVIDERS))('a plan says what %s can do and costs', (key, provider) => {
  const { displayName, capabilities, license } = publicImProviderRow(key);
  expect(contosoPlan({ publicIm: [provider] }).publicIm)
    .toEqual([{ provider: key, displayName, capabilities, license }]);
});

test('a provider that is listed twice is one, and the order makes no difference', () => {
  const { AOL, SKYPE } = PublicImProvider;
  expect(contosoPlan({ publicIm: [SKYPE, AOL, SKYPE] }).publicIm.map(({ provider }) => provider))
    .toEqual(['aol', 'skype']);
});

import { PublicImProvisioning } from '../../../lib/plan/federation/public-im-plan';
import { PublicImService } from '../../../lib/values/vocabulary/public-im';
import { PUBLIC_IM_PROVIDERS, publicImProviderRow } from '../../../lib/guide/federation/public-im-providers';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan } from '../../support/plan-request';

const PROVIDERS: readonly (readonly [PublicImService, PublicImProvider])[] = [
  [PublicImService.WINDOWS_LIVE_MESSENGER, PublicImProvider.WINDOWS_LIVE_MESSENGER],
  [PublicImService.AOL, PublicImProvider.AOL],
  [PublicImService.YAHOO, PublicImProvider.YAHOO],
  [PublicImService.SKYPE, PublicImProvider.SKYPE],
];

test.each(PROVIDERS)('%s is the key of its row', (key, provider) => {
  expect(provider.key).toBe(key);
  expect(publicImProviderRow(provider.key).provider).toBe(key);
});

test('every row can be asked for', () => {
  expect(PUBLIC_IM_PROVIDERS.map(({ provider }) => provider).sort()).toEqual(PROVIDERS.map(([key]) => key).sort());
});

test.each(PROVIDERS)('a plan says what %s can do and costs, and whether its service has not ended', (key, provider) => {
  const { displayName, capabilities, license, serviceEnd, unencryptedMedia } = publicImProviderRow(key);
  const planned = (planningDate: string) => contosoPlan({ publicIm: [provider], planningDate }).publicIm;
  const said = { provider: key, displayName, capabilities, license, unencryptedMedia };
  expect(planned(serviceEnd)).toMatchObject([{ ...said, inService: true }]);
  expect(planned('2025-05-06')).toEqual([{ ...said, inService: false, provisioning: PublicImProvisioning.BY_FEDERATION_RECORD }]);
});

test('a provider that is listed twice is one, and the order makes no difference', () => {
  const { AOL, SKYPE } = PublicImProvider;
  expect(contosoPlan({ publicIm: [SKYPE, AOL, SKYPE] }).publicIm.map(({ provider }) => provider))
    .toEqual(['aol', 'skype']);
});

import { PartnerProduct, VerificationLevel } from '../../../lib/values/vocabulary/federation';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { providerAlwaysVerifiable } from '../../../lib/rules/federation/provider-always-verifiable';
import { contosoPlan } from '../../support/plan-request';

const check = (level?: VerificationLevel): ReturnType<typeof providerAlwaysVerifiable.check> =>
  providerAlwaysVerifiable.check(contosoPlan({ federation: {
    discoverableDomains: ['contoso.com'],
    partners: [FederatedPartner.hostingProvider('Hoster', {
      proxyFqdn: 'sip.hoster.example',
      product: PartnerProduct.OFFICE_365,
      ...(level === undefined ? {} : { verificationLevel: level }),
    })],
  } }));

test('a provider whose senders all count as verified is reported with its proxy', () => {
  expect(check(VerificationLevel.ALWAYS_VERIFIABLE)).toMatchObject([{
    subject: 'Hoster', message: expect.stringMatching(/sip\.hoster\.example.*UseSourceVerification/) as string,
  }]);
});

test.each([undefined, VerificationLevel.USE_SOURCE_VERIFICATION, VerificationLevel.ALWAYS_UNVERIFIABLE])(
  'level %s is as careful as documented', (level) => expect(check(level)).toEqual([]));

test('reports nothing without federation', () => {
  expect(providerAlwaysVerifiable.check(contosoPlan({ federation: undefined }))).toEqual([]);
});

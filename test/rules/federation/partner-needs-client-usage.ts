import { PartnerProduct, PartnerStack } from '../../../lib/values/vocabulary/federation';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { FederatedPartner } from '../../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { partnerNeedsClientUsage } from '../../../lib/rules/federation/partner-needs-client-usage';
import { contosoCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

const partners = (stack?: PartnerStack) => ({
  federation: {
    discoverableDomains: ['contoso.com'],
    partners: [
      FederatedPartner.allowedDomain('litware.com', { product: PartnerProduct.UNKNOWN, ...(stack === undefined ? {} : { stack }) }),
      FederatedPartner.allowedDomain('adatum.com', { product: PartnerProduct.LYNC_SERVER_2013 }),
    ],
  },
});

const EXPRESSWAY = partners(PartnerStack.CISCO_EXPRESSWAY_BEFORE_X15_4);

test('a partner with Cisco Expressway, as advice that says what is not confirmed', () => {
  expect(partnerNeedsClientUsage.severity).toBe(FindingSeverity.ADVICE);
  expect(partnerNeedsClientUsage.check(contosoPlan(EXPRESSWAY))).toEqual([{
    subject: 'litware.com',
    message: 'the external certificate is for server authentication alone, and Cisco Expressway before X15.4 does not accept a '
      + 'certificate of its own without client authentication, which mutual TLS needs, as www.cisco.com, field notice 74362 says; '
      + 'not confirmed: that it refuses the certificate of an Edge for that reason is not shown',
    fix: 'ask whether the partner has planned X15.4 or later',
  }]);
});

test.each(Object.values(PartnerStack).filter((stack) => stack !== PartnerStack.UNKNOWN))('%s is told with what is not confirmed', (stack) => {
  expect(partnerNeedsClientUsage.check(contosoPlan(partners(stack))))
    .toMatchObject([{ subject: 'litware.com', message: expect.stringContaining('; not confirmed: ') as string }]);
});

test('an XMPP partner', () => {
  const xmpp = { partners: [XmppPartner.federated('jabber.example', { stack: PartnerStack.EJABBERD_BEFORE_25_08 })] };
  expect(partnerNeedsClientUsage.check(contosoPlan({ xmpp, recordsByOthers: true }))).toMatchObject([{
    subject: 'jabber.example', message: expect.stringContaining('unsupported certificate purpose') as string,
  }]);
});

test('other software, and software that is not known, is not told', () => {
  expect(partnerNeedsClientUsage.check(contosoPlan(partners()))).toEqual([]);
  expect(partnerNeedsClientUsage.check(contosoPlan(partners(PartnerStack.UNKNOWN)))).toEqual([]);
});

test.each([
  ['2027-03-01', 0], ['2027-03-15', 1],
])('a certificate with client authentication that is valid until %s: %d findings', (validUntil, count) => {
  const existingExternalCertificate = contosoCertificate({ validUntil });
  expect(partnerNeedsClientUsage.check(contosoPlan({ ...EXPRESSWAY, existingExternalCertificate, planningDate: '2026-11-25' }))).toHaveLength(count);
});

test('a certificate with client authentication whose end is not known, and one without', () => {
  const { validUntil: _, ...endless } = contosoCertificate();
  expect(partnerNeedsClientUsage.check(contosoPlan({ ...EXPRESSWAY, existingExternalCertificate: { ...endless, publicCa: false } }))).toEqual([]);
  expect(partnerNeedsClientUsage.check(contosoPlan({
    ...EXPRESSWAY, existingExternalCertificate: contosoCertificate({ clientAuthentication: false }),
  }))).toHaveLength(1);
});

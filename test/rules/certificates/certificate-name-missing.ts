import { certificateNameMissing } from '../../../lib/rules/certificates/certificate-name-missing';
import { planWithCertificate } from '../../support/existing-certificate';
import { contosoPlan } from '../../support/plan-request';

const check = (sans: string[], subject = 'sip.contoso.com'): ReturnType<typeof certificateNameMissing.check> =>
  certificateNameMissing.check(planWithCertificate({ sans, subject }));

test('one finding for each missing name', () => {
  expect(check(['sip.contoso.com'])).toEqual(['sip.fabrikam.com', 'webcon.contoso.com'].map((name) => ({
    subject: name,
    message: `the existing certificate sip.contoso.com does not have ${name} as a subject alternative name`,
    fix: `reissue the certificate with the subject alternative name ${name}`,
  })));
});

test('a wildcard does not count for a name', () => {
  const findings = check(['sip.contoso.com', 'sip.fabrikam.com', '*.contoso.com']);
  expect(findings).toMatchObject([{ subject: 'webcon.contoso.com' }]);
  expect(findings[0]?.message).toMatch(/; \*\.contoso\.com does not count, because the Edge does not support wildcards$/);
});

test('the subject must be repeated', () => {
  const findings = check(['webcon.contoso.com', 'sip.fabrikam.com']);
  expect(findings).toMatchObject([{ subject: 'sip.contoso.com' }]);
  expect(findings[0]?.message).toMatch(/; the subject does not count, because TLS checks only the alternative names$/);
});

test('another subject is not one of the required names', () => {
  const all = ['sip.contoso.com', 'sip.fabrikam.com', 'webcon.contoso.com'];
  expect(check(all, 'access.contoso.com')).toEqual([]);
  expect(check([...all, 'more.contoso.com'])).toEqual([]);
});

test('XMPP requires more names', () => {
  const plan = planWithCertificate({}, { xmpp: { domains: ['contoso.com'] } });
  expect(certificateNameMissing.check(plan).map(({ subject }) => subject)).toEqual(['contoso.com', 'xmpp.contoso.com']);
});

test('reports nothing if everything is as planned or no certificate is in use', () => {
  expect(certificateNameMissing.check(planWithCertificate())).toEqual([]);
  expect(certificateNameMissing.check(contosoPlan())).toEqual([]);
});

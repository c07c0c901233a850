import { publicImClientEku } from '../../../lib/rules/public-im/public-im-client-eku';
import { contosoCertificate } from '../../support/existing-certificate';
import { AOL, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO, publicImPlan } from '../../support/public-im-plan';

test('AOL, by cmdlet', () => {
  const findings = publicImClientEku.check(publicImPlan('2013-06-01', [SKYPE, AOL]));
  expect(findings)
    .toMatchObject([{ subject: 'AOL', message: expect.stringMatching(/^AOL .*client authentication/) as string }]);
  expect(findings[0]?.fix).toContain('-ClientEku $true');
});

test('no other provider', () => {
  expect(publicImClientEku.check(publicImPlan('2013-01-15', [WINDOWS_LIVE_MESSENGER, YAHOO, SKYPE]))).toEqual([]);
});

test.each([[true, 0], [false, 1]])('a certificate in use with client authentication %s: %d findings', (has, count) => {
  const existingExternalCertificate = contosoCertificate({ clientAuthentication: has });
  expect(publicImClientEku.check(publicImPlan('2013-01-15', [AOL], { existingExternalCertificate })))
    .toHaveLength(count);
});

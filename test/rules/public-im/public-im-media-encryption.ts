import { EdgeFeature } from '../../../lib/request/edge-feature';
import { publicImMediaEncryption } from '../../../lib/rules/public-im/public-im-media-encryption';
import { AOL, SKYPE, WINDOWS_LIVE_MESSENGER, publicImPlan } from '../../support/public-im-plan';

test('Messenger with audio/video', () => {
  const findings = publicImMediaEncryption.check(publicImPlan('2013-01-15', [AOL, WINDOWS_LIVE_MESSENGER]));
  expect(findings).toMatchObject([{ subject: 'Windows Live Messenger' }]);
  expect(findings[0]?.message).toContain('cannot encrypt media');
  expect(findings[0]?.fix).toContain('SupportEncryption');
});

test('Messenger without audio/video', () => {
  const features = [EdgeFeature.REMOTE_USER_ACCESS, EdgeFeature.WEB_CONFERENCING];
  expect(publicImMediaEncryption.check(publicImPlan('2013-01-15', [WINDOWS_LIVE_MESSENGER], { features }))).toEqual([]);
});

test('other providers with audio/video', () => {
  expect(publicImMediaEncryption.check(publicImPlan('2013-06-01', [AOL, SKYPE]))).toEqual([]);
});

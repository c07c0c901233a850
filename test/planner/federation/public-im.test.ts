import { PublicImService } from '../../../lib/values/vocabulary/public-im';
import { PublicImProvisioning } from '../../../lib/plan/federation/public-im-plan';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { AOL, publicImPlan, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO } from '../../support/public-im-plan';

test.each([
  ['2019-08-14', PublicImProvisioning.ON_REQUEST],
  ['2019-08-15', PublicImProvisioning.BY_FEDERATION_RECORD],
])('on %s public IM is provisioned %s', (planningDate, provisioning) => {
  expect(publicImPlan(planningDate, [SKYPE]).publicIm).toMatchObject([{ provisioning }]);
});

describe('media that cannot be encrypted', () => {
  const withUnencrypted = (plan: EdgePlan): PublicImService[] =>
    plan.publicIm.filter(({ unencryptedMedia }) => unencryptedMedia).map(({ provider }) => provider);
  const all = [AOL, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO];

  test('is that of Windows Live Messenger', () => {
    expect(withUnencrypted(publicImPlan('2013-01-15', all))).toEqual([PublicImService.WINDOWS_LIVE_MESSENGER]);
  });

  test('requires that audio and video are in use', () => {
    expect(withUnencrypted(publicImPlan('2013-01-15', all, { features: [EdgeFeature.REMOTE_USER_ACCESS] }))).toEqual([]);
  });
});

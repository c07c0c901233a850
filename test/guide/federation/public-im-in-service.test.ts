import { publicImInService } from '../../../lib/guide/federation/public-im-in-service';
import { AOL, publicImPlan, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO } from '../../support/public-im-plan';

test.each([
  ['2013-03-15', ['aol', 'skype', 'windows-live-messenger', 'yahoo']],
  ['2013-03-16', ['aol', 'skype', 'yahoo']],
  ['2014-06-30', ['aol', 'skype', 'yahoo']],
  ['2014-07-01', ['skype']],
  ['2025-05-05', ['skype']],
  ['2025-05-06', []],
])('on %s', (day, providers) => {
  const plan = publicImPlan(day, [AOL, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO]);
  expect(publicImInService(plan).map(({ provider }) => provider)).toEqual(providers);
});

import { publicImServiceEnded } from '../../../lib/rules/public-im/public-im-service-ended';
import { AOL, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO, publicImPlan } from '../../support/public-im-plan';

test.each([
  ['Windows Live Messenger', WINDOWS_LIVE_MESSENGER, '2013-03-15', '2013-03-16', 'Skype'],
  ['AOL', AOL, '2014-06-30', '2014-07-01', 'nothing'],
  ['Yahoo!', YAHOO, '2014-06-30', '2014-07-01', 'nothing'],
  ['Skype', SKYPE, '2025-05-05', '2025-05-06', 'nothing'],
])('%s', (name, provider, lastDay, nextDay, successor) => {
  expect(publicImServiceEnded.check(publicImPlan(lastDay, [provider]))).toEqual([]);
  const [finding, ...others] = publicImServiceEnded.check(publicImPlan(nextDay, [provider]));
  expect(others).toEqual([]);
  expect(finding)
    .toMatchObject({ subject: name, fix: `remove ${name} from publicIm, or correct planningDate (${nextDay})` });
  expect(finding?.message).toContain(`ended on ${lastDay}; it was replaced by ${successor}`);
});

test('reports only providers whose service has ended', () => {
  expect(publicImServiceEnded.check(publicImPlan('2014-07-01', [SKYPE, YAHOO, AOL])).map(({ subject }) => subject))
    .toEqual(['AOL', 'Yahoo!']);
});

test('reports nothing without a planning date', () => {
  const { planningDate: _, ...undated } = publicImPlan('2014-07-01', [AOL]);
  expect(publicImServiceEnded.check(undated)).toEqual([]);
});

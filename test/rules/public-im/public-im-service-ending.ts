import { publicImServiceEnding } from '../../../lib/rules/public-im/public-im-service-ending';
import { AOL, SKYPE, WINDOWS_LIVE_MESSENGER, publicImPlan } from '../../support/public-im-plan';

test('reports the last day and the successor', () => {
  expect(publicImServiceEnding.check(publicImPlan('2013-01-15', [WINDOWS_LIVE_MESSENGER]))).toEqual([{
    subject: 'Windows Live Messenger',
    message: expect.stringMatching(
      /^public IM with Windows Live Messenger ends on 2013-03-15; it is replaced by Skype/,
    ) as string,
    fix: 'tell the users with contacts there that they can reach them until 2013-03-15',
  }]);
});

test.each([
  ['2013-06-28', 0], ['2013-06-29', 1], ['2014-06-30', 1], ['2014-07-01', 0],
])('on %s AOL, which ends on 2014-06-30, has %d findings', (day, count) => {
  expect(publicImServiceEnding.check(publicImPlan(day, [AOL]))).toHaveLength(count);
});

test('reports nothing for a provider with years to go', () => {
  expect(publicImServiceEnding.check(publicImPlan('2014-06-01', [SKYPE, AOL])).map(({ subject }) => subject))
    .toEqual(['AOL']);
});

test('reports nothing without a planning date', () => {
  const { planningDate: _, ...undated } = publicImPlan('2014-06-01', [AOL]);
  expect(publicImServiceEnding.check(undated)).toEqual([]);
});

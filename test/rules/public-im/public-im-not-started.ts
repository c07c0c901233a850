import { publicImNotStarted } from '../../../lib/rules/public-im/public-im-not-started';
import { AOL, SKYPE, publicImPlan } from '../../support/public-im-plan';

test('Skype before its first day', () => {
  expect(publicImNotStarted.check(publicImPlan('2013-04-30', [SKYPE]))).toEqual([{
    subject: 'Skype',
    message: 'public IM with Skype starts on 2013-05-01, after the planning date (2013-04-30)',
    fix: 'remove Skype from publicIm, or set planningDate to 2013-05-01 or later',
  }]);
});

test('Skype on its first day', () => expect(publicImNotStarted.check(publicImPlan('2013-05-01', [SKYPE]))).toEqual([]));

test('a provider without a documented first day', () => {
  expect(publicImNotStarted.check(publicImPlan('2011-01-01', [AOL]))).toEqual([]);
});

test('reports nothing without a planning date', () => {
  const { planningDate: _, ...undated } = publicImPlan('2013-01-15', [SKYPE]);
  expect(publicImNotStarted.check(undated)).toEqual([]);
});

import { publicImLicenseNotSold } from '../../../lib/rules/public-im/public-im-license-not-sold';
import { AOL, YAHOO, publicImPlan } from '../../support/public-im-plan';

test('Yahoo! once its license is no longer sold', () => {
  expect(publicImLicenseNotSold.check(publicImPlan('2012-09-01', [YAHOO]))).toEqual([{
    subject: 'Yahoo!',
    message: 'Yahoo! requires PIC USL (per user and month) and Lync Server CAL; the license has been neither sold nor '
      + 'renewed since 2012-09-01, and active ones are valid until 2014-06-30',
    fix: 'make sure that every user who needs Yahoo! has an active license, or remove Yahoo! from publicIm',
  }]);
});

test.each([
  ['2012-08-31', 0], ['2013-01-15', 1], ['2014-06-30', 1], ['2014-07-01', 0],
])('on %s there are %d findings about Yahoo!', (day, count) => {
  expect(publicImLicenseNotSold.check(publicImPlan(day, [YAHOO]))).toHaveLength(count);
});

test('a provider without a separate license', () => {
  expect(publicImLicenseNotSold.check(publicImPlan('2013-01-15', [AOL]))).toEqual([]);
});

test('reports nothing without a planning date', () => {
  const { planningDate: _, ...undated } = publicImPlan('2013-01-15', [YAHOO]);
  expect(publicImLicenseNotSold.check(undated)).toEqual([]);
});

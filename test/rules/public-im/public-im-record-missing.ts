import { publicImRecordMissing } from '../../../lib/rules/public-im/public-im-record-missing';
import { contosoPlan } from '../../support/plan-request';
import { AOL, SKYPE, publicImPlan } from '../../support/public-im-plan';

test('a SIP domain without the record', () => {
  expect(publicImRecordMissing.check(publicImPlan('2017-07-01', [SKYPE]))).toEqual([{
    subject: 'fabrikam.com',
    message: 'public IM (Skype) has required the SRV record _sipfederationtls._tcp.fabrikam.com since 2017-07-01, but the '
      + 'plan does not have it',
    fix: 'add fabrikam.com to federation.discoverableDomains',
  }]);
});

test('not before it was needed', () => {
  expect(publicImRecordMissing.check(publicImPlan('2017-06-30', [SKYPE]))).toEqual([]);
});

test('its fix removes it', () => {
  const plan = publicImPlan('2018-01-01', [SKYPE], {
    federation: { discoverableDomains: ['contoso.com', 'fabrikam.com'] }, zones: [], recordsByOthers: true,
  });
  expect(publicImRecordMissing.check(plan)).toEqual([]);
});

test('every SIP domain without federation', () => {
  const plan = publicImPlan('2018-01-01', [SKYPE]);
  const dnsRecords = plan.dnsRecords.filter(({ name }) => !name.startsWith('_sipfederationtls.'));
  expect(publicImRecordMissing.check({ ...plan, dnsRecords }).map(({ subject }) => subject))
    .toEqual(['contoso.com', 'fabrikam.com']);
});

test('reports nothing without public IM', () => {
  expect(publicImRecordMissing.check(contosoPlan({ planningDate: '2018-01-01' }))).toEqual([]);
});

test('reports nothing for a provider whose service has ended', () => {
  expect(publicImRecordMissing.check(publicImPlan('2018-01-01', [AOL]))).toEqual([]);
});

test('reports nothing without a planning date', () => {
  const { planningDate: _, ...undated } = publicImPlan('2018-01-01', [SKYPE]);
  expect(publicImRecordMissing.check(undated)).toEqual([]);
});

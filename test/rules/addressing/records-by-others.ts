import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { recordsByOthers } from '../../../lib/rules/addressing/records-by-others';
import { contosoPlan } from '../../support/plan-request';

test('only records that are in no zone are reported', () => {
  const plan = contosoPlan({ automaticSignInDomains: undefined, recordsByOthers: true });
  expect(recordsByOthers.check(plan).map(({ subject }) => subject))
    .toEqual(['A sip.fabrikam.com', 'SRV _sip._tls.fabrikam.com']);
});

test('the side of the record is reported', () => {
  const plan = contosoPlan({ zones: [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }], recordsByOthers: true });
  const message = expect.stringContaining('internal record') as string;
  expect(recordsByOthers.check(plan)).toMatchObject([
    { subject: 'A lsedge.contoso.net', message },
    { subject: 'A lsedge01.contoso.net', message },
    { subject: 'A lsedge02.contoso.net', message },
  ]);
});

test('reports nothing with zones for all records', () => {
  expect(recordsByOthers.check(contosoPlan({ recordsByOthers: true }))).toEqual([]);
});

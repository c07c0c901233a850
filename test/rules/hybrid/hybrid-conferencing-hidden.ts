import { hybridConferencingHidden } from '../../../lib/rules/hybrid/hybrid-conferencing-hidden';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { hybridPlan } from '../../support/hybrid';
import { contosoPlan } from '../../support/plan-request';

/** Internal names below a SIP domain, whose zone exists inside too. */
const SPLIT = {
  internal: { fqdn: 'lsedge.contoso.com', nextHop: 'pool01.contoso.com', nextHopAddresses: ['192.168.10.90'], networks: ['192.168.10.0/24'] },
  zones: [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }, { name: 'contoso.com', side: EdgeSide.INTERNAL }],
};

test('an internal zone that answers for the name but does not hold it is reported', () => {
  expect(hybridConferencingHidden.check(hybridPlan(SPLIT))).toEqual([{
    subject: 'webcon.contoso.com',
    message: 'the internal zone contoso.com answers for webcon.contoso.com, and this plan has no record of it there, but internal clients of a hybrid deployment must resolve it',
    fix: 'add webcon.contoso.com to the internal zone contoso.com with the addresses of the external record, and acknowledge this rule',
  }]);
});

test('one that holds it is not', () => {
  const plan = hybridPlan(SPLIT);
  const [first, ...others] = plan.dnsRecords.filter(({ name }) => name === 'webcon.contoso.com');
  if (first === undefined || others.length > 0) throw new Error('not one record');
  expect(hybridConferencingHidden.check({ ...plan, dnsRecords: [...plan.dnsRecords, { ...first, side: EdgeSide.INTERNAL }] })).toEqual([]);
});

test('reports nothing if the name is in public DNS alone, and without hybrid', () => {
  expect(hybridConferencingHidden.check(hybridPlan())).toEqual([]);
  expect(hybridConferencingHidden.check(contosoPlan(SPLIT))).toEqual([]);
});

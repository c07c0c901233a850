import { LoadBalancing } from '../../../lib/values/vocabulary/topology';
import { publicImDnsFailover } from '../../../lib/rules/public-im/public-im-dns-failover';
import { PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { SFB_2015 } from '../../support/products';
import { AOL, publicImPlan, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO } from '../../support/public-im-plan';

test.each(['scaled-dns-private-nat', 'scaled-dns-public'])('%s does not fail over for any provider', (topology) => {
  const plan = publicImPlan('2013-01-15', [AOL, WINDOWS_LIVE_MESSENGER, YAHOO, SKYPE], {
    topology: PLANNED_TOPOLOGIES[topology]!(),
  });
  expect(publicImDnsFailover.check(plan).map(({ subject, message }) => [subject, message])).toEqual(
    ['AOL', 'Skype', 'Windows Live Messenger', 'Yahoo!'].map((name) => [
      name, `${name} does not support DNS load balancing: it does not fail over to another Edge Server`,
    ]),
  );
});

test.each(['single-private-nat', 'single-public'])('%s has no other server for failover', (topology) => {
  expect(publicImDnsFailover.check(publicImPlan('2013-01-15', [AOL], { topology: PLANNED_TOPOLOGIES[topology]!() })))
    .toEqual([]);
});

test('reports nothing with hardware load balancing', () => {
  const plan = publicImPlan('2013-01-15', [AOL]);
  expect(publicImDnsFailover.check(plan)[0]?.fix).toContain('hardware load balancing');
  expect(publicImDnsFailover.check({ ...plan, loadBalancing: LoadBalancing.HARDWARE })).toEqual([]);
});

test('reports nothing for a provider whose service has ended', () => {
  expect(publicImDnsFailover.check(publicImPlan('2014-07-01', [AOL, SKYPE])).map(({ subject }) => subject))
    .toEqual(['Skype']);
});

test('the successors of Lync Server 2013 do not require hardware load balancing with Skype', () => {
  expect(publicImDnsFailover.check(publicImPlan('2016-01-15', [SKYPE], { product: SFB_2015 }))).toEqual([]);
});

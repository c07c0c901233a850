import { ExchangeUmVersion } from '../../values/vocabulary/exchange-um';
import { LoadBalancing } from '../../values/vocabulary/topology';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Versions that do not fail over according to every page, by their names. */
const WITHOUT_FAILOVER: ReadonlyMap<ExchangeUmVersion, string> = new Map([
  [ExchangeUmVersion.EXCHANGE_2007, 'Exchange 2007'],
  [ExchangeUmVersion.EXCHANGE_2010, 'Exchange 2010 without Service Pack 1'],
]);

/** Exchange Unified Messaging that does not support DNS load balancing, with an Edge pool that relies on it. */
export const exchangeUmDnsFailover: EdgeRule = {
  id: 'exchange-um-dns-failover',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-dns-load-balancing.md',
  meaning: 'While an Edge Server is down, remote users cannot play their voice mail on a phone, and the auto attendant does '
    + 'not transfer callers to them. Everything else in Unified Messaging works.',
  remedy: 'Upgrade Exchange to 2010 SP1 or later, use hardware load balancing, or acknowledge the rule if such an outage is '
    + 'acceptable.',
  check: ({ organization, loadBalancing }) => {
    const version = organization?.exchangeUm && WITHOUT_FAILOVER.get(organization.exchangeUm);
    return version === undefined || loadBalancing !== LoadBalancing.DNS ? [] : [{
      subject: version,
      message: `${version} does not support DNS load balancing: playing voice mail on the phone and auto attendant `
        + 'transfers to remote users do not fail over to another Edge Server',
      fix: 'upgrade Exchange to 2010 SP1 or later, use a topology with hardware load balancing, or acknowledge this rule '
        + 'with the reason why an outage of these two features is acceptable',
    }];
  },
};

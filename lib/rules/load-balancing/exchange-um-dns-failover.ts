import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { ExchangeUmVersion } from '../../values/vocabulary/exchange-um';
import { LoadBalancing } from '../../values/vocabulary/topology';

/** Versions of which every page says that they do not fail over, by their names. */
const WITHOUT_FAILOVER: Readonly<Record<string, string>> = {
  [ExchangeUmVersion.EXCHANGE_2007]: 'Exchange 2007',
  [ExchangeUmVersion.EXCHANGE_2010]: 'Exchange 2010 without Service Pack 1',
};

/** Exchange Unified Messaging that is not aware of DNS load balancing, with an Edge pool that relies on it. */
export const exchangeUmDnsFailover: EdgeRule = {
  id: 'exchange-um-dns-failover',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-dns-load-balancing.md',
  meaning: 'While an Edge Server is down, users outside cannot have their voice mail played on a phone, and callers of '
    + 'the auto attendant are not transferred to them. Everything else of Unified Messaging works.',
  remedy: 'Bring Exchange to 2010 SP1 or later, take hardware load balancing, or acknowledge the rule if such an outage '
    + 'is acceptable.',
  check: (plan) => {
    const version = WITHOUT_FAILOVER[plan.organization?.exchangeUm ?? ''];
    return version === undefined || plan.loadBalancing !== LoadBalancing.DNS ? [] : [{
      subject: version,
      message: `${version} does not know DNS load balancing: playing voice mail on the phone and auto attendant `
        + 'transfers to users outside do not fail over to another Edge Server',
      fix: 'bring Exchange to 2010 SP1 or later, take a topology with hardware load balancing, or acknowledge this rule '
        + 'with the reason for which an outage of the two is acceptable',
    }];
  },
};

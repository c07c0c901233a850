import { hasLyncPages } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { ExchangeUmVersion } from '../../values/vocabulary/exchange-um';
import { LoadBalancing } from '../../values/vocabulary/topology';

const DISPUTED: string = ExchangeUmVersion.EXCHANGE_2010_SP1;

/** The one version of Exchange Unified Messaging of which the pages disagree. */
export const exchangeUmVersionDisputed: EdgeRule = {
  id: 'exchange-um-version-disputed',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-dns-load-balancing.md',
  meaning: 'Users outside may not have their voice mail played on a phone, nor be reached by the auto attendant, while an '
    + 'Edge Server is down: the documentation says in one place that this works with Exchange 2010 SP1, and asks in another for Exchange 2013.',
  remedy: 'Test both with one Edge Server switched off, or bring Exchange to 2013.',
  check: (plan) => (
    plan.loadBalancing !== LoadBalancing.DNS || plan.organization?.exchangeUm !== DISPUTED ? [] : [{
      subject: 'Exchange 2010 SP1',
      message: hasLyncPages(plan.product.key)
        ? 'the pages on topologies and on hardware load balancing call Exchange 2010 SP1 new enough for failover '
          + 'with DNS load balancing, while the page on DNS load balancing asks for Exchange 2013 with an Edge pool'
        : 'the page on the environment of the Edge calls Exchange 2010 SP1 new enough for failover with DNS load '
          + 'balancing in its text, and asks for Exchange 2013 in the note to its table',
      fix: 'test playing voice mail on the phone and auto attendant transfers from outside with one Edge Server switched '
        + 'off, or bring Exchange to 2013',
    }]
  ),
};

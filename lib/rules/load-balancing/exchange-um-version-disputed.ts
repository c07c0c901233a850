import { ExchangeUmVersion } from '../../values/vocabulary/exchange-um';
import { LoadBalancing } from '../../values/vocabulary/topology';
import { hasLyncPages } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** The one version of Exchange Unified Messaging on which the pages disagree. */
export const exchangeUmVersionDisputed: EdgeRule = {
  id: 'exchange-um-version-disputed',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-dns-load-balancing.md',
  meaning: 'While an Edge Server is down, remote users may not be able to play their voice mail on a phone, and the auto '
    + 'attendant may not reach them: the documentation accepts Exchange 2010 SP1 for this in one place, and requires '
    + 'Exchange 2013 in another.',
  remedy: 'Test both features with one Edge Server turned off, or upgrade Exchange to 2013.',
  check: ({ loadBalancing, organization, product }) => {
    const isDisputed = organization?.exchangeUm === ExchangeUmVersion.EXCHANGE_2010_SP1;
    return loadBalancing !== LoadBalancing.DNS || !isDisputed ? [] : [{
      subject: 'Exchange 2010 SP1',
      message: hasLyncPages(product.key)
        ? 'the pages on topologies and on hardware load balancing accept Exchange 2010 SP1 for failover with DNS load '
          + 'balancing, but the page on DNS load balancing requires Exchange 2013 with an Edge pool'
        : 'the page on Edge environmental requirements accepts Exchange 2010 SP1 for failover with DNS load balancing in '
          + 'its text, but requires Exchange 2013 in the note to its table',
      fix: 'test playing voice mail on the phone and auto attendant transfers to remote users with one Edge Server turned '
        + 'off, or upgrade Exchange to 2013',
    }];
  },
};

import { hasLyncPages, productRow } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { ExchangeUmVersion } from '../../values/vocabulary/exchange-um';
import { LoadBalancing } from '../../values/vocabulary/topology';

/** Exchange Unified Messaging that still goes through the internal virtual address. */
const THROUGH_VIRTUAL_ADDRESS: ReadonlySet<string> = new Set([
  ExchangeUmVersion.EXCHANGE_2007, ExchangeUmVersion.EXCHANGE_2010, ExchangeUmVersion.EXCHANGE_2010_SP1,
]);

/** The virtual address inside, which the successors of Lync Server 2013 need for old neighbours only. */
export const internalVirtualAddressOptional: EdgeRule = {
  id: 'internal-virtual-address-optional',
  severity: FindingSeverity.ADVICE,
  page: 'edge-environmental-requirements.md',
  meaning: 'Nobody notices a difference: servers and clients inside find the Edge Servers one by one in the topology.',
  remedy: 'Leave the load balancer out of the way inside, unless Exchange 2007 or 2010 Unified Messaging or old clients need it.',
  check: (plan) => {
    const { exchangeUm = '', clientsBeforeLync2010 = false } = plan.organization ?? {};
    const needed = THROUGH_VIRTUAL_ADDRESS.has(exchangeUm) || clientsBeforeLync2010;
    if (hasLyncPages(plan.product.key) || plan.loadBalancing !== LoadBalancing.HARDWARE || needed) return [];
    return [{
      subject: plan.internal.fqdn,
      message: `${productRow(plan.product.key).displayName} needs the internal virtual address only for Unified Messaging of `
        + 'Exchange 2007 or 2010 and for old clients, and neither is known of',
      fix: 'do without the internal virtual address, and keep the Central Management store up to date, from which the '
        + 'servers inside know each Edge Server',
    }];
  },
};

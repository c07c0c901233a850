import { ExchangeUmVersion } from '../../values/vocabulary/exchange-um';
import { LoadBalancing } from '../../values/vocabulary/topology';
import { hasLyncPages, productRow } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Exchange Unified Messaging that still goes through the internal virtual address. */
const THROUGH_VIRTUAL_ADDRESS: ReadonlySet<ExchangeUmVersion> = new Set([
  ExchangeUmVersion.EXCHANGE_2007, ExchangeUmVersion.EXCHANGE_2010, ExchangeUmVersion.EXCHANGE_2010_SP1,
]);

/** The internal virtual address, which the successors of Lync Server 2013 need only for older Exchange and clients. */
export const internalVirtualAddressOptional: EdgeRule = {
  id: 'internal-virtual-address-optional',
  severity: FindingSeverity.ADVICE,
  page: 'edge-environmental-requirements.md',
  meaning: 'Nobody notices a difference: internal servers and clients find each Edge Server in the topology.',
  remedy: 'Bypass the internal load balancer, unless Exchange 2007 or 2010 Unified Messaging or older clients need it.',
  check: ({ product, loadBalancing, organization, internal }) => {
    const { exchangeUm, clientsBeforeLync2010 = false } = organization ?? {};
    const isNeeded = clientsBeforeLync2010 || (exchangeUm !== undefined && THROUGH_VIRTUAL_ADDRESS.has(exchangeUm));
    if (hasLyncPages(product.key) || loadBalancing !== LoadBalancing.HARDWARE || isNeeded) return [];
    return [{
      subject: internal.fqdn,
      message: `${productRow(product.key).displayName} needs the internal virtual address only for Unified Messaging of `
        + 'Exchange 2007 or 2010 and for older clients, and the plan has neither',
      fix: 'do without the internal virtual address, and keep the Central Management store up to date, because internal '
        + 'servers use it to find each Edge Server',
    }];
  },
};

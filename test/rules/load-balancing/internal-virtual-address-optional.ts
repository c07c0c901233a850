import { ExchangeUmVersion } from '../../../lib/values/vocabulary/exchange-um';
import type { LyncProduct } from '../../../lib/guide/products/lync-product';
import type { OrganizationRequest } from '../../../lib/request/organization-request';
import { internalVirtualAddressOptional } from '../../../lib/rules/load-balancing/internal-virtual-address-optional';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { LYNC_2013, SFB_2019, SUCCESSORS } from '../../support/products';

const check = (
  product: LyncProduct, organization: OrganizationRequest = {}, topology = 'scaled-hlb-public',
): ReturnType<typeof internalVirtualAddressOptional.check> => internalVirtualAddressOptional.check(contosoPlan({
  product, organization, topology: PLANNED_TOPOLOGIES[topology]!(),
}));

test.each(SUCCESSORS)('with $displayName the internal virtual address is optional', (product) => {
  expect(check(product)).toMatchObject([{
    subject: 'lsedge.contoso.net', message: expect.stringContaining(`${product.displayName} needs`) as string,
  }]);
  expect(check(product, { exchangeUm: ExchangeUmVersion.EXCHANGE_2013 })).toHaveLength(1);
});

test.each<OrganizationRequest>([
  { exchangeUm: ExchangeUmVersion.EXCHANGE_2007 }, { exchangeUm: ExchangeUmVersion.EXCHANGE_2010 },
  { exchangeUm: ExchangeUmVersion.EXCHANGE_2010_SP1 }, { clientsBeforeLync2010: true },
])('%j needs it', (organization) => expect(check(SFB_2019, organization)).toEqual([]));

test('Lync Server 2013 always has it, and DNS load balancing never', () => {
  expect(check(LYNC_2013)).toEqual([]);
  expect(check(SFB_2019, {}, 'scaled-dns-public')).toEqual([]);
});

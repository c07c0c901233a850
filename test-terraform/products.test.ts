import { EdgeTopology, LyncProduct, XmppPartner } from 'cdktf-lync-edge';
import { synthesizePool } from './support/edge-stack';
import { describeOffline, describeValidation, isOffline } from './support/providers';
import { changedAttributes, namesOf } from './support/terraform-plan';
import { Workspace } from './support/workspace';

const PRODUCTS: readonly LyncProduct[] = [
  LyncProduct.LYNC_SERVER_2013, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019,
  LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE,
];

/** A pool with XMPP, where the product has it. */
const poolOf = (product: LyncProduct): string => synthesizePool(() => ({
  product,
  topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }),
  ...(product.hasXmpp ? { xmpp: { partners: [XmppPartner.googleTalk()] } } : {}),
}));

describeValidation('a pool of', () => {
  it.each(PRODUCTS.map((product) => [product.displayName, product] as const))(
    `%s is accepted by the providers${isOffline ? ', applied, complete at once, and destroyed' : ''}`,
    async (_name, product) => {
      const pool = new Workspace('product', poolOf(product));
      await pool.init();
      expect(await pool.validate()).toEqual([]);
      if (!isOffline) return;
      await pool.apply();
      expect(await pool.planExitCode()).toBe(0);
      await pool.destroy();
      expect(await pool.resources()).toEqual([]);
    },
  );
});

describeOffline('a deployed pool', () => {
  it('loses XMPP and gets larger servers when it moves from Skype for Business Server 2015 to 2019', async () => {
    const pool = new Workspace('successor', poolOf(LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015));
    await pool.init();
    await pool.apply();
    pool.write(poolOf(LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2019));
    const { changes, deleted, updated } = await pool.plan();
    expect(namesOf(deleted)).toEqual([
      'azurerm_dns_a_record xmpp', 'azurerm_dns_srv_record _xmpp-server._tcp',
      'azurerm_network_security_rule in-23456-tcp-xmpp-proxy', 'azurerm_network_security_rule in-5269-tcp-xmpp-proxy',
      'azurerm_network_security_rule out-5269-tcp-xmpp-proxy',
    ]);
    expect(updated.map(changedAttributes)).toEqual([['size'], ['size']]);
    expect(changes).toHaveLength(deleted.length + updated.length);
  });

  it('keeps the Windows of its servers when it moves from Lync Server 2013 to Skype for Business Server 2015', async () => {
    const pool = new Workspace('upgrade', poolOf(LyncProduct.LYNC_SERVER_2013));
    await pool.init();
    await pool.apply();
    pool.write(poolOf(LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015));
    const { changes, created, deleted, replaced } = await pool.plan();
    expect(namesOf(created)).toEqual(['azurerm_network_security_rule out-50000-59999-udp-av-edge']);
    expect([...deleted, ...replaced]).toEqual([]);
    // The real provider would re-create a server for another image: the servers are replaced one at a time, on purpose.
    expect(changes.filter(({ type }) => type === 'azurerm_windows_virtual_machine')).toEqual([]);
  });
});

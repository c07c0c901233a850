import type { App, TerraformStack } from 'cdktf';
import { FederatedPartner, PartnerProduct } from 'cdktf-lync-edge';
import { FederatedPartners } from '../examples/federated-partners/federated-partners';
import { FullLab } from '../examples/full-lab/full-lab';
import { PublicIm } from '../examples/public-im/public-im';
import { XmppGoogleTalk } from '../examples/xmpp-google-talk/xmpp-google-talk';
import { synthesizePool } from './support/edge-stack';
import { describeOffline, describeValidation, isOffline } from './support/providers';
import { addressesOf, namesOf, type TerraformPlan } from './support/terraform-plan';
import { synthesize, Workspace } from './support/workspace';

const EXAMPLES: Readonly<Record<string, (app: App) => TerraformStack>> = {
  'federated-partners': (app) => new FederatedPartners(app, 'federated-partners'),
  'xmpp-google-talk': (app) => new XmppGoogleTalk(app, 'xmpp-google-talk'),
  'public-im': (app) => new PublicIm(app, 'public-im'),
  'full-lab': (app) => new FullLab(app, 'full-lab'),
};

describeValidation('the example', () => {
  it.each(Object.entries(EXAMPLES))(
    `%s is accepted by the providers${isOffline ? ', applied as planned, complete at once, and destroyed' : ''}`,
    async (name, build) => {
      const example = new Workspace(name, synthesize(build));
      await example.init();
      expect(await example.validate()).toEqual([]);
      if (!isOffline) return;
      const { changes, created } = await example.plan();
      expect(addressesOf(created)).toEqual(addressesOf(changes));
      await example.applyPlan();
      expect(await example.resources()).toEqual(addressesOf(created));
      expect(await example.planExitCode()).toBe(0);
      await example.destroy();
      expect(await example.resources()).toEqual([]);
    },
  );
});

const partner = (domain: string, product: PartnerProduct): FederatedPartner =>
  FederatedPartner.allowedDomain(domain, { product });

const OLD = partner('litware.com', PartnerProduct.OCS_2007);
const OTHERS = [partner('fabrikam.com', PartnerProduct.LYNC_SERVER_2010), partner('tailspin.example', PartnerProduct.OCS_2007_R2)];
const ACKNOWLEDGED = 'not the matter of this test';

describeOffline('a deployed pool with partners', () => {
  let pool: Workspace;
  let original: Readonly<Record<string, unknown>>;

  const configurationWith = (...partners: FederatedPartner[]): string => synthesizePool(
    () => ({ federation: { partners } }), (edge) => edge.acknowledge('ocs-dns-failover', ACKNOWLEDGED),
  );

  function planOf(...partners: FederatedPartner[]): Promise<TerraformPlan> {
    pool.write(configurationWith(...partners));
    return pool.plan();
  }

  beforeAll(async () => {
    pool = new Workspace('partners', configurationWith(...OTHERS));
    await pool.init();
    await pool.apply();
    original = await pool.resourceValues();
  });

  it('does not change when a partner is added whose media ports are open already', async () => {
    const { changes } = await planOf(partner('proseware.example', PartnerProduct.LYNC_SERVER_2013), ...OTHERS);
    expect(addressesOf(changes)).toEqual([]);
  });

  it('gets the rows of a partner on OCS 2007, and nothing else changes', async () => {
    const { changes, created } = await planOf(OTHERS[0]!, OLD, OTHERS[1]!);
    expect(addressesOf(created)).toEqual(addressesOf(changes));
    expect(namesOf(created)).toEqual([
      'azurerm_network_security_rule in-50000-59999-tcp-av-edge',
      'azurerm_network_security_rule in-50000-59999-udp-av-edge',
      'azurerm_network_security_rule out-50000-59999-udp-av-edge',
    ]);
    await pool.applyPlan();
  });

  it('loses those rows with the partner, and is the same as before', async () => {
    const { changes, deleted } = await planOf(...OTHERS);
    expect(addressesOf(deleted)).toEqual(addressesOf(changes));
    expect(deleted).toHaveLength(3);
    await pool.applyPlan();
    expect(await pool.resourceValues()).toEqual(original);
  });
});

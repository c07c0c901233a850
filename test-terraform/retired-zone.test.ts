import { TerraformVariable, type TerraformStack } from 'cdktf';
import { DnsZone, type EdgeDnsZone, type Rfc2136Zone } from 'cdktf-lync-edge';
import { synthesizePool, type PoolChange } from './support/edge-stack';
import { describeOffline } from './support/providers';
import { addressesOf } from './support/terraform-plan';
import { Workspace } from './support/workspace';

const SECRET = { TF_VAR_dns_key_secret: Buffer.from('a secret of the test').toString('base64') };

function ownZone(stack: TerraformStack, zoneName = 'contoso.com'): Rfc2136Zone {
  const secret = new TerraformVariable(stack, `dns_key_secret${zoneName === 'contoso.com' ? '' : '_2'}`, {
    type: 'string', sensitive: true, ...(zoneName === 'contoso.com' ? {} : { default: 'dGVzdA==' }),
  });
  return DnsZone.rfc2136({ zoneName, server: '127.0.0.1', keyName: 'edge.', keySecret: secret.stringValue });
}

const withZones = (zonesOf: (stack: TerraformStack) => EdgeDnsZone[]): PoolChange => (stack) => ({ zones: zonesOf(stack) });
const USED = withZones((stack) => [ownZone(stack)]);

describeOffline('a zone on a name server of your own', () => {
  const previous = process.env['TF_VAR_dns_key_secret'];
  let workspace: Workspace;

  beforeEach(async () => {
    process.env['TF_VAR_dns_key_secret'] = SECRET.TF_VAR_dns_key_secret;
    workspace = new Workspace('retired-zone', synthesizePool(USED));
    await workspace.init();
    await workspace.apply();
    expect((await workspace.resources()).filter((address) => address.startsWith('dns_'))).not.toEqual([]);
  });

  afterEach(() => {
    if (previous === undefined) delete process.env['TF_VAR_dns_key_secret'];
    else process.env['TF_VAR_dns_key_secret'] = previous;
  });

  /** The plan of this step, applied, and what it deleted. */
  const step = async (change: PoolChange): Promise<string[]> => {
    workspace.write(synthesizePool(change));
    await workspace.init();
    const plan = await workspace.plan();
    await workspace.applyPlan();
    return addressesOf(plan.deleted).map((address) => address.replace(/\..*/, ''));
  };

  it('blocks every later plan when it is removed at once, which is why it is retired', async () => {
    workspace.write(synthesizePool(withZones(() => [])));
    await expect(workspace.plan()).rejects.toThrow('Provider configuration not present');
  });

  it('is removed in two steps', async () => {
    const deleted = await step((stack) => {
      ownZone(stack).retire(stack);
      return { zones: [] };
    });
    expect(new Set(deleted)).toEqual(new Set(['dns_a_record_set', 'dns_srv_record_set']));
    expect(await step(withZones(() => []))).toEqual([]);
    expect(await workspace.planExitCode()).toBe(0);
  });

  it('is replaced by Azure DNS in two steps', async () => {
    const azure = (): EdgeDnsZone => DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' });
    const deleted = await step((stack) => {
      ownZone(stack).retire(stack);
      return { zones: [azure()] };
    });
    expect(new Set(deleted)).toEqual(new Set(['dns_a_record_set', 'dns_srv_record_set']));
    expect((await workspace.resources()).filter((address) => address.startsWith('azurerm_dns_'))).not.toEqual([]);
    expect(await step(withZones(() => [azure()]))).toEqual([]);
    expect(await workspace.planExitCode()).toBe(0);
  });

  it('is retired with the SIP domain that alone had names in it, and the other zone stays', async () => {
    await step((stack) => ({
      sipDomains: ['contoso.com', 'fabrikam.com'], zones: [ownZone(stack), ownZone(stack, 'fabrikam.com')],
    }));
    const deleted = await step((stack) => {
      ownZone(stack, 'fabrikam.com').retire(stack);
      return { zones: [ownZone(stack)] };
    });
    expect(deleted).not.toEqual([]);
    expect(await step(USED)).toEqual([]);
    expect((await workspace.resources()).filter((address) => address.startsWith('dns_'))).not.toEqual([]);
  });
});

import { EdgeCertificate, type EdgeCertificates, type EdgePoolProps, EdgeTopology } from 'cdktf-lync-edge';
import { publicZone, synthesizePool } from './support/edge-stack';
import { describeOffline, describeValidation, isOffline } from './support/providers';
import { addressesOf, changedAttributes, namesOf, type TerraformPlan } from './support/terraform-plan';
import { Workspace } from './support/workspace';

const VAULT = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-keys/providers/Microsoft.KeyVault'
  + '/vaults/kv-edge';
const INTERNAL_VAULT = VAULT.replace('kv-edge', 'kv-internal');
const SECRETS = 'https://kv-edge.vault.azure.net/secrets';
const VERSION = '0123456789abcdef0123456789abcdef';

const SOURCES: Readonly<Record<string, EdgeCertificates>> = {
  'self-signed certificates': {
    external: EdgeCertificate.selfSigned({ keyVaultId: VAULT }), internal: EdgeCertificate.selfSigned({ keyVaultId: VAULT }),
  },
  'a certificate of an issuer, and one that waits to be signed': {
    external: EdgeCertificate.fromIssuer({ keyVaultId: VAULT, issuerName: 'DigiCert' }),
    internal: EdgeCertificate.signedElsewhere({ keyVaultId: INTERNAL_VAULT }),
  },
  'a signed certificate with its chain': {
    external: EdgeCertificate.signedElsewhere({
      keyVaultId: VAULT, signed: true, intermediateCertificateIds: [`${SECRETS}/intermediate/${VERSION}`],
      rootCertificateIds: [`${SECRETS}/root/${VERSION}`],
    }),
  },
  'existing certificates': {
    external: EdgeCertificate.existing({ keyVaultId: VAULT, certificateId: `${SECRETS}/edge/${VERSION}` }),
    internal: EdgeCertificate.existing({
      keyVaultId: INTERNAL_VAULT, certificateId: 'https://kv-internal.vault.azure.net/certificates/edge',
    }),
  },
};

describeValidation('a pool', () => {
  it.each(Object.entries(SOURCES))(
    `with %s is accepted by the providers${isOffline ? ', applied, complete at once, and destroyed' : ''}`,
    async (_name, certificates) => {
      const pool = new Workspace('certificates', synthesizePool(() => ({ certificates })));
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

describeOffline('a deployed pool with certificates', () => {
  const certificates: EdgeCertificates = {
    external: EdgeCertificate.selfSigned({ keyVaultId: VAULT }),
    internal: EdgeCertificate.signedElsewhere({ keyVaultId: INTERNAL_VAULT }),
  };
  let pool: Workspace;

  async function planOf(change: Partial<EdgePoolProps>): Promise<TerraformPlan> {
    pool.write(synthesizePool(() => ({ certificates, ...change })));
    return pool.plan();
  }

  beforeAll(async () => {
    pool = new Workspace('certificates', synthesizePool(() => ({ certificates })));
    await pool.init();
    await pool.apply();
  });

  it('with another SIP domain gets a new certificate in place, and the records of the domain', async () => {
    const plan = await planOf({
      sipDomains: ['contoso.com', 'fabrikam.com'], zones: [publicZone('contoso.com'), publicZone('fabrikam.com')],
    });
    expect(addressesOf([...plan.deleted, ...plan.replaced])).toEqual([]);
    expect(plan.created.map(({ type }) => type).sort()).toEqual([
      'azurerm_dns_a_record', 'azurerm_dns_srv_record', 'azurerm_dns_srv_record', 'azurerm_dns_zone',
    ]);
    const certificate = plan.updated.find(({ type }) => type === 'azurerm_key_vault_certificate');
    expect(changedAttributes(certificate!)).toContain('certificate_policy');
    expect(JSON.stringify(certificate!.change.after?.['certificate_policy'])).toContain('"sip.fabrikam.com"');
    expect(namesOf(plan.updated)).toEqual([
      'azurerm_key_vault_certificate cert-lsedge-external',
      'azurerm_windows_virtual_machine lsedge01', 'azurerm_windows_virtual_machine lsedge02',
    ]);
    const servers = plan.updated.filter((change) => change !== certificate);
    expect(new Set(servers.flatMap(changedAttributes))).toEqual(new Set(['secret']));

    await pool.applyPlan();
    expect(await pool.planExitCode()).toBe(0);
    await planOf({});
    await pool.applyPlan();
  });

  it('installs the internal certificate on the servers in place after it has been signed', async () => {
    const plan = await planOf({
      certificates: {
        ...certificates, internal: EdgeCertificate.signedElsewhere({ keyVaultId: INTERNAL_VAULT, signed: true }),
      },
    });
    expect(addressesOf(plan.changes)).toEqual(addressesOf(plan.updated));
    expect(plan.updated.map((change) => [change.type, ...changedAttributes(change)].join(' '))).toEqual([
      'azurerm_windows_virtual_machine secret', 'azurerm_windows_virtual_machine secret',
    ]);
  });

  it('installs the same certificates on a third server', async () => {
    const plan = await planOf({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) });
    const [third, ...others] = plan.created.filter(({ type }) => type === 'azurerm_windows_virtual_machine');
    expect(others).toEqual([]);
    const state = await pool.resourceValues();
    const first = Object.entries(state).find(([address]) => address.startsWith('azurerm_windows_virtual_machine.'))![1];
    expect(third!.change.after?.['secret']).toEqual((first as { secret: unknown }).secret);
    expect(plan.created.some(({ type }) => type === 'azurerm_key_vault_certificate')).toBe(false);
  });
});

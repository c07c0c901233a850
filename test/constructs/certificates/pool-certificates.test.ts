import { TerraformVariable } from 'cdktf';
import {
  EdgeCertificate, type EdgeCertificates, type EdgePool, type EdgePoolProps, PlanFile, PlanTables, PublicImProvider, TextReport,
  XmppPartner,
} from 'cdktf-lync-edge';
import { INTERNAL_VAULT, VAULT, VERSION } from '../../support/edge-certificates';
import { contosoNetwork, contosoPool, fabrikamPoolProps } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { type Attributes, newStack, Synthesized } from '../../support/synth';

interface Policy {
  readonly issuer_parameters: { readonly name: string };
  readonly key_properties: Attributes;
  readonly lifetime_action: readonly Attributes[];
  readonly secret_properties: Attributes;
  readonly x509_certificate_properties: Attributes & { readonly subject_alternative_names?: { readonly dns_names: readonly string[] } };
}

interface Stored { readonly store: string; readonly url: string }

function withCertificates(certificates: EdgeCertificates, props: Partial<EdgePoolProps> = {}): Synthesized {
  return Synthesized.from((stack) => contosoPool(stack, { certificates, ...props }));
}

function certificate(synthesized: Synthesized, name: string): Attributes {
  return synthesized.one('azurerm_key_vault_certificate', { name });
}

function policyOf(synthesized: Synthesized, name: string): Policy {
  return certificate(synthesized, name)['certificate_policy'] as Policy;
}

/** Vaults and certificates that the first server installs; the others have to install the same. */
function installed(synthesized: Synthesized): Record<string, string[]> {
  const machines = synthesized.all('azurerm_windows_virtual_machine');
  const blocks = machines.map((machine) => (machine['secret'] ?? []) as { key_vault_id: string; certificate: Stored[] }[]);
  for (const other of blocks) expect(other).toEqual(blocks[0]);
  return Object.fromEntries(blocks[0]!.map(({ key_vault_id: vault, certificate: stored }) =>
    [vault, stored.map(({ store, url }) => `${store} ${url.replace(/stack_Edge_|_[0-9A-F]{8}/g, '')}`)]));
}

const SELF_SIGNED = EdgeCertificate.selfSigned({ keyVaultId: VAULT });

describe('a pool without certificates', () => {
  const synthesized = Synthesized.from(contosoPool);

  test('creates and installs none', () => {
    expect(synthesized.types).not.toContain('azurerm_key_vault_certificate');
    for (const machine of synthesized.all('azurerm_windows_virtual_machine')) expect(machine).not.toHaveProperty('secret');
  });
});

describe('a self-signed external certificate', () => {
  const synthesized = withCertificates({ external: SELF_SIGNED }, { tags: { environment: 'lab' } });

  test('has the names, usages and key of the plan', () => {
    expect(certificate(synthesized, 'cert-lsedge-external')).toMatchObject({ key_vault_id: VAULT, tags: { environment: 'lab' } });
    expect(policyOf(synthesized, 'cert-lsedge-external')).toEqual({
      issuer_parameters: { name: 'Self' },
      key_properties: { exportable: true, key_size: 2048, key_type: 'RSA', reuse_key: false },
      lifetime_action: [{ action: { action_type: 'AutoRenew' }, trigger: { days_before_expiry: 30 } }],
      secret_properties: { content_type: 'application/x-pkcs12' },
      x509_certificate_properties: {
        subject: 'CN=sip.contoso.com',
        subject_alternative_names: { dns_names: ['sip.contoso.com', 'webcon.contoso.com'] },
        extended_key_usage: ['1.3.6.1.5.5.7.3.1'],
        key_usage: ['digitalSignature', 'keyEncipherment'],
        validity_in_months: 12,
      },
    });
  });

  test('is installed on every server with its key, and as a trusted root', () => {
    expect(installed(synthesized)).toEqual({
      [VAULT]: [
        'My ${data.azurerm_key_vault_certificate.Edge_ExternalCertificateVersion.secret_id}',
        'Root ${data.azurerm_key_vault_certificate.Edge_ExternalCertificateVersion.secret_id}',
      ],
    });
  });

  test('is looked up after it was created or changed, so that servers get the version of the same deployment', () => {
    const [lookUp, ...others] = Object.values(synthesized.json.data!['azurerm_key_vault_certificate']!);
    expect(others).toEqual([]);
    const [resource] = Object.keys(synthesized.json.resource!['azurerm_key_vault_certificate']!);
    expect(lookUp).toEqual({
      name: `\${azurerm_key_vault_certificate.${resource!}.name}`,
      key_vault_id: VAULT,
      depends_on: [`azurerm_key_vault_certificate.${resource!}`],
    });
  });

  test('gives the servers no identity and no connection to the vault', () => {
    const plain = Synthesized.from(contosoPool);
    for (const machine of synthesized.all('azurerm_windows_virtual_machine')) expect(machine).not.toHaveProperty('identity');
    expect(synthesized.names('azurerm_network_security_rule')).toEqual(plain.names('azurerm_network_security_rule'));
  });
});

describe('certificates of both sides in one vault', () => {
  const synthesized = withCertificates({
    external: EdgeCertificate.fromIssuer({ keyVaultId: VAULT, issuerName: 'DigiCert', renewDaysBeforeExpiry: 45 }),
    internal: EdgeCertificate.selfSigned({ keyVaultId: VAULT.replace('rg-keys', 'RG-Keys'), validityMonths: 24 }),
  });

  test('are ordered and created as requested', () => {
    const external = policyOf(synthesized, 'cert-lsedge-external');
    expect(external.issuer_parameters.name).toBe('DigiCert');
    expect(external.lifetime_action).toEqual([{ action: { action_type: 'AutoRenew' }, trigger: { days_before_expiry: 45 } }]);
    expect(external.x509_certificate_properties['validity_in_months']).toBe(6);
    const internal = policyOf(synthesized, 'cert-lsedge-internal').x509_certificate_properties;
    expect(internal).toMatchObject({ subject: 'CN=lsedge.contoso.net', validity_in_months: 24 });
    expect(internal).not.toHaveProperty('subject_alternative_names');
  });

  test('name the vault only once, as Azure requires', () => {
    expect(Object.keys(installed(synthesized))).toHaveLength(1);
    expect(Object.values(installed(synthesized)).flat().map((line) => line.split(' ')[0])).toEqual(['My', 'My', 'Root']);
  });
});

describe('a certificate that is signed elsewhere', () => {
  const root = `https://kv-internal.vault.azure.net/secrets/root/${VERSION}`;
  const intermediate = `https://kv-internal.vault.azure.net/secrets/intermediate/${VERSION}`;
  const of = (signed?: boolean): Synthesized => withCertificates({
    internal: EdgeCertificate.signedElsewhere({
      keyVaultId: INTERNAL_VAULT, rootCertificateIds: [root], intermediateCertificateIds: [intermediate],
      ...(signed === undefined ? {} : { signed }),
    }),
  });

  test('is requested first, and is not on any server', () => {
    const policy = policyOf(of(), 'cert-lsedge-internal');
    expect(policy.issuer_parameters.name).toBe('Unknown');
    expect(policy.lifetime_action).toMatchObject([{ action: { action_type: 'EmailContacts' } }]);
    expect(installed(of())).toEqual({ [INTERNAL_VAULT]: [`CA ${intermediate}`, `Root ${root}`] });
  });

  test('is installed on the servers once it is signed, while the request stays the same', () => {
    const url = '${data.azurerm_key_vault_certificate.Edge_InternalCertificateVersion.secret_id}';
    expect(installed(of(true))).toEqual({ [INTERNAL_VAULT]: [`CA ${intermediate}`, `Root ${root}`, `My ${url}`] });
    expect(of(true).all('azurerm_key_vault_certificate')).toEqual(of().all('azurerm_key_vault_certificate'));
  });
});

describe('an existing certificate', () => {
  const of = (certificateId: string): Synthesized =>
    withCertificates({ external: EdgeCertificate.existing({ keyVaultId: VAULT, certificateId }) });

  test('with a version is installed through its secret', () => {
    const synthesized = of(`https://kv-edge.vault.azure.net/certificates/edge/${VERSION}`);
    expect(installed(synthesized)).toEqual({ [VAULT]: [`My https://kv-edge.vault.azure.net/secrets/edge/${VERSION}`] });
    expect(synthesized.json.data).toBeUndefined();
    expect(synthesized.types).not.toContain('azurerm_key_vault_certificate');
  });

  test('without a version is looked up at each deployment, because servers require one', () => {
    const synthesized = of('https://kv-edge.vault.azure.net/secrets/edge');
    expect(Object.values(synthesized.json.data!['azurerm_key_vault_certificate']!)).toEqual([{ name: 'edge', key_vault_id: VAULT }]);
    expect(installed(synthesized)).toEqual({ [VAULT]: ['My ${data.azurerm_key_vault_certificate.Edge_ExternalCertificate.secret_id}'] });
  });

  test('can be a token, in a vault that is a token', () => {
    const synthesized = Synthesized.from((stack) => {
      const vault = new TerraformVariable(stack, 'vault', { type: 'string' });
      contosoPool(stack, {
        certificates: {
          external: EdgeCertificate.existing({
            keyVaultId: vault.stringValue,
            certificateId: new TerraformVariable(stack, 'certificate', { type: 'string' }).stringValue,
          }),
          internal: EdgeCertificate.selfSigned({ keyVaultId: vault.stringValue }),
        },
      });
    });
    expect(installed(synthesized)['${var.vault}']![0]).toBe('My ${var.certificate}');
    expect(Object.keys(installed(synthesized))).toEqual(['${var.vault}']);
  });
});

describe('names that are added later', () => {
  const grown = (build: (pool: EdgePool) => void, props: Partial<EdgePoolProps> = {}): Policy['x509_certificate_properties'] =>
    policyOf(Synthesized.from((stack) => build(contosoPool(stack, { certificates: { external: SELF_SIGNED }, ...props }))),
      'cert-lsedge-external').x509_certificate_properties;

  test('an XMPP partner adds the XMPP names, as the property does', () => {
    const partner = XmppPartner.googleTalk();
    const later = grown((pool) => pool.addXmppPartner(partner));
    expect(later.subject_alternative_names!.dns_names).toContain('contoso.com');
    expect(later).toEqual(grown(() => undefined, { xmpp: { partners: [partner] } }));
  });

  test('AOL adds client authentication', () => {
    const later = grown((pool) => pool.addPublicIm(PublicImProvider.AOL));
    expect(later['extended_key_usage']).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
  });
});

describe('what a pool refuses', () => {
  const long = `sip.${'a'.repeat(60)}.com`;

  test('a common name that no certificate can have', () => {
    const refusal = refusalOf(() => withCertificates({ external: SELF_SIGNED }, {
      sipDomains: [long.slice(4)], accessEdge: { fqdn: long }, zones: [],
    }));
    expect(refusal.property).toBe('certificates.external.subject');
    expect(refusal.given).toContain(String(long.length));
    expect(refusal.constructPath).toBe('stack/Edge');
  });

  test('more tags on the pool than a certificate can have, unless the certificate has its own', () => {
    const tags = Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`tag${index}`, 'x']));
    const refusal = refusalOf(() => withCertificates({ external: SELF_SIGNED }, { tags }));
    expect(refusal.fix).toContain('in its own tags property');
    const own = EdgeCertificate.selfSigned({ keyVaultId: VAULT, tags: { owner: 'voice' } });
    expect(certificate(withCertificates({ external: own }, { tags }), 'cert-lsedge-external')['tags']).toEqual({ owner: 'voice' });
  });

  test('the name of another pool\'s certificate in the same vault', () => {
    const stack = newStack();
    contosoPool(stack, { certificates: { external: SELF_SIGNED } });
    const refusal = refusalOf(() => contosoPool(stack, fabrikamPoolProps({
      federation: { discoverableDomains: [] },
      internal: { fqdn: 'lsedge.fabrikam.net', nextHop: 'pool01.contoso.net', networks: ['192.168.20.0/24'] },
      network: contosoNetwork({ existingResourceGroupName: 'rg-fabrikam' }),
      certificates: { external: SELF_SIGNED },
    }), 'Second'));
    expect(refusal.property).toBe('naming');
    expect(refusal.given).toContain('cert-lsedge-external');
  });
});

describe('the plan of a pool with certificates', () => {
  const stack = newStack();
  const { plan } = contosoPool(stack, {
    certificates: {
      external: EdgeCertificate.fromIssuer({ keyVaultId: VAULT, issuerName: 'DigiCert' }),
      internal: EdgeCertificate.existing({
        keyVaultId: INTERNAL_VAULT, certificateId: `https://kv-internal.vault.azure.net/certificates/edge/${VERSION}`,
      }),
    },
  });

  test('lists their sources', () => {
    expect(plan.certificates.map(({ source }) => source)).toEqual([
      {
        kind: 'issuer', issuerName: 'DigiCert', validityMonths: 6, renewDaysBeforeExpiry: 30, renewsItself: true, isInstalled: true,
      },
      { kind: 'existing', renewsItself: false, isInstalled: true },
    ]);
  });

  test('does not contain keys, secrets or their URLs in the JSON, the plan or the report', () => {
    const { text } = Synthesized.of(stack);
    expect(text).not.toMatch(/PRIVATE KEY|"(?:contents|password|value|pfx|protected_settings)":/);
    expect(PlanFile.ofEdge(plan).text + TextReport.of(PlanTables.ofEdge(plan)).text).not.toMatch(/PRIVATE KEY|vault\.azure\.net|Microsoft\.KeyVault/);
  });
});

import { TerraformVariable } from 'cdktf';
import { AdministratorPassword } from 'cdktf-lync-edge';
import { contosoPool, fabrikamPoolProps } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { newStack, Synthesized } from '../../support/synth';

const VAULT = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-keys/providers/Microsoft.KeyVault'
  + '/vaults/kv-edge';

function passwordsOf(synthesized: Synthesized): readonly unknown[] {
  return synthesized.all('azurerm_windows_virtual_machine').map((machine) => machine['admin_password']);
}

describe('a pool without a word about its password', () => {
  const synthesized = Synthesized.from(contosoPool);

  test('asks for it by a sensitive variable without a default', () => {
    expect(synthesized.json.variable).toEqual({
      edge_administrator_password: {
        type: 'string', sensitive: true, nullable: false, description: expect.stringContaining('12 to 123') as string,
      },
    });
    expect(new Set(passwordsOf(synthesized))).toEqual(new Set(['${var.edge_administrator_password}']));
  });
});

describe('two pools with one variable', () => {
  const synthesized = Synthesized.from((stack) => {
    contosoPool(stack, { administratorPassword: AdministratorPassword.variable('lab_password') });
    contosoPool(stack, fabrikamPoolProps({
      federation: { discoverableDomains: [] }, administratorPassword: AdministratorPassword.variable('lab_password'),
    }), 'Second');
  });

  test('make it once', () => {
    expect(Object.keys(synthesized.json.variable!)).toEqual(['lab_password']);
    expect(passwordsOf(synthesized)).toEqual(Array(4).fill('${var.lab_password}'));
  });
});

describe('a variable that the stack has already', () => {
  const synthesized = Synthesized.from((stack) => {
    new TerraformVariable(stack, 'lab_password', { type: 'string', sensitive: true, description: 'mine' });
    contosoPool(stack, { administratorPassword: AdministratorPassword.variable('lab_password') });
  });

  test('is taken as it is', () => {
    expect(synthesized.json.variable).toMatchObject({ lab_password: { description: 'mine' } });
  });
});

test.each([
  ['not sensitive', {}, /is not sensitive/],
  ['with a default', { sensitive: true, default: 'P@ssw0rd-of-the-lab' }, /has a default/],
])('a variable of the stack that is %s is refused, and no message shows the value', (_, config, given) => {
  const stack = newStack();
  new TerraformVariable(stack, 'edge_administrator_password', { type: 'string', ...config });
  const refusal = refusalOf(() => contosoPool(stack));
  expect(refusal).toMatchObject({ property: 'administratorPassword', given: expect.stringMatching(given) as string });
  expect(refusal.message).not.toContain('P@ssw0rd');
});

describe('a secret of a key vault', () => {
  const stack = newStack();
  contosoPool(stack, {
    administratorPassword: AdministratorPassword.keyVaultSecret({ keyVaultId: VAULT, secretName: 'edge-administrator' }),
  });
  const synthesized = Synthesized.of(stack);

  test('is read at deployment, once for the pool', () => {
    expect(Object.values(synthesized.json.data!['azurerm_key_vault_secret']!)).toEqual([
      { key_vault_id: VAULT, name: 'edge-administrator' },
    ]);
    for (const password of passwordsOf(synthesized)) {
      expect(password).toMatch(/^\$\{data\.azurerm_key_vault_secret\.\w+\.value\}$/);
    }
  });

  test('asks for no variable', () => {
    expect(synthesized.json.variable).toBeUndefined();
  });
});

describe('a vault whose id is known at deployment only', () => {
  const synthesized = Synthesized.from((stack) => contosoPool(stack, {
    administratorPassword: AdministratorPassword.keyVaultSecret({
      keyVaultId: new TerraformVariable(stack, 'vault', { type: 'string' }).stringValue, secretName: 'edge-administrator',
    }),
  }));

  test('goes through', () => {
    expect(Object.values(synthesized.json.data!['azurerm_key_vault_secret']!)[0]).toMatchObject({ key_vault_id: '${var.vault}' });
  });
});

describe('what is refused', () => {
  test.each([
    ['a name with a blank', 'lab password', 'did you mean "lab_password"?'],
    ['a name that starts with a digit', '2nd', 'did you mean "_2nd"?'],
    ['a password in place of a name', 'P@ssw0rd!', 'did you mean'],
    ['no name', '', '"edge_administrator_password"'],
    ['a word that Terraform keeps', 'count', '"edge_administrator_password"'],
    ['a word that Terraform keeps', 'version', '"edge_administrator_password"'],
  ])('%s: %p', (_, name, fix) => {
    const refusal = refusalOf(() => AdministratorPassword.variable(name));
    expect(refusal.property).toBe('administratorPassword');
    expect(refusal.fix).toContain(fix);
    const suggested = /"([^"]*)"/.exec(refusal.fix)![1]!;
    expect(() => AdministratorPassword.variable(suggested)).not.toThrow();
  });

  test('the URL of a vault in place of its id', () => {
    const refusal = refusalOf(() => AdministratorPassword.keyVaultSecret({
      keyVaultId: 'https://kv-edge.vault.azure.net/', secretName: 'edge-administrator',
    }));
    expect(refusal.property).toBe('administratorPassword.keyVaultId');
    expect(refusal.fix).toContain('resource ID');
  });

  test.each(['', 'edge_administrator', 'edge administrator', 'a'.repeat(128)])('the secret name %p', (secretName) => {
    expect(refusalOf(() => AdministratorPassword.keyVaultSecret({ keyVaultId: VAULT, secretName })).property)
      .toBe('administratorPassword.secretName');
  });
});

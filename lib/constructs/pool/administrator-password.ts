import type { Construct } from 'constructs';
import { accept } from '../../values/boundary/accept';
import { deploymentText, text } from '../../values/boundary/kinds';
import { objectOf } from '../../values/boundary/object-shape';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { checkResourceId } from '../../platform/azure/resource-ids';
import { loadKeyVaultSecret } from '../../engine/on-demand';
import { checkIfKnown } from '../../engine/plan-time-value';
import { TerraformStack, TerraformVariable } from '../../engine/terraform';
import { withdraw } from '../app/withdrawal';

const VARIABLE_NAME = /^[a-z_][a-z0-9_]*$/i;
const DEFAULT_VARIABLE = 'edge_administrator_password';

/** Names that Terraform reserves for the arguments of a module. */
const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'source', 'version', 'providers', 'count', 'for_each', 'lifecycle', 'depends_on', 'locals',
]);

const SECRET_NAME = /^[a-z0-9-]{1,127}$/i;

/** Variables by the construct that they were created for: the first one of its stack. */
const CREATED_FOR = new WeakMap<Construct, TerraformVariable>();

/** A secret in a Key Vault. */
export interface KeyVaultSecretProps {
  /** Resource id of the vault. */
  readonly keyVaultId: string;
  /** Name of the secret. */
  readonly secretName: string;
}

const KEY_VAULT_SECRET_PROPS = objectOf<KeyVaultSecretProps>('KeyVaultSecretProps', {
  keyVaultId: deploymentText, secretName: deploymentText,
});

/**
 * Source of the administrator's password, which never appears in the synthesized JSON.
 *
 * Azure requires 12 to 123 characters from at least three character classes: lowercase letters, uppercase letters,
 * digits, other characters.
 */
export class AdministratorPassword {
  /**
   * A sensitive Terraform variable, created once per stack: set `TF_VAR_<name>` at deployment.
   *
   * @param name name of the variable
   * @throws EdgeValidationError for an invalid name.
   */
  public static variable(name: string): AdministratorPassword {
    name = accept(text, name, 'administratorPassword');
    if (!isVariableName(name)) {
      const suggestion = name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_');
      throw new EdgeValidationError({
        property: 'administratorPassword',
        given: `"${name}"`,
        expected: 'the name of a Terraform variable: letters, digits and underscores, not starting with a digit, and not '
          + `one of ${[...RESERVED_NAMES].join(', ')}`,
        fix: `did you mean "${isVariableName(suggestion) ? suggestion : DEFAULT_VARIABLE}"?`,
      });
    }
    return new AdministratorPassword((scope) => variableIn(scope, name));
  }

  /**
   * A secret of a Key Vault, read at deployment.
   *
   * @throws EdgeValidationError for an invalid vault id, and an invalid name of a secret.
   */
  public static keyVaultSecret(props: KeyVaultSecretProps): AdministratorPassword {
    props = accept(KEY_VAULT_SECRET_PROPS, props, 'administratorPassword');
    checkIfKnown(props.keyVaultId, 'administratorPassword.keyVaultId', (id, property) =>
      checkResourceId(id, property, 'Microsoft.KeyVault/vaults'));
    checkIfKnown(props.secretName, 'administratorPassword.secretName', checkSecretName);
    return new AdministratorPassword((scope) => secretIn(scope, props));
  }

  /**
   * Removes the variable that was created for a construct whose constructor throws.
   *
   * @internal
   */
  public static _withdrawFrom(scope: Construct): void {
    const variable = CREATED_FOR.get(scope);
    if (variable !== undefined) withdraw(variable);
  }

  private constructor(private readonly expression: (scope: Construct) => string) {}

  /**
   * The password as a Terraform expression.
   *
   * @internal
   */
  public _expressionIn(scope: Construct): string {
    return this.expression(scope);
  }
}

function isVariableName(name: string): boolean {
  return VARIABLE_NAME.test(name) && !RESERVED_NAMES.has(name);
}

function checkSecretName(name: string, property: string): void {
  if (SECRET_NAME.test(name)) return;
  throw new EdgeValidationError({
    property,
    given: `"${name}"`,
    expected: 'the name of a secret: 1 to 127 letters, digits and hyphens',
    fix: `use a name that the vault lists, for example "${DEFAULT_VARIABLE.replaceAll('_', '-')}"`,
  });
}

function variableIn(scope: Construct, name: string): string {
  const stack = TerraformStack.of(scope);
  // The id has a prefix, since the name may be that of another construct of the stack.
  const id = `AdministratorPassword-${name}`;
  const known = [name, id].map((child) => stack.node.tryFindChild(child))
    .find((child) => child instanceof TerraformVariable);
  if (known !== undefined) {
    checkSecretVariable(known, name);
    return known.stringValue;
  }
  const variable = new TerraformVariable(stack, id, {
    type: 'string',
    description: 'Password of the Edge Servers\' administrator: 12 to 123 characters, three of lower case, upper case, '
      + 'digits and others',
    sensitive: true,
    nullable: false,
  });
  variable.overrideLogicalId(name);
  CREATED_FOR.set(scope, variable);
  return variable.stringValue;
}

/** Terraform shows values of variables that are not sensitive, and a default is part of the synthesized JSON. */
function checkSecretVariable(variable: TerraformVariable, name: string): void {
  const value: unknown = variable.default;
  if (variable.sensitive === true && value === undefined) return;
  throw new EdgeValidationError({
    property: 'administratorPassword',
    given: `the variable "${name}" of the stack, which ${value === undefined ? 'is not sensitive' : 'has a default'}`,
    expected: 'a sensitive variable without a default: plans and the synthesized JSON must not contain the password',
    fix: value === undefined ? 'set sensitive of the variable to true' : 'remove the default of the variable',
  });
}

function secretIn(scope: Construct, { keyVaultId, secretName }: KeyVaultSecretProps): string {
  const { DataAzurermKeyVaultSecret } = loadKeyVaultSecret();
  const id = 'AdministratorPassword';
  const known = scope.node.tryFindChild(id);
  const secret = known instanceof DataAzurermKeyVaultSecret
    ? known
    : new DataAzurermKeyVaultSecret(scope, id, { keyVaultId, name: secretName });
  return secret.value;
}

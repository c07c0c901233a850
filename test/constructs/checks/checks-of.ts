import { Testing, type TerraformStack } from 'cdktf';

/** A data source in a check block. */
interface CheckedData {
  readonly host?: string;
  readonly service?: string;
  readonly depends_on?: string[];
}

/** A check block in the synthesized JSON. */
export interface Check {
  readonly data: Readonly<Record<string, Readonly<Record<string, CheckedData>>>>;
  readonly assert: readonly [{ readonly condition: string; readonly error_message: string }];
}

interface StackFile {
  readonly check?: Readonly<Record<string, Check>>;
  readonly terraform: { readonly required_providers: Readonly<Record<string, unknown>> };
  readonly provider: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** The file of a stack, as Terraform reads it. */
export function fileOfStack(stack: TerraformStack): StackFile {
  return JSON.parse(Testing.synth(stack)) as StackFile;
}

/** The checks of a stack, by name. */
export function checksOf(stack: TerraformStack): Readonly<Record<string, Check>> {
  return fileOfStack(stack).check ?? {};
}

/** Condition and message of a check. */
export function assertionOf(checks: Readonly<Record<string, Check>>, name: string): Check['assert'][0] {
  const check = checks[name];
  if (check === undefined) throw new Error(`no check ${name} in ${Object.keys(checks).join(', ')}`);
  return check.assert[0];
}

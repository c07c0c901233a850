import { DeployedAddresses } from '../../deployed/deployed-addresses';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { readText } from './read-files';
import type { TerraformDocument } from './verdicts';

/** A deployment, as Terraform prints it. */
export interface Deployment {
  readonly addresses: DeployedAddresses;
  /** Its state, which shows its security groups; absent if only outputs were given. */
  readonly state?: TerraformDocument;
}

/**
 * The deployment in a file. Outputs have the addresses alone; they are a map of maps without a version.
 *
 * @throws EdgeValidationError for a file that cannot be read, and for any other document.
 */
export function deploymentOf(path: string): Deployment {
  const text = readText(path, '--deployed');
  try {
    return /"format_version"/.test(text.slice(0, 200))
      ? { addresses: DeployedAddresses.ofTerraformShow(text), state: { text, isCode: false } }
      : { addresses: DeployedAddresses.ofTerraformOutput(text) };
  } catch (error) {
    throw error instanceof EdgeValidationError ? otherDeployment(path, error) : error;
  }
}

function otherDeployment(path: string, { given }: EdgeValidationError): EdgeValidationError {
  return new EdgeValidationError({
    property: '--deployed', given: `"${path}": ${given}`,
    expected: 'what "terraform show -json" or "terraform output -json" prints after a deployment',
    fix: 'pass the file that "terraform show -json > show.json" writes in the folder of the stack',
  });
}

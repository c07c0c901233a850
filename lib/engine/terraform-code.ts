import type { IConstruct } from 'constructs';
import { stackOf } from './stack-of';

/**
 * The Terraform code of the stack of a construct, as `cdk.tf.json` has it, computed anew. During a synthesis, it is what the
 * synthesis is about to write.
 */
export function terraformCodeOf(construct: IConstruct): string {
  return JSON.stringify(stackOf(construct).toTerraform());
}

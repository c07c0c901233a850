// The parts of the engine that the library uses. No other folder imports it.
export { Annotations, type ITerraformDependable, TerraformOutput, TerraformStack, TerraformVariable } from 'cdktf';

// What the library uses of the engine itself. No other folder names it.
export { Annotations, type ITerraformDependable, TerraformStack, TerraformVariable } from 'cdktf';

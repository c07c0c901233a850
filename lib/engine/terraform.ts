// What the library uses of the engine itself. No other folder names it.
export { Annotations, TerraformStack, TerraformVariable, Token } from 'cdktf';

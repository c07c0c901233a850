import type { TerraformStack } from 'cdktf';
import type { EdgePool, ReverseProxy } from 'cdktf-lync-edge';
import { resourcesOf } from './synth';

/** All that a refused change has to leave alone: the construct tree, the resources in it, and the plans. */
export function stateOf(stack: TerraformStack, ...planned: readonly (EdgePool | ReverseProxy)[]): string {
  return JSON.stringify({
    constructs: stack.node.findAll().map(({ node }) => node.path).sort(),
    resources: Object.entries(resourcesOf(stack)).flatMap(([type, byId]) =>
      Object.entries(byId).map(([id, attributes]) => `${type}.${id} ${JSON.stringify(attributes)}`)).sort(),
    plans: planned.map(({ plan }) => plan),
  }, undefined, 1);
}

import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { App, TerraformStack, Testing } from 'cdktf';
import * as edge from 'cdktf-lync-edge';
import type { Recipe } from '../generated/edge-request';
import { built } from '../generated/recipe';

/** A stack with a pool or a reverse proxy that was accepted. */
export interface BuiltStack<Made extends edge.EdgePool | edge.ReverseProxy> {
  readonly recipe: Recipe;
  readonly seed: number;
  readonly stack: TerraformStack;
  readonly made: Made;
  /** What was passed to the constructor. */
  readonly props: unknown;
  /** Builds the same from another recipe, in a new stack. */
  readonly again: (recipe: unknown) => BuiltStack<Made>;
}

/** A stack that nothing else uses. */
export function newStack(): TerraformStack {
  const stack = new TerraformStack(new App({ outdir: '/nowhere' }), 'stack');
  new AzurermProvider(stack, 'azurerm', { features: [{}] });
  return stack;
}

/** An Edge pool in a new stack. */
export function builtPool(recipe: Recipe, seed: number): BuiltStack<edge.EdgePool> {
  return builtStack(recipe, seed, (stack, props) => new edge.EdgePool(stack, 'Edge', props as edge.EdgePoolProps));
}

/** A reverse proxy in a new stack. */
export function builtProxy(recipe: Recipe, seed: number): BuiltStack<edge.ReverseProxy> {
  return builtStack(recipe, seed, (stack, props) => new edge.ReverseProxy(stack, 'Proxy', props as edge.ReverseProxyProps));
}

type Make<Made> = (stack: TerraformStack, props: unknown) => Made;

function builtStack<Made extends edge.EdgePool | edge.ReverseProxy>(recipe: Recipe, seed: number, make: Make<Made>): BuiltStack<Made> {
  const props = built(recipe);
  const stack = newStack();
  const before = pathsOf(stack);
  try {
    return { recipe, seed, stack, props, made: make(stack, props), again: (other) => builtStack(other as Recipe, seed, make) };
  } catch (error) {
    const after = pathsOf(stack);
    if (after !== before) throw new Error(`a constructor that threw left ${after} behind`, { cause: error });
    throw error;
  }
}

/** Paths of everything in a stack. */
export function pathsOf(stack: TerraformStack): string {
  return stack.node.findAll().map(({ node }) => node.path).sort().join('\n');
}

/** The text of the configuration that Terraform reads. Findings that are errors would refuse many a stack; they are no matter here. */
export function synthesized(stack: TerraformStack): string {
  return Testing.synth(stack, false);
}

import type { EdgePlan } from '../../plan/edge-plan';
import { productWords } from '../../plan/product/product-words';

/** What the product and its successors call themselves, without the year. */
export function familyOf({ product }: Pick<EdgePlan, 'product'>): string {
  return productWords(product.key).family;
}

/** Where the topology is defined. */
export function topologyBuilder(plan: EdgePlan): string {
  return `${familyOf(plan)} Topology Builder`;
}

/** Where cmdlets are run: those for the whole deployment on any internal computer. */
export function managementShell(plan: Pick<EdgePlan, 'product'>, computers = 'an internal computer'): string {
  return `${familyOf(plan)} Management Shell on ${computers}`;
}

/** Where servers are set up. */
export function deploymentWizard(plan: EdgePlan, servers: string): string {
  return `${familyOf(plan)} Deployment Wizard on ${servers}, Install or Update ${familyOf(plan)} System`;
}

import type { EdgePlan } from '../../plan/edge-plan';
import { productPage } from '../../plan/product/product-page';
import type { ProductPlan } from '../../plan/product/product-plan';
import { organizationSettings } from '../organization/organization-settings';
import type { ChecklistSection } from './checklist-step';
import { certificateSteps } from './certificate-steps';
import { edgePoolSteps } from './edge-pool-steps';
import { handOffSteps } from './hand-off-steps';
import { drainSteps } from './load-balancer-steps';
import { renewalSteps } from './renewal-steps';
import { installationSteps, startSteps } from './server-steps';
import { settingSteps } from './setting-steps';
import { testSteps } from './test-steps';

/** The sections of the checklist for a plan, in working order, without empty sections. */
export function checklistSections(plan: EdgePlan): ChecklistSection[] {
  return [
    ...poolSections(plan),
    ...sectionsOf(plan, [{ title: 'Settings', steps: settingSteps(organizationSettings([plan])) }]),
    ...followUpSections(plan),
  ];
}

/** From Topology Builder to running Edge Servers. */
export function poolSections(plan: EdgePlan): ChecklistSection[] {
  return sectionsOf(plan, [
    { title: 'Topology', steps: edgePoolSteps(plan) },
    {
      title: 'Edge Servers',
      steps: [...installationSteps(plan), ...certificateSteps(plan), ...startSteps(plan), ...drainSteps(plan)],
    },
  ]);
}

/** What comes after the settings. */
export function followUpSections(plan: EdgePlan): ChecklistSection[] {
  return sectionsOf(plan, [
    { title: 'Tasks for others', steps: handOffSteps(plan) },
    { title: 'Tests', steps: testSteps(plan) },
    { title: 'Renewal of certificates', steps: renewalSteps(plan) },
  ]);
}

/** The sections with the pages of a product, without empty sections. */
export function sectionsOf(
  product: { readonly product: ProductPlan }, sections: readonly ChecklistSection[],
): ChecklistSection[] {
  return sections.filter(({ steps }) => steps.length > 0).map(({ title, steps }) => (
    { title, steps: steps.map((step) => ({ ...step, page: productPage(product, step.page) })) }
  ));
}

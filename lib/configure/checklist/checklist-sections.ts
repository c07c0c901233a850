import type { EdgePlan } from '../../plan/edge-plan';
import type { ChecklistSection } from './checklist-step';
import { certificateSteps } from './certificate-steps';
import { edgePoolSteps } from './edge-pool-steps';
import { handOffSteps } from './hand-off-steps';
import { drainSteps } from './load-balancer-steps';
import { installationSteps, startSteps } from './server-steps';
import { productPage } from './product-page';
import { settingSteps } from './setting-steps';
import { testSteps } from './test-steps';

/** The sections of the checklist for a plan, in working order, without empty sections. */
export function checklistSections(plan: EdgePlan): ChecklistSection[] {
  return [
    { title: 'Topology', steps: edgePoolSteps(plan) },
    {
      title: 'Edge Servers',
      steps: [...installationSteps(plan), ...certificateSteps(plan), ...startSteps(plan), ...drainSteps(plan)],
    },
    { title: 'Settings', steps: settingSteps(plan) },
    { title: 'Tasks for others', steps: handOffSteps(plan) },
    { title: 'Tests', steps: testSteps(plan) },
  ].filter(({ steps }) => steps.length > 0).map(({ title, steps }) => (
    { title, steps: steps.map((step) => ({ ...step, page: productPage(plan, step.page) })) }
  ));
}

import type { EdgePlan } from '../../plan/edge-plan';
import { checklistMarkdown } from './checklist-step';
import { edgePoolSteps } from './edge-pool-steps';
import { handOffSteps, settingSteps, testSteps } from './federation-steps';
import { drainSteps } from './load-balancer-steps';
import { serverSteps } from './server-steps';
import { markdownCode } from './markdown-code';

/**
 * What people have to do around a deployment, step by step with the values of the plan, as Markdown: what only Topology
 * Builder can, the setup of the servers, the settings script, what others have to do, and tests.
 *
 * Page: `lync-server-2013-deployment-checklist-for-external-user-access.md`.
 */
export function topologyChecklist(plan: EdgePlan): string {
  return `# Checklist for the Edge ${markdownCode(plan.internal.fqdn)}\n\n${checklistMarkdown([
    { title: 'Topology', steps: edgePoolSteps(plan) },
    { title: 'Edge Servers', steps: [...serverSteps(plan), ...drainSteps(plan)] },
    { title: 'Settings', steps: settingSteps(plan) },
    { title: 'What others do', steps: handOffSteps(plan) },
    { title: 'Tests', steps: testSteps(plan) },
  ])}`;
}

import { TopologyChecklist } from '../../../lib/configure/topology-checklist';
import type { EdgePlan } from '../../../lib/plan/edge-plan';

/** The checklist of a plan, as Markdown. */
export function checklistOf(plan: EdgePlan): string {
  return TopologyChecklist.of(plan).text;
}

/** The lines of the step that begins with a text, without indentation and list mark; undefined if there is none. */
export function stepOf(plan: EdgePlan, beginning: string): string[] | undefined {
  const step = checklistOf(plan).split(/\n(?=\d+\. |## )|\n\n/).find((text) => text.includes(`**${beginning}`));
  return step?.split('\n').slice(1).map((line) => line.replace(/^\s*- /, ''));
}

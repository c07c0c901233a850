import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { textTable } from '../text-table';

/** Split-brain DNS: what the two sides must answer differently. */
export function splitNamesSection(plan: ReverseProxyPlan): string[] {
  if (plan.splitNames.length === 0) return ['none'];
  return textTable(
    plan.splitNames.map(({ name, inside, outside }) => ({ cells: [name, inside, outside] })), ['Name', 'Inside', 'Outside'],
  );
}

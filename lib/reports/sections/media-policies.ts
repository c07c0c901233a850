import type { EdgePlan } from '../../plan/edge-plan';
import { grouped } from '../grouped';
import { indentedText, parted, textTable } from '../text-table';
import type { MediaPolicyPlan } from '../../plan/media-policy-plan';

const FIREWALLS: Readonly<Record<string, string>> = {
  'destination-ports': 'If the firewall looks at destination ports alone',
  'source-and-destination-ports': 'If the firewall looks at source ports too',
};

/** The policy of the A/V Edge in each of its forms. */
export function mediaPoliciesSection(plan: EdgePlan): string[] {
  return parted([
    indentedText(
      'For a firewall of your own between the A/V Edge and the Internet: take the policy that fits it, not both. '
      + 'Outbound is from the A/V Edge to the Internet, inbound the other way.', 2),
    ...plan.mediaPolicies.map(policyTable),
  ]);
}

function policyTable({ form, rules }: MediaPolicyPlan): string[] {
  const byDirection = [...grouped(rules, ({ direction }) => direction).values()].flat();
  return [
    FIREWALLS[form] ?? form,
    ...textTable(
      byDirection.map(({ direction, transport, sourcePorts = 'any', destinationPorts }) => (
        { cells: [direction, transport, sourcePorts, destinationPorts] }
      )),
      ['Direction', 'Transport', 'Source ports', 'Destination ports'],
    ),
  ];
}

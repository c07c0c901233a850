import { type FirewallVerdict, ProvedDocument, type ProvedBox } from '../values/firewall-verdict';
import { rowDifferenceLines } from './row-difference-lines';

/**
 * A line for each difference between a plan and the security groups; none if they are equal. Rows of a firewall can differ in
 * hundreds of boxes: they have a line for each row, or for what asks for the packets.
 */
export function differenceLines(verdict: FirewallVerdict): string[] {
  const { comparedWith, missing, extra } = verdict;
  if (comparedWith === ProvedDocument.FIREWALL_ROWS) return rowDifferenceLines(verdict);
  return [
    ...missing.map((box) => `missing: ${boxText(box)}, asked for by ${box.planRules.join(', ') || 'Azure'}${stoppedBy(box)}`),
    ...extra.map((box) => `extra: ${boxText(box)}, let through by ${box.securityRules.join(', ') || 'no security group'}`),
  ];
}

function boxText({ side, direction, protocol, ports, sources, destinations, witness }: ProvedBox): string {
  return `${side} ${direction} ${protocol} ${ports} from ${sources.join(', ')} to ${destinations.join(', ')} (such as ${witness})`;
}

function stoppedBy({ securityRules }: ProvedBox): string {
  return securityRules.length === 0 ? '' : `, stopped by ${securityRules.join(', ')}`;
}

import type { FirewallProof } from '../proof/firewall-proof';
import type { ProvedBox } from '../proof/proved-box';

/** The verdict, and a line for each difference. */
export function proofLines(proof: FirewallProof): string[] {
  return [
    proof.summary,
    ...proof.missing.map((box) => `missing: ${boxText(box)}, asked for by ${box.planRules.join(', ')}${stoppedBy(box)}`),
    ...proof.extra.map((box) => `extra: ${boxText(box)}, let through by ${box.securityRules.join(', ') || 'no security group'}`),
  ];
}

function boxText({ side, direction, protocol, ports, sources, destinations, witness }: ProvedBox): string {
  return `${side} ${direction} ${protocol} ${ports} from ${sources.join(', ')} to ${destinations.join(', ')} (such as ${witness})`;
}

function stoppedBy({ securityRules }: ProvedBox): string {
  return securityRules.length === 0 ? '' : `, stopped by ${securityRules.join(', ')}`;
}

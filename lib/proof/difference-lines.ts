import type { FirewallVerdict, ProvedBox } from '../values/firewall-verdict';

/** A line for each difference between a plan and the security groups; none if they are equal. */
export function differenceLines({ missing, extra }: FirewallVerdict): string[] {
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

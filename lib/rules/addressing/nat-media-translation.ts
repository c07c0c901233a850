import { type EdgeServerPlan, FindingSeverity } from '../../plan/edge-plan';
import type { CompatibilityRule } from '../compatibility-rule';

/** What the guide asks of a NAT device in front of the A/V Edge. A cloud that maps addresses one to one does it anyway. */
export const natMediaTranslation: CompatibilityRule = {
  id: 'nat-media-translation',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  meaning: 'When the NAT device hides the addresses of callers, the A/V Edge cannot choose the best way for media: calls '
    + 'with users outside are bad, or silent.',
  remedy: 'Translate symmetrically: inbound the destination address alone, outbound the source address alone.',
  check: (plan) => (plan.translation !== 'nat' || !plan.conditions.includes('av') ? [] : [{
    subject: String(plan.services.find(({ service }) => service === 'avEdge')?.fqdn),
    message: 'the NAT device must translate symmetrically: inbound the destination address and never the source, outbound '
      + 'the source address and never the destination',
    fix: `map each of ${avAddresses(plan.servers).join(', ')} to one public address for both directions, and switch off `
      + 'what would change the other address',
  }]),
};

function avAddresses(servers: readonly EdgeServerPlan[]): string[] {
  return servers.flatMap(({ external }) => external.addresses
    .filter(({ services }) => services.includes('avEdge'))
    .map(({ address }) => address));
}

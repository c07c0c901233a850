import { FindingSeverity } from '../../plan/edge-plan';
import { hasLyncPages } from '../../guide/products/products';
import type { CompatibilityRule } from '../compatibility-rule';

/** Several A/V Edges behind a NAT device, which has to lead their media out and in again. */
export const edgeToEdgeAddresses: CompatibilityRule = {
  id: 'edge-to-edge-addresses',
  severity: FindingSeverity.ADVICE,
  page: 'edge-environmental-requirements.md',
  meaning: 'Calls between users outside who are connected through different Edge Servers have no sound or a bad one.',
  remedy: 'Let the NAT device and the firewall pass traffic between the public A/V addresses of the Edge Servers.',
  check: (plan) => {
    const several = plan.servers.length > 1 || plan.conditions.includes('multiple-edge-pools');
    if (hasLyncPages(plan.product) || plan.translation !== 'nat' || !plan.conditions.includes('av') || !several) return [];
    return [{
      subject: String(plan.services.find(({ service }) => service === 'avEdge')?.fqdn),
      message: 'Edge Servers reach each other by their public A/V addresses, also from behind the same NAT device',
      fix: 'have the NAT device translate TCP 443 and UDP 3478 between these addresses as if they came from the Internet',
    }];
  },
};

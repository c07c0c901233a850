import { hasLyncPages } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { serviceOf } from '../../plan/service-of';

/** Several A/V Edges behind a NAT device, which has to lead their media out and in again. */
export const edgeToEdgeAddresses: EdgeRule = {
  id: 'edge-to-edge-addresses',
  severity: FindingSeverity.ADVICE,
  page: 'edge-environmental-requirements.md',
  meaning: 'Calls between users outside who are connected through different Edge Servers have no sound or a bad one.',
  remedy: 'Let the NAT device and the firewall pass traffic between the public A/V addresses of the Edge Servers.',
  check: (plan) => {
    const several = plan.servers.length > 1 || plan.conditions.includes(PlanningCondition.MULTIPLE_EDGE_POOLS);
    if (hasLyncPages(plan.product.key) || plan.translation !== AddressTranslation.NAT || !plan.conditions.includes(PlanningCondition.AUDIO_VIDEO) || !several) return [];
    return [{
      subject: serviceOf(plan, EdgeService.AUDIO_VIDEO).fqdn,
      message: 'Edge Servers reach each other by their public A/V addresses, also from behind the same NAT device',
      fix: 'have the NAT device translate TCP 443 and UDP 3478 between these addresses as if they came from the Internet',
    }];
  },
};

import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { hasLyncPages } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import { serviceOf } from '../../plan/servers/service-of';
import type { EdgeRule } from '../rule';

/** Several A/V Edges behind a NAT device, which must pass their media out and back in. */
export const edgeToEdgeAddresses: EdgeRule = {
  id: 'edge-to-edge-addresses',
  severity: FindingSeverity.ADVICE,
  page: 'edge-environmental-requirements.md',
  meaning: 'Calls between remote users who are connected through different Edge Servers have no audio or poor audio.',
  remedy: 'On the NAT device and the firewall, allow traffic between the public A/V addresses of the Edge Servers.',
  check: (plan) => {
    const { conditions, servers, translation, product } = plan;
    const hasSeveral = servers.length > 1 || conditions.includes(PlanningCondition.MULTIPLE_EDGE_POOLS);
    const needsPath = translation === AddressTranslation.NAT && conditions.includes(PlanningCondition.AUDIO_VIDEO);
    return hasLyncPages(product.key) || !needsPath || !hasSeveral ? [] : [{
      subject: serviceOf(plan, EdgeService.AUDIO_VIDEO).fqdn,
      message: 'Edge Servers reach each other by their public A/V addresses, even behind the same NAT device',
      fix: 'configure the NAT device to translate TCP 443 and UDP 3478 between these addresses as if the traffic came from '
        + 'the Internet',
    }];
  },
};

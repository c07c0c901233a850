import { EdgeService } from '../../values/vocabulary/edge-service';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { applianceAddresses } from '../../plan/network/appliance-addresses';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** An appliance in a cloud whose firewalls admit only the planned peers: its monitors are not among them. */
export const applianceMonitorsClosed: EdgeRule = {
  id: 'appliance-monitors-closed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-hardware-load-balancer-requirements.md',
  meaning: 'The load balancer considers every server down and sends no traffic to any of them.',
  remedy: 'Set the addresses from which the load balancer monitors the servers.',
  check: (plan) => {
    const [accessEdge] = applianceAddresses(plan);
    const isOpen = plan.firewall.some(({ service }) => service === EdgeService.HEALTH_PROBE);
    return plan.translation !== AddressTranslation.CLOUD || accessEdge === undefined || isOpen ? [] : [{
      subject: accessEdge,
      message: 'the network security groups of the servers allow no address from which the load balancer monitors them',
      fix: 'pass monitorAddresses to EdgeLoadBalancer.externalAppliance()',
    }];
  },
};

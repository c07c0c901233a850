import { applianceAddresses } from '../../plan/appliance-addresses';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { AddressTranslation } from '../../values/vocabulary/topology';

/** An appliance in a cloud whose firewalls let nobody but the planned peers in: its monitors are not among them. */
export const applianceMonitorsClosed: EdgeRule = {
  id: 'appliance-monitors-closed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-hardware-load-balancer-requirements.md',
  meaning: 'The load balancer takes every server for dead and leads nobody to them.',
  remedy: 'Give the addresses that the load balancer watches from.',
  check: (plan) => {
    const [accessEdge] = applianceAddresses(plan);
    const isOpen = plan.firewall.some(({ id }) => id.includes('-health-probe-'));
    return plan.translation !== AddressTranslation.CLOUD || accessEdge === undefined || isOpen ? [] : [{
      subject: accessEdge,
      message: 'the security groups around the servers know no address that the load balancer watches them from',
      fix: 'give monitorAddresses to EdgeLoadBalancer.externalAppliance()',
    }];
  },
};

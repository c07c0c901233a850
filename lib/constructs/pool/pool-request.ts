import { checkTags } from '../../platform/azure/tags';
import { WINDOWS_ACTIVATION_SERVERS } from '../../platform/azure/windows-activation';
import type { EdgePlanRequest } from '../../request/edge-plan-request';
import { requirePlanTimeValue } from '../../engine/plan-time-value';
import { certificateSources } from '../certificates/edge-certificates';
import type { EdgePoolProps } from './edge-pool-props';
import type { VirtualMachineSettings } from './virtual-machine-settings';
import { LoadBalancing } from '../../values/vocabulary/topology';

/** The planner's request: what is planned, checked to be known at synth, and what Azure adds to it. */
export function poolRequest(props: EdgePoolProps, machine: VirtualMachineSettings): EdgePlanRequest {
  const {
    network, zones, windowsActivationServers, tags, placement: _placement, virtualMachine: _machine,
    administratorPassword: _password, naming: _naming, certificates,
    loadBalancer, ...planned
  } = props;
  requirePlanTimeValue(planned, '');
  requirePlanTimeValue(windowsActivationServers, 'windowsActivationServers');
  if (tags !== undefined) checkTags(tags, 'tags');
  const hasLoadBalancers = planned.topology.loadBalancing === LoadBalancing.HARDWARE;
  return {
    ...planned,
    subnets: {
      external: network.externalSubnet,
      internal: network.internalSubnet,
      ...(network.externalIpv6Subnet === undefined ? {} : { externalIpv6: network.externalIpv6Subnet }),
      ...(network.internalIpv6Subnet === undefined ? {} : { internalIpv6: network.internalIpv6Subnet }),
    },
    zones: (zones ?? []).map(({ zoneName, side }) => ({ name: zoneName, side })),
    cloudAssignsPublicAddresses: true,
    virtualMachineSize: machine.size,
    ...(loadBalancer === undefined ? {} : { loadBalancer: loadBalancer._request }),
    ...(certificates === undefined ? {} : { certificates: certificateSources(certificates) }),
    platform: {
      windowsActivationServers: windowsActivationServers ?? WINDOWS_ACTIVATION_SERVERS,
      ...(network.bastionSubnet === undefined ? {} : { bastionSubnet: network.bastionSubnet }),
      ...(hasLoadBalancers && loadBalancer?.isAppliance !== true ? { loadBalancerProbes: true } : {}),
    },
  };
}

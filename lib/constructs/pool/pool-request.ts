import { checkTags } from '../../platform/azure/tags';
import { EdgePlatform } from '../../platform/edge-platform';
import type { EdgePlanRequest } from '../../request/edge-plan-request';
import { certificateSources } from '../certificates/edge-certificates';
import type { EdgePoolProps } from './edge-pool-props';
import type { VirtualMachineSettings } from './virtual-machine-settings';

/**
 * The planner's request for a pool on Azure.
 *
 * @throws EdgeValidationError for a Terraform token among the planned values, and for invalid tags.
 */
export function poolRequest(props: EdgePoolProps, machine: VirtualMachineSettings): EdgePlanRequest {
  const {
    network, zones, tags, placement: _placement, virtualMachine: _machine, administratorPassword: _password, naming: _naming,
    certificates, loadBalancer, ...planned
  } = props;
  if (tags !== undefined) checkTags(tags, 'tags');
  return {
    ...planned,
    platform: EdgePlatform.azure(),
    network: network._request,
    zones: (zones ?? []).map(({ zoneName, side }) => ({ name: zoneName, side })),
    virtualMachineSize: machine.size,
    ...(loadBalancer === undefined ? {} : { loadBalancer: loadBalancer._request }),
    ...(certificates === undefined ? {} : { certificates: certificateSources(certificates) }),
  };
}

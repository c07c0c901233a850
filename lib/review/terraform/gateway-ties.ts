import { PlanTableId } from '../../projection/model/plan-table-id';
import { ResourceView } from './resource-view';
import { type ResourceTies, tieToPlan, type TieCause } from './resource-ties';
import type { StackAnchors } from './stack-anchors';

/** The parts of an Application Gateway that publish host names. */
const PUBLISHING: readonly string[] = [
  'backend_address_pool', 'backend_http_settings', 'frontend_port', 'http_listener', 'probe', 'redirect_configuration', 'request_routing_rule',
];

/** What an Application Gateway is made of. */
const GATEWAY: readonly TieCause[] = [
  { table: PlanTableId.PUBLISHING_RULES, attributes: PUBLISHING },
  { table: PlanTableId.CERTIFICATES, attributes: ['ssl_certificate'] },
  {
    table: PlanTableId.OVERVIEW,
    columns: ['kind', 'subnet', 'dedicatedConnections', 'firewallPolicy', 'certificateVersionPinned', 'publicAddresses'],
  },
];
const ADDRESS: readonly TieCause[] = [{ table: PlanTableId.OVERVIEW, columns: ['kind', 'publicAddresses'] }];

/** Application Gateways, which publish the host names of a reverse proxy, with their public addresses. */
export function tieGateways(view: ResourceView, anchors: StackAnchors, ties: ResourceTies): void {
  for (const [address, plans] of anchors.gateways) {
    ties.add(address, ...plans.flatMap((plan) => tieToPlan(plan, 'Application Gateway', GATEWAY)));
    const gateway = view.at(address);
    if (gateway === undefined) continue;
    for (const index of ResourceView.blocks(gateway, 'frontend_ip_configuration')) {
      for (const publicIp of view.targets(gateway, 'frontend_ip_configuration', index, 'public_ip_address_id')) {
        ties.add(publicIp, ...plans.flatMap((plan) => tieToPlan(plan, 'public address of the gateway', ADDRESS)));
      }
    }
  }
}

import { Cidr } from '../../values/cidr';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { applianceAddresses } from '../../plan/network/appliance-addresses';
import { FindingSeverity } from '../../plan/findings/finding';
import { FirewallEndKind, FirewallRuleKind } from '../../plan/network/firewall-plan';
import { serviceName } from '../../plan/servers/service-names';
import type { EdgeRule, PlannedEdge } from '../rule';

/** An appliance that keeps the client's address, and servers whose answers bypass it. */
export const applianceReturnPath: EdgeRule = {
  id: 'appliance-return-path',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-port-summary-scaled-consolidated-edge-with-hardware-load-balancers.md',
  meaning: 'Users and partners receive answers from an address that they did not contact, and their connections fail.',
  remedy: 'Make the load balancer the default gateway of the external adapters. On Azure, use EdgeLoadBalancer.azure().',
  check: (plan) => {
    const virtual = applianceAddresses(plan);
    const external = plan.servers[0]?.external;
    if (virtual.length === 0 || external === undefined) return [];
    const { defaultGateway } = external;
    const isElsewhere = plan.translation === AddressTranslation.CLOUD
      ? defaultGateway === Cidr.parse(external.subnet, 'subnets.external').addressAt(1).text
      : !virtual.includes(defaultGateway);
    if (!isElsewhere) return [];
    const keepsAddress = servicesOfTheInternet(plan);
    return plan.services.filter(({ service }) => keepsAddress.has(service)).map(({ service, fqdn }) => ({
      subject: fqdn,
      message: `the load balancer keeps the client's address for the ${serviceName(service)}, but the servers answer `
        + `through ${defaultGateway} and bypass it`,
      fix: fixOf(plan, service),
    }));
  },
};

function fixOf({ translation }: PlannedEdge, service: EdgeService): string {
  const gateway = 'make the load balancer the default gateway of the external subnet, and route its outbound traffic through it';
  if (translation === AddressTranslation.CLOUD) return `${gateway}; on Azure, EdgeLoadBalancer.azure() needs neither`;
  return service === EdgeService.AUDIO_VIDEO ? gateway : 'make the load balancer the default gateway, or set loadBalancer.sourceAddresses';
}

/** Services whose servers see the addresses of clients on the Internet. */
function servicesOfTheInternet({ firewall }: PlannedEdge): ReadonlySet<EdgeService> {
  return new Set(firewall
    .filter(({ side, direction, kind, source }) => side === EdgeSide.EXTERNAL && direction === TrafficDirection.INBOUND
      && kind === FirewallRuleKind.PLANNING && source.kind === FirewallEndKind.INTERNET)
    .map(({ service }) => service));
}

import { Cidr } from '../../values/cidr';
import { applianceAddresses } from '../../plan/appliance-addresses';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { FirewallEndKind, FirewallRuleKind } from '../../plan/firewall-plan';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { serviceName } from '../../plan/service-names';
import { EdgeSide } from '../../values/vocabulary/edge-side';

/** An appliance that keeps the client's address, and servers that answer past it. */
export const applianceReturnPath: EdgeRule = {
  id: 'appliance-return-path',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-port-summary-scaled-consolidated-edge-with-hardware-load-balancers.md',
  meaning: 'Answers reach users and partners from an address that they never asked, and their connections fail.',
  remedy: 'Make the load balancer the default gateway of the external adapters. On Azure take EdgeLoadBalancer.azure().',
  check: (plan) => {
    const virtual = applianceAddresses(plan);
    const external = plan.servers[0]?.external;
    if (virtual.length === 0 || external === undefined) return [];
    const { defaultGateway } = external;
    const isElsewhere = plan.translation === AddressTranslation.CLOUD
      ? defaultGateway === Cidr.parse(external.subnet, 'subnets.external').addressAt(1).text
      : !virtual.includes(defaultGateway);
    const keepsAddress = new Set(plan.firewall
      .filter((rule) => rule.side === EdgeSide.EXTERNAL && rule.direction === TrafficDirection.INBOUND && rule.kind === FirewallRuleKind.PLANNING
        && rule.source.kind === FirewallEndKind.INTERNET)
      .map(({ service }) => service));
    return isElsewhere
      ? plan.services.filter(({ service }) => keepsAddress.has(service)).map(({ service, fqdn }) => ({
          subject: fqdn,
          message: `the load balancer keeps the client's address for the ${serviceName(service)}, and the servers `
            + `answer through ${defaultGateway}, past it`,
          fix: service === EdgeService.AUDIO_VIDEO || plan.translation === AddressTranslation.CLOUD
            ? 'make the load balancer the default gateway and the way out of the external subnet; on Azure, '
              + 'EdgeLoadBalancer.azure() needs neither'
            : 'make the load balancer the default gateway, or give loadBalancer.sourceAddresses',
        }))
      : [];
  },
};

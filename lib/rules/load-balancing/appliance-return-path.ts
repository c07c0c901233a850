import { Cidr } from '../../values/cidr';
import { applianceAddresses } from '../../plan/appliance-addresses';
import { FindingSeverity, FirewallRuleKind } from '../../plan/edge-plan';
import { SERVICE_LABELS } from '../../plan/service-labels';
import type { CompatibilityRule } from '../compatibility-rule';

/** An appliance that keeps the client's address, and servers that answer past it. */
export const applianceReturnPath: CompatibilityRule = {
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
    const isElsewhere = plan.translation === 'cloud'
      ? defaultGateway === Cidr.parse(external.subnet, 'subnets.external').addressAt(1).text
      : !virtual.includes(defaultGateway);
    const keepsAddress = new Set(plan.firewall
      .filter((rule) => rule.interface === 'external' && rule.direction === 'inbound' && rule.kind === FirewallRuleKind.PLANNING
        && rule.source.label !== 'load balancer')
      .map(({ service }) => service));
    return isElsewhere
      ? plan.services.filter(({ service }) => keepsAddress.has(String(SERVICE_LABELS[service]))).map(({ service, fqdn }) => ({
          subject: fqdn,
          message: `the load balancer keeps the client's address for the ${String(SERVICE_LABELS[service])}, and the servers `
            + `answer through ${defaultGateway}, past it`,
          fix: service === 'avEdge' || plan.translation === 'cloud'
            ? 'make the load balancer the default gateway and the way out of the external subnet; on Azure, '
              + 'EdgeLoadBalancer.azure() needs neither'
            : 'make the load balancer the default gateway, or give loadBalancer.sourceAddresses',
        }))
      : [];
  },
};
